import { matchKey } from '../model/fold.ts'
import type { Vocabularies } from '../model/vocabulary.ts'
import type { ClauseEntry, Target } from './clause-entry.ts'

/** A target and the clause that holds it. */
export interface Figure {
  clause: ClauseEntry
  target: Target
}

/** What must be the same of two figures before they can be compared. */
export type Aspect = 'mode' | 'unit' | 'scope' | 'per'

/** Figures of one indicator that measure the same: of one mode, family of units, scope and span of time. */
export interface Measure {
  mode: Target['mode']
  /** As first printed. Figures in other units of its family are converted into it. */
  unit: string
  scope: string | null
  per: string | null
  figures: Figure[]
}

/** What targets of the library measure. */
export interface IndicatorEntry {
  /** The id of the vocabulary, else the address' name; `undefined` for what only one plan has. */
  slug: string | undefined
  label: string
  figures: Figure[]
  plans: number
  /** Those with the most plans first. */
  measures: Measure[]
}

/** All indicators, those of the most plans first. `slugs` names those that the vocabulary does not, by folded label. */
export const indicators = (
  clauses: readonly ClauseEntry[],
  { indicators: { families, indicators: vocabulary } }: Vocabularies,
  slugs: Readonly<Record<string, string>>,
): IndicatorEntry[] => {
  const figures = clauses.flatMap((clause) => clause.targets.map((target): Figure => ({ clause, target })))
  const known = new Map(vocabulary.map(({ id, label }) => [matchKey(label), id]))
  return [...Map.groupBy(figures, ({ target }) => matchKey(target.indicator))]
    .map(([key, found]): IndicatorEntry => {
      const plans = planCount(found)
      return {
        slug: plans < 2 ? undefined : (known.get(key) ?? slugs[key]),
        label: found[0]!.target.indicator,
        figures: found,
        plans,
        measures: measures(found, families),
      }
    })
    .toSorted((a, b) => b.plans - a.plans || b.figures.length - a.figures.length)
}

const measures = (figures: readonly Figure[], families: Families): Measure[] =>
  [
    ...Map.groupBy(figures, ({ target: { mode, unit, scope, per } }) =>
      JSON.stringify([mode, familyOf(unit, families) ?? unit, scope, per]),
    ).values(),
  ]
    .map((found): Measure => {
      const { mode, unit, scope, per } = found[0]!.target
      return { mode, unit, scope, per, figures: found }
    })
    .toSorted((a, b) => planCount(b.figures) - planCount(a.figures))

export const planCount = (figures: readonly Figure[]): number =>
  new Set(figures.map(({ clause }) => clause.plan.id)).size

type Families = Vocabularies['indicators']['families']

/** 家 and 户 count firms alike, 万元 and 亿元 money; a unit may stand in several families, the first of which decides. */
const familyOf = (unit: string, families: Families): string | undefined =>
  Object.entries(families).find(([, units]) => unit in units)?.[0]

/** How many of `to` one `from` makes; 1 for units that no family joins. */
export const conversion = (from: string, to: string, families: Families): number => {
  const units = families[familyOf(from, families) ?? '']
  return units?.[from] === undefined || units[to] === undefined ? 1 : units[from] / units[to]
}

/** In which ways a measure differs from another. */
export const differences = (one: Measure, other: Measure, families: Families): Aspect[] => {
  const sameUnit = (familyOf(one.unit, families) ?? one.unit) === (familyOf(other.unit, families) ?? other.unit)
  return [
    ...(one.mode === other.mode ? [] : (['mode'] as const)),
    ...(sameUnit ? [] : (['unit'] as const)),
    ...(one.scope === other.scope ? [] : (['scope'] as const)),
    ...(one.per === other.per ? [] : (['per'] as const)),
  ]
}

/** What a figure bounds: at least, exactly, about, at most, or a range of its own. */
export const bound = ({ op }: Target): 'floor' | 'exact' | 'about' | 'ceiling' | 'range' => bounds[op]

const bounds = {
  ge: 'floor',
  gt: 'floor',
  eq: 'exact',
  approx: 'about',
  le: 'ceiling',
  lt: 'ceiling',
  range: 'range',
} as const
