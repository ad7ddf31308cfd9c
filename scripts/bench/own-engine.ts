import { openLibrary } from '../../src/search/library.ts'
import { parseQuery } from '../../src/search/query.ts'
import { type Found, search, type Search } from '../../src/search/search.ts'
import type { Answered, Bench } from './engine.ts'

/*
 * This site's search without its page, as others are measured: what matches is known, nothing is laid out. Runs in the
 * browser.
 */

const library = openLibrary('/')
const { signal } = new AbortController()

const start = async (terms: readonly string[]): Promise<Search> => {
  const query = parseQuery(terms.join(' '), { raw: terms.length === 1 })
  return search({ ...query, wide: false }, await library.candidates(), library.record, signal)
}

const find = async (terms: readonly string[]): Promise<Answered> => {
  const running = await start(terms)
  const found: string[] = []
  const add = ({ readied: { record }, clauses }: Found): void => {
    found.push(...clauses.map(({ index }) => `${record.id}#${record.clauses[index]!.id}`))
  }
  await running.look(running.left(), add)
  return { found, count: found.length }
}

const first = async (terms: readonly string[]): Promise<void> => {
  const running = await start(terms)
  while (running.progress().clauses === 0 && running.left().length > 0)
    await running.look(running.left().slice(0, 1), () => {})
}

const all = async (terms: readonly string[]): Promise<void> => {
  await find(terms)
}

const bench: Bench = { find, first, all }
Object.assign(globalThis, { bench })
