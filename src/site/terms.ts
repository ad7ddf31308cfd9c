import { matchKey } from '../model/fold.ts'
import type { ClauseEntry, Term } from './clause-entry.ts'
import { placeAndYear } from './place-text.ts'

/** A term and where each plan first uses it, the earliest year first, unknown years last. */
export interface TermEntry {
  /** `undefined` for what only one plan has. */
  slug: string | undefined
  term: string
  uses: { clause: ClauseEntry; annotation: Term }[]
}

/** All terms, those of the most plans first. `slugs` are by folded term. */
export const terms = (clauses: readonly ClauseEntry[], slugs: Readonly<Record<string, string>>): TermEntry[] => {
  const uses = clauses.flatMap((clause) => clause.terms.map((annotation) => ({ clause, annotation })))
  return [...Map.groupBy(uses, ({ annotation }) => matchKey(annotation.term))]
    .map(([key, found]): TermEntry => {
      const once = found.filter(
        (use, index) => found.findIndex(({ clause }) => clause.plan === use.clause.plan) === index,
      )
      return {
        slug: once.length < 2 ? undefined : slugs[key],
        term: found[0]!.annotation.term,
        uses: once.toSorted((a, b) => year(a.clause) - year(b.clause)),
      }
    })
    .toSorted((a, b) => b.uses.length - a.uses.length)
}

const year = ({ plan }: ClauseEntry): number => plan.meta.years?.value[0] ?? Infinity

/** 泰安市 2020: the earliest plan that prints its year. */
export const firstUse = ({ uses }: TermEntry): string | undefined => {
  const first = uses.find(({ clause }) => clause.plan.meta.years !== undefined)
  return first === undefined ? undefined : placeAndYear(first.clause.plan)
}
