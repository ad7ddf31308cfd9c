import type { PlanEntry } from './plan-entry.ts'

export interface YearEntry {
  year: number
  /** Plans that begin with the year, in the library's order. */
  plans: PlanEntry[]
  /** Plans of earlier years that run on into it. */
  running: PlanEntry[]
}

/** Every year that a plan begins with, the latest first. */
export const years = (plans: readonly PlanEntry[]): YearEntry[] => {
  const spans = plans.flatMap((plan) => (plan.meta.years === undefined ? [] : { plan, years: plan.meta.years.value }))
  const begins = Map.groupBy(spans, ({ years: [first] }) => first)
  const long = spans.filter(({ years: [first, last] }) => first < last)
  return [...begins]
    .map(([year, found]) => ({
      year,
      plans: found.map(({ plan }) => plan),
      running: long.filter(({ years: [first, last] }) => first < year && year <= last).map(({ plan }) => plan),
    }))
    .toSorted((a, b) => b.year - a.year)
}
