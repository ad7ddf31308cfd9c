import { matchKey } from '../model/fold.ts'
import type { Plan } from '../model/plan.ts'
import type { Span } from '../model/span.ts'

/**
 * Makes stretches of a plan's text comparable as the search does: under the match fold and, where residue such as the
 * number of a page stands inside a clause, once more without it, behind a line break. No folded words hold a line
 * break, so that words stand in the result when they stand in the one or in the other.
 */
export const searchable = ({ text, clauses, residue }: Plan): ((span: Span) => string) => {
  const enclosed = residue.filter((each) => clauses.some((clause) => holds(clause, each)))
  return (span) => {
    const cuts = enclosed.filter((each) => holds(span, each))
    const whole = matchKey(text.slice(span.start, span.end))
    return cuts.length === 0 ? whole : `${whole}\n${matchKey(without(text, span, cuts))}`
  }
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** @param cuts In order. */
const without = (text: string, { start, end }: Span, cuts: readonly Span[]): string =>
  [...cuts, { start: end, end }].map((cut, turn) => text.slice(cuts[turn - 1]?.end ?? start, cut.start)).join('')
