import type { IndicatorEntry, Measure } from './indicators.ts'
import type { Row } from './comparison.ts'
import type { Library } from './library.ts'
import { shortPlace } from './place-text.ts'

/** Indicators with the measure that the most places share, the widest shared first; parameters of policies left out. */
export const mostComparable = ({ indicators }: Library): { indicator: IndicatorEntry; measure: Measure }[] =>
  indicators
    .flatMap((indicator) => {
      if (indicator.slug === undefined) return []
      const measure = indicator.measures
        .filter(({ mode }) => mode !== 'parameter')
        .toSorted((a, b) => places(b) - places(a))[0]
      return measure === undefined || places(measure) < 2 ? [] : { indicator, measure }
    })
    .toSorted((a, b) => places(b.measure) - places(a.measure))

const places = ({ figures }: Measure): number => new Set(figures.map(({ clause }) => shortPlace(clause.plan))).size

/** One row of each place, of its latest year. */
export const latestOfPlaces = (rows: readonly Row[]): Row[] => {
  const year = ({ clause }: Row): number => clause.plan.meta.years?.value[0] ?? 0
  return [...Map.groupBy(rows, ({ clause }) => shortPlace(clause.plan)).values()].map((found) =>
    found.reduce((best, row) => (year(row) > year(best) ? row : best)),
  )
}
