import type { Plan, ResidueKind } from '../model/plan.ts'

/** Neighbouring text that is no clause, as the page folds it. */
export interface SetAside {
  /** The id that `plan.mdx` gives it. */
  id: string
  kinds: ResidueKind[]
  lines: number
}

/** What was set aside from a plan's text, in its order; a page number inside a clause stands there and is not listed. */
export const setAside = ({ clauses, residue, text }: Plan): SetAside[] => {
  const outside = residue.filter(
    ({ start, end }) => !clauses.some((clause) => clause.start <= start && end <= clause.end),
  )
  const groups = Map.groupBy(outside, ({ start }) => clauses.findIndex((clause) => clause.start > start))
  return [...groups.values()]
    .filter((group) => group.some(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end))))
    .map((group) => ({
      id: `o${group[0]!.start}`,
      kinds: [...new Set(group.map(({ kind }) => kind))],
      lines: group.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\n\s*/u).length, 0),
    }))
}
