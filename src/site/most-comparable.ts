import { byPlace } from './by-place.ts'
import type { Row } from './comparison.ts'
import type { IndicatorEntry, Measure } from './indicators.ts'
import type { Library } from './library.ts'

/** Indicators with the measure that compares the most places, the widest shared first. */
export const mostComparable = ({ indicators }: Library): { indicator: IndicatorEntry; measure: Measure }[] =>
  indicators
    .flatMap((indicator) => {
      if (indicator.slug === undefined) return []
      const [measure] = indicator.measures
        .filter(({ comparable }) => comparable)
        .toSorted((a, b) => places(b) - places(a))
      return measure === undefined || places(measure) < 2 ? [] : { indicator, measure }
    })
    .toSorted((a, b) => places(b.measure) - places(a.measure))

const places = ({ figures }: Measure): number => byPlace(figures).length

/** One row of each place, of its latest year. */
export const latestOfPlaces = (rows: readonly Row[]): Row[] => {
  const year = ({ clause }: Row): number => clause.plan.meta.years?.value[0] ?? 0
  return byPlace(rows).map(({ items }) => items.reduce((best, row) => (year(row) > year(best) ? row : best)))
}
