import type { Span } from '../model/span.ts'

/** Whether a residue span lies inside a clause, as a page number does: then the text is searched with and without it. */
export const enclosed = (residue: Span, clauses: readonly Span[]): boolean =>
  clauses.some((clause) => clause.start <= residue.start && residue.end <= clause.end)
