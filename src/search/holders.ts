import { matchKey } from '../model/fold.ts'
import type { Indicator } from './conditions.ts'
import type { RecordClause, SearchRecord } from './record.ts'

/**
 * The part `holders` of the manifest: by folded label the plans with a clause of a theme, and those with a figure of an
 * indicator, counted in the order of the library.
 */
export interface Holders {
  themes: [label: string, plans: number[]][]
  indicators: [label: string, plans: number[]][]
}

/** @param indicators Those that can be asked for. */
export const holdersOf = (records: readonly SearchRecord[], indicators: readonly Indicator[]): Holders => {
  const asked = new Set(indicators.map(({ label }) => matchKey(label)))
  const figures = plansBy(records, ({ figures = [] }) => figures.map(({ indicator }) => indicator))
  return {
    themes: plansBy(records, ({ themes = [] }) => themes),
    indicators: figures.filter(([label]) => asked.has(label)),
  }
}

const plansBy = (
  records: readonly SearchRecord[],
  labels: (clause: RecordClause) => string[],
): [label: string, plans: number[]][] => {
  const plans = new Map<string, number[]>()
  for (const [plan, { clauses }] of records.entries()) {
    for (const key of new Set(clauses.flatMap(labels).map(matchKey))) {
      if (!plans.has(key)) plans.set(key, [])
      plans.get(key)!.push(plan)
    }
  }
  return [...plans]
}
