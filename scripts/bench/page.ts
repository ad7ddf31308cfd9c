import type { Bench, Engine } from './engine.ts'

/** Puts an engine to work on its page: in the browser, as `globalThis.bench`. */
export const page = (open: Engine['open']): void => {
  const load = async (path: string): Promise<string> => (await fetch(`/${path}`)).text()
  const opened = open(load)
  const find = async (terms: readonly string[]): Promise<string[]> => (await opened).find(terms.join(' '))
  const show = async (results: readonly string[]): Promise<void> => (await opened).show(results)
  const bench: Bench = {
    find: async (terms) => {
      const found = await find(terms)
      return { found, count: found.length }
    },
    first: async (terms) => show((await find(terms)).slice(0, 1)),
    all: async (terms) => show(await find(terms)),
  }
  Object.assign(globalThis, { bench })
}
