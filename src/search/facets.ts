import type { PlanFacts } from './conditions.ts'
import type { Manifest } from './manifest.ts'
import type { RecordClause, SearchRecord } from './record.ts'

/** What matches can be narrowed by, in the order in which the page offers it. */
export const facets = ['place', 'year', 'subtype', 'theme', 'lead', 'target'] as const
export type Facet = (typeof facets)[number]

/** Of each facet the values of which one must hold; none where all are welcome. */
export type Chosen = Partial<Record<Facet, string[]>>

/** What of each facet holds of a clause. */
export type Values = Record<Facet, readonly string[]>

/** The value of a plan that does not say. */
export const unknown = ''

/**
 * Places are paths, `广东省/阳江市`, each with all that enclose it. Years are those that the plan spans. What the plan
 * does not say is `unknown`; a clause without themes, lead bodies or targets has no value there.
 */
export const valuesOf = (record: SearchRecord): ((clause: RecordClause) => Values) => {
  const plan = ofPlan(record)
  return ({ themes = [], leads = [], figures }) => ({
    ...plan,
    theme: themes,
    lead: leads,
    target: figures === undefined ? [] : ['1'],
  })
}

/** What needs no text to be known. */
const ofPlan = ({ region, years, subtype }: PlanFacts): Pick<Values, 'place' | 'year' | 'subtype'> => ({
  place: region.length === 0 ? [unknown] : region.map((_, depth) => region.slice(0, depth + 1).join('/')),
  year: years === null ? [unknown] : spanned(years),
  subtype: [subtype ?? unknown],
})

const spanned = ([first, last]: [number, number]): string[] =>
  Array.from({ length: last - first + 1 }, (_, turn) => String(first + turn))

/** Facets of whole plans; the others hold of clauses, and of no text outside them. */
export const planFacets: ReadonlySet<Facet> = new Set(['place', 'year', 'subtype'])

/** Whether a plan may have a clause that passes. */
export const mayPass = (facts: PlanFacts, chosen: Chosen): boolean =>
  Object.entries(ofPlan(facts)).every(([facet, values]) => passes(values, chosen[facet as Facet]))

/** Of the names of plans' records those that may have a clause that passes; so may one that the manifest does not know. */
export const recordsThatMayPass = ({
  facts,
}: Pick<Manifest, 'facts'>): ((names: readonly string[], chosen: Chosen) => readonly string[]) => {
  const byName = new Map(facts.map((plan) => [plan.record, plan]))
  return (names, chosen) => {
    if (Object.keys(chosen).length === 0) return names
    return names.filter((name) => {
      const plan = byName.get(name)
      return plan === undefined || mayPass(plan, chosen)
    })
  }
}

const passes = (values: readonly string[], chosen: readonly string[] | undefined): boolean =>
  chosen === undefined || chosen.some((value) => values.includes(value))

export interface Narrowed<Item> {
  /** Those that pass all facets. */
  passing: Item[]
  /** How many would pass if only this value were chosen of its facet; of values that some item has or that are chosen. */
  counts: Record<Facet, Map<string, number>>
}

/** Narrows what comes bit by bit: `passing` and `counts` are true of all that was added. */
export interface Narrowing<Item> extends Narrowed<Item> {
  /** @param items In any order, which stays. */
  add(items: readonly Item[]): void
}

export const narrowing = <Item extends { values: Values }>(chosen: Chosen): Narrowing<Item> => {
  const counts = Object.fromEntries(
    facets.map((facet) => [facet, new Map((chosen[facet] ?? []).map((value) => [value, 0]))]),
  ) as Narrowed<Item>['counts']
  const passing: Item[] = []
  const asked = facets.filter((facet) => chosen[facet] !== undefined)
  const add = (items: readonly Item[]): void => {
    for (const item of items) {
      const failed = asked.filter((facet) => !passes(item.values[facet], chosen[facet]))
      if (failed.length === 0) passing.push(item)
      if (failed.length > 1) continue
      for (const facet of failed.length === 1 ? failed : facets) {
        for (const value of item.values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
      }
    }
  }
  return { passing, counts, add }
}

/** @param items In any order, which stays. */
export const narrow = <Item extends { values: Values }>(items: readonly Item[], chosen: Chosen): Narrowed<Item> => {
  const { add, ...narrowed } = narrowing<Item>(chosen)
  add(items)
  return narrowed
}

/** Takes a value in, or out again. */
export const toggled = (chosen: Chosen, facet: Facet, value: string): Chosen => {
  const { [facet]: own = [], ...others } = chosen
  const left = own.includes(value) ? own.filter((each) => each !== value) : [...own, value]
  return left.length === 0 ? others : { ...others, [facet]: left }
}
