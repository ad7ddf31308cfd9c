import type { ClauseEntry } from './clause-entry.ts'
import type { Library } from './library.ts'
import type { PlanEntry } from './plan-entry.ts'
import { cityCode } from './places.ts'

/** Clauses under their city and plan, in the library's order; plans without a place come last. */
export interface CityClauses {
  /** `undefined` for plans without a place. */
  city: { name: string; slug: string } | undefined
  plans: { plan: PlanEntry; clauses: ClauseEntry[] }[]
}

export const byCity = ({ cityByCode }: Library, clauses: readonly ClauseEntry[]): CityClauses[] => {
  const code = ({ meta: { region } }: PlanEntry): string => (region === undefined ? '' : cityCode(region.value))
  return [...Map.groupBy(clauses, ({ plan }) => code(plan))]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : 0))
    .map(([key, found]) => ({
      city: cityByCode.get(key),
      plans: [...Map.groupBy(found, ({ plan }) => plan)].map(([plan, clauses]) => ({ plan, clauses })),
    }))
}

export const clauseCount = ({ plans }: CityClauses): number =>
  plans.reduce((sum, { clauses }) => sum + clauses.length, 0)
