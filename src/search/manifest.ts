import type { Indicator, PlanFacts } from './conditions.ts'

/** `search/manifest.json`: what the index holds, so that the page can say what was checked. */
export interface Manifest {
  plans: number
  clauses: number
  /** Hash of all records: changes when anything that search can show changes. */
  corpus: string
  /** All plans, in the order of the library. */
  facts: (PlanFacts & { id: string; record: string })[]
  /** Of the vocabulary those that some plan has, of others those that two have. */
  indicators: Indicator[]
  /** Every character of the folded texts once, in code point order. What is not in it is nowhere. */
  characters: string
}
