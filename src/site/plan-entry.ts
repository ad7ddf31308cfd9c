import type { Meta, Plan } from '../model/plan.ts'
import { planStrings } from '../model/strings.ts'
import { type ClauseEntry, clauseEntries } from './clause-entry.ts'

/** What lists say of a plan; its text stays in its file. */
export interface PlanEntry {
  id: string
  /** Says so when no title is known. */
  title: string
  meta: Meta
  /** All addressable parts of the text, in document order. */
  clauses: ClauseEntry[]
  /** Characters of text without white space. */
  characters: number
  /** The address the source came from is known. */
  sourceKnown: boolean
}

/** What lists say of a plan and its clauses. */
export const planEntry = (plan: Plan): PlanEntry => {
  const { id, meta, text, source } = plan
  const made: PlanEntry = {
    id,
    title: meta.title?.value ?? planStrings.untitled(id),
    meta,
    clauses: [],
    characters: text.replace(/\s/gu, '').length,
    sourceKnown: source.url !== null,
  }
  made.clauses = clauseEntries(plan, made)
  return made
}
