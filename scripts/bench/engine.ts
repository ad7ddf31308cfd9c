import type { Library } from './library.ts'

/** What a result is: most engines are given clauses, Pagefind knows whole plans. */
export type Unit = 'clause' | 'plan'

/**
 * A search engine as a site would use it: a module in `engines/`. Where an engine can be told that all words of a query
 * have to occur, it is. `write` and what only it needs never reach the browser: the bundler drops it.
 */
export interface Engine {
  name: string
  /** The package whose version is stated; none for the plain scan. */
  from: string | undefined
  unit: Unit
  /** In Node. */
  write(library: Library): Promise<Published>
  /** In the browser. */
  open(load: Load): Promise<Client>
}

export interface Published {
  /** By path, besides the page, the engine's code and the texts by plan. */
  files: Record<string, string | Uint8Array>
  /** What results are called elsewhere, for an engine that names them itself; others say `0.12`, the thirteenth clause of the first plan. */
  names?: Record<string, string>
}

/** Loads a published text. */
export type Load = (path: string) => Promise<string>

export interface Client {
  find(typed: string): Promise<string[]>
  /** Loads the words of these results, as far as they are not there yet. */
  show(results: readonly string[]): Promise<void>
}

/** What a page under measurement offers as `globalThis.bench`. */
export interface Bench {
  /** All results. */
  find(terms: readonly string[]): Promise<Answered>
  /** Until the words of the first result are there; of all results. */
  first(terms: readonly string[]): Promise<void>
  all(terms: readonly string[]): Promise<void>
}

export interface Answered {
  found: string[]
  /** How many there are, where it is more than are named. */
  count: number
}
