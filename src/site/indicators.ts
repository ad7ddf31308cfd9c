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
  /** As first printed. */
  unit: string
  /** Units that figures of this measure may have, with how many of the smallest each makes; empty where none are known. */
  units: Readonly<Record<string, number>>
  scope: string | null
  per: string | null
  /** Places may be compared by it: the modes that the vocabulary names; of what it does not know all but parameters. */
  comparable: boolean
  figures: Figure[]
}

/** What targets of the library measure. */
export interface IndicatorEntry {
  /** The id of the vocabulary, else the address' name; `undefined` for what only one plan has. */
  slug: string | undefined
  label: string
  figures: Figure[]
  plans: number
  /** Those that compare places first, then those of the most plans. */
  measures: Measure[]
}

/** All indicators, those of the most plans first. `slugs` names those that the vocabulary does not, by folded label. */
export const indicators = (
  clauses: readonly ClauseEntry[],
  { indicators: vocabulary }: Vocabularies,
  slugs: Readonly<Record<string, string>>,
): IndicatorEntry[] => {
  const known = new Map(vocabulary.indicators.map((each) => [matchKey(each.label), each]))
  const scopes = new Map(vocabulary.scopes.flatMap(({ id, words }) => words.map((word) => [matchKey(word), id])))
  return [...Map.groupBy(figuresOf(clauses), ({ target }) => matchKey(target.indicator))]
    .map(([key, figures]): IndicatorEntry => {
      const plans = planCount(figures)
      return {
        slug: plans < 2 ? undefined : (known.get(key)?.id ?? slugs[key]),
        label: figures[0]!.target.indicator,
        figures,
        plans,
        measures: measures(figures, known.get(key), vocabulary.families, scopes),
      }
    })
    .toSorted((a, b) => b.plans - a.plans || b.figures.length - a.figures.length)
}

/** The targets of clauses, in their order. */
export const figuresOf = (clauses: readonly ClauseEntry[]): Figure[] =>
  clauses.flatMap((clause) => clause.targets.map((target) => ({ clause, target })))

/** @param scopes Ids of words that narrow a figure: 净增 and 净增加 are one. */
const measures = (
  figures: readonly Figure[],
  known: Vocabularies['indicators']['indicators'][number] | undefined,
  families: Vocabularies['indicators']['families'],
  scopes: ReadonlyMap<string, string>,
): Measure[] => {
  // The indicator's own family decides; of a unit in none of its own, the first that has it.
  const own = known === undefined ? [] : [families[known.family] ?? {}]
  const unitsOf = (unit: string): Readonly<Record<string, number>> =>
    [...own, ...Object.values(families)].find((units) => unit in units) ?? {}
  return [
    ...Map.groupBy(figures, ({ target: { mode, unit, scope, per } }) => {
      const [smallest = unit] = Object.keys(unitsOf(unit))
      return JSON.stringify([mode, smallest, scope === null ? null : (scopes.get(matchKey(scope)) ?? scope), per])
    }).values(),
  ]
    .map((found): Measure => {
      const { mode, unit, scope, per } = found[0]!.target
      const comparable = known === undefined ? mode !== 'parameter' : known.comparable.some((each) => each === mode)
      return { mode, unit, units: unitsOf(unit), scope, per, comparable, figures: found }
    })
    .toSorted((a, b) => Number(b.comparable) - Number(a.comparable) || planCount(b.figures) - planCount(a.figures))
}

export const planCount = (figures: readonly Figure[]): number =>
  new Set(figures.map(({ clause }) => clause.plan.id)).size

/** In which ways a measure differs from another of its indicator. */
export const differences = (one: Measure, other: Measure): Aspect[] => [
  ...(one.mode === other.mode ? [] : (['mode'] as const)),
  ...(one.unit === other.unit || other.unit in one.units ? [] : (['unit'] as const)),
  ...(one.scope === other.scope ? [] : (['scope'] as const)),
  ...(one.per === other.per ? [] : (['per'] as const)),
]

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
