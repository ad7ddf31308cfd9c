import type { Answered, Bench } from './engine.ts'

/*
 * Uses this site's search page from outside, as a reader does: types, presses, waits, reads the rows. All that is known
 * here of that page is what its results say of themselves: state, counts, `data-clause`. Runs in the browser.
 */

const results = (): HTMLElement => document.querySelector<HTMLElement>('#results')!

const find = async (terms: readonly string[]): Promise<Answered> => {
  await all(terms)
  const rows = results().querySelectorAll<HTMLElement>('[data-clause]')
  const found = [...new Set([...rows].map((row) => row.dataset['clause']!))]
  // Rows may be built as they come into view; the count is of all.
  return { found, count: Number(results().dataset['clauses']) }
}

const first = async (terms: readonly string[]): Promise<void> => {
  ask(terms)
  await until(() => asked(terms) && (ended() || (fresh() && results().querySelector('[data-clause]') !== null)))
}

const all = async (terms: readonly string[]): Promise<void> => {
  ask(terms)
  await until(() => {
    if (!asked(terms)) return false
    if (state() === 'failed') throw new Error('The search page says that the search failed')
    if (state() === 'partial') goOn()
    return ended()
  })
}

const state = (): string | undefined => results().dataset['searchState']
const ended = (): boolean => state() === 'done'
const fresh = (): boolean => state() !== 'idle' && state() !== 'loading'
const asked = (terms: readonly string[]): boolean => results().dataset['query'] === typed(terms)

const typed = (terms: readonly string[]): string => terms.join(' ')

/** Types the words and presses the button, if they are not searched already. */
const ask = (terms: readonly string[]): void => {
  if (asked(terms)) return
  const form = document.querySelector<HTMLFormElement>('main form')!
  form.querySelector<HTMLInputElement>('input[name=q]')!.value = typed(terms)
  form.querySelector<HTMLInputElement>('input[name=raw]')!.checked = raw(terms)
  form.requestSubmit()
}

/** 按原样: one term that might be read as syntax. */
const raw = ([term = '', ...others]: readonly string[]): boolean => others.length === 0 && /^-|[|~:<>=≥≤]/u.test(term)

const goOn = (): void => results().querySelector<HTMLElement>('.search-end button')?.click()

/** Looks whenever something of the results changes. */
const until = (holds: () => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        if (!holds()) return
        resolve()
      } catch (error) {
        reject(error as Error)
      }
      observer.disconnect()
    }
    const observer = new MutationObserver(look)
    observer.observe(results(), { attributes: true, childList: true, subtree: true })
    look()
  })

const bench: Bench = { find, first, all }
Object.assign(globalThis, { bench })
