import type { PlanFacts } from './conditions.ts'

/** `search/manifest.json`: what the index holds, so that the page can say what was checked. */
export interface Manifest {
  plans: number
  clauses: number
  /** Hash of all records: changes when anything that search can show changes. */
  corpus: string
  /** Names of what belongs to this manifest and to no other, so that files of different builds never meet. */
  parts: {
    /** Folder of Pagefind's index, in `pagefind/`. */
    index: string
    /** Files in `search/`, loaded by the few searches that need them. */
    holders: string
    indicators: string
  }
  /** All plans, in the order of the library. */
  facts: (PlanFacts & { id: string; record: string })[]
  /** Every character of the folded texts once, in code point order. What is not in it is nowhere. */
  characters: string
}
