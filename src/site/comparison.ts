import { browseStrings as words, noteStrings } from '../model/strings.ts'
import type { Vocabularies } from '../model/vocabulary.ts'
import type { ClauseEntry } from './clause-entry.ts'
import { type Aspect, bound, conversion, differences, type Figure, type Measure } from './indicators.ts'

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
export const rows = ({ unit, figures }: Measure, { indicators: { families } }: Vocabularies): Row[] => {
  const common = mostCommon(figures.map(({ target }) => bound(target)))
  return figures.map(({ clause, target }): Row => {
    const factor = conversion(target.unit, unit, families)
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

/** In which ways a measure differs from the main one, in words. */
export const reasons = (one: Measure, main: Measure, { indicators: { families } }: Vocabularies): string[] =>
  differences(one, main, families).map((aspect) =>
    words.differs(words.aspects[aspect], value(one, aspect), value(main, aspect)),
  )

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

/** The targets of clauses as they are printed, compared with nothing. */
export const plainRows = (clauses: readonly ClauseEntry[]): Row[] =>
  clauses.flatMap((clause) =>
    clause.targets.map((target) => ({
      clause,
      target,
      value: target.value,
      valueMax: target.valueMax ?? undefined,
      bound: bound(target),
      reasons: [],
    })),
  )
