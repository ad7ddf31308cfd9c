import { browseStrings as words, noteStrings } from '../model/strings.ts'
import { type Aspect, bound, differences, type Figure, type Measure } from './indicators.ts'

/** A figure beside others of its measure. */
export interface Row extends Figure {
  /** In the unit of the measure. */
  value: number
  valueMax: number | undefined
  bound: ReturnType<typeof bound>
  /** Why it cannot be compared directly with most others; empty when it can. */
  reasons: string[]
}

/**
 * The figures of a measure in one unit, by place and year as the library orders plans. One that bounds otherwise than
 * most do (30 among ≥ 30) says so.
 */
export const rows = ({ unit, units, figures }: Measure): Row[] => {
  const common = mostCommon(figures.map(({ target }) => bound(target)))
  return figures.map(({ clause, target }): Row => {
    const factor = (units[target.unit] ?? 1) / (units[unit] ?? 1)
    const own = bound(target)
    return {
      clause,
      target,
      value: rounded(target.value * factor),
      valueMax: target.valueMax === null ? undefined : rounded(target.valueMax * factor),
      bound: own,
      reasons: own === common ? [] : [words.differs(words.aspects.bound, words.bounds[own], words.bounds[common])],
    }
  })
}

/** Why places cannot be compared by a measure as they can by the main one, in words; empty when they can. */
export const reasons = (one: Measure, main: Measure): string[] => [
  ...differences(one, main).map((aspect) =>
    words.differs(words.aspects[aspect], value(one, aspect), value(main, aspect)),
  ),
  ...(one.comparable ? [] : [words.noBasis(noteStrings.modes[one.mode])]),
]

const value = (measure: Measure, aspect: Aspect): string =>
  ({
    mode: noteStrings.modes[measure.mode],
    unit: measure.unit,
    scope: measure.scope ?? words.scopeNone,
    per: measure.per === null ? words.perNone : noteStrings.per(measure.per),
  })[aspect]

/** 0.1 × 3 is 0.3. */
const rounded = (value: number): number => Number(value.toPrecision(12))

const mostCommon = <Value>(values: readonly Value[]): Value =>
  [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length)[0]![0]
