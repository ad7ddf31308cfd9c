import { kindText } from './figure-text.ts'
import { type Figure, indicators } from './indicators.ts'
import type { PlanEntry } from './plan-entry.ts'
import { vocabularies } from './vocabularies.ts'

/** One measure of a place over its years. */
export interface Series {
  indicator: string
  kind: string
  figures: Figure[]
}

/** The targets of a place: measures that several of its years have, and all others. */
export const cityTargets = (plans: readonly PlanEntry[]): { repeated: Series[]; once: Figure[] } => {
  const series = indicators(
    plans.flatMap((plan) => plan.clauses),
    vocabularies(),
    {},
  ).flatMap(({ label, measures }) =>
    measures.map(({ figures }) => ({ indicator: label, kind: kindText(figures[0]!.target), figures })),
  )
  return {
    repeated: series.filter((each) => yearCount(each) > 1).toSorted((a, b) => yearCount(b) - yearCount(a)),
    once: series.filter((each) => yearCount(each) < 2).flatMap(({ figures }) => figures),
  }
}

const yearCount = ({ figures }: Series): number =>
  new Set(figures.flatMap(({ clause }) => clause.plan.meta.years?.value[0] ?? [])).size
