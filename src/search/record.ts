import type { Clause, Plan, Residue } from '../model/plan.ts'

/** What the search page needs of a clause: spans index the record's `text`. */
export type RecordClause = Pick<Clause, 'id' | 'unit' | 'parent' | 'number' | 'marker' | 'heading' | 'start' | 'end'>

/** A plan as the search page loads it, to decide word by word what matches and to show where. */
export interface SearchRecord {
  id: string
  title: string
  /** Narrowest known place, `null` when unknown. */
  place: string | null
  /** First and last year, `null` when the plan does not say. */
  years: [number, number] | null
  text: string
  /** Document order, own text only. Together with `residue` they cover all of `text` but white space. */
  clauses: RecordClause[]
  residue: Residue[]
}

/** The slim copy of a plan that `index-search` publishes. */
export const searchRecord = (plan: Plan): SearchRecord => {
  const region = plan.meta.region?.value
  return {
    id: plan.id,
    title: plan.meta.title?.value ?? plan.id,
    place: region?.district ?? region?.city ?? region?.province ?? null,
    years: plan.meta.years?.value ?? null,
    text: plan.text,
    clauses: plan.clauses.map(({ id, unit, parent, number, marker, heading, start, end }) => ({
      id, unit, parent, number, marker, heading, start, end,
    })), // prettier-ignore
    residue: plan.residue,
  }
}
