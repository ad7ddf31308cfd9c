import type { PlanEntry } from './plan-entry.ts'

/** The plans under the year they begin with, the latest first, those whose year is not known last. */
export const plansByYear = (plans: PlanEntry[]): { year: number | undefined; plans: PlanEntry[] }[] =>
  [...Map.groupBy(plans, ({ meta }) => meta.years?.value[0])]
    .map(([year, plans]) => ({ year, plans }))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
