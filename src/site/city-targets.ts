import { plainRows, type Row } from './comparison.ts'
import { kindText } from './figure-text.ts'
import type { PlanEntry } from './library.ts'

/** One measure of a place over its years. */
export interface Series {
  indicator: string
  kind: string
  unit: string
  rows: Row[]
}

/** The targets of a place: measures that several of its years have, and all others. */
export const cityTargets = (plans: readonly PlanEntry[]): { repeated: Series[]; once: Row[] } => {
  const rows = plainRows(plans.flatMap((plan) => plan.clauses))
  const groups = [
    ...Map.groupBy(rows, ({ target }) =>
      JSON.stringify([target.indicator, target.mode, target.unit, target.scope, target.per]),
    ).values(),
  ]
  const over = (group: Row[]): number =>
    new Set(group.map(({ clause }) => clause.plan.meta.years?.value[0]).filter((year) => year !== undefined)).size
  return {
    repeated: groups
      .filter((group) => over(group) > 1)
      .map((group) => ({
        indicator: group[0]!.target.indicator,
        kind: kindText(group[0]!.target),
        unit: group[0]!.target.unit,
        rows: group,
      }))
      .toSorted((a, b) => over(b.rows) - over(a.rows)),
    once: groups.filter((group) => over(group) < 2).flat(),
  }
}
