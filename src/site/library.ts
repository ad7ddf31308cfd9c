import { globSync, statSync } from 'node:fs'
import { matchKey } from '../model/fold.ts'
import { addresses } from './addresses.ts'
import { assignNames } from './assign-names.ts'
import { assignSlugs } from './assign-slugs.ts'
import { type Bodies, bodies } from './bodies.ts'
import type { ClauseEntry, Reference } from './clause-entry.ts'
import { contentFolder } from './content-folder.ts'
import { type HeadingEntry, headings } from './headings.ts'
import { type HeadingLetter, headingsByLetter } from './headings-by-letter.ts'
import { type IndicatorEntry, indicators } from './indicators.ts'
import { type City, cities as citiesOf, type Province, provinces as provincesOf } from './places.ts'
import { type PlanEntry, planEntry } from './plan-entry.ts'
import { planIds, planPath, readPlan } from './read-plan.ts'
import { type ReferenceEntry, referenceKey, references } from './references.ts'
import { type Reuse, reuse } from './reuse/index.ts'
import { type Similar, similarClauses } from './similar/index.ts'
import { type TermEntry, terms } from './terms.ts'
import { type ThemeEntry, themes } from './themes.ts'
import { vocabularies } from './vocabularies.ts'
import { type YearEntry, years } from './years.ts'

/** Every plan once, and every list that pages draw from it: the one index of the site. */
export interface Library {
  /** By place (GB/T 2260), then the latest year first, then id. */
  plans: PlanEntry[]
  byId: Map<string, PlanEntry>
  cities: City[]
  cityByCode: Map<string, City>
  provinces: Province[]
  years: YearEntry[]
  themes: ThemeEntry[]
  themeBySlug: Map<string, ThemeEntry>
  indicators: IndicatorEntry[]
  indicatorByLabel: Map<string, IndicatorEntry>
  bodies: Bodies
  terms: TermEntry[]
  termByText: Map<string, TermEntry>
  /** By folded text. */
  headings: Map<string, HeadingEntry>
  /** The headings in the order of their pinyin, spelt at the first call. */
  headingLetters: () => HeadingLetter[]
  references: ReferenceEntry[]
  /** `undefined` for a place of the own plan. */
  referenceOf: (citation: Reference) => ReferenceEntry | undefined
  similar: (clause: ClauseEntry) => Similar[]
  /** The pairs of plans with the most in common word for word, the most first. */
  reuse: Reuse[]
  clauses: number
  characters: number
  /** Addresses that `npm run release` has not recorded yet. */
  provisional: { places: Record<string, string>; terms: Record<string, string>; indicators: Record<string, string> }
}

let kept: { library: Library; state: string } | undefined
/** What the log last said of provisional addresses. */
let said = ''

/** The library: read once in a build; while developing again after every change. */
export const library = (): Library => {
  const state = import.meta.env?.DEV ? stateOfFiles() : ''
  if (kept?.state !== state) kept = { library: read(), state }
  return kept.library
}

const stateOfFiles = (): string =>
  [...planIds().map(planPath), ...globSync(`${contentFolder}/*.yaml`)]
    .map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs)
    .join()

const read = (): Library => {
  const words = vocabularies()
  const unsorted = planIds().map((id) => planEntry(readPlan(id)))
  const plans = unsorted.toSorted(byPlaceAndYear)
  const clauses = plans.flatMap((plan) => plan.clauses)
  const released = addresses()
  const provisional = {
    // In the order of `npm run release`, which then assigns the same.
    places: assignSlugs(
      unsorted.flatMap(({ meta }) => meta.region?.value ?? []),
      released.places,
    ),
    terms: assignNames(
      shared(clauses, (clause) => clause.terms.map(({ term }) => term)),
      released.terms,
    ),
    indicators: assignNames(
      unknown(
        shared(clauses, (clause) => clause.targets.map(({ indicator }) => indicator)),
        words.indicators.indicators.map(({ label }) => label),
      ),
      released.indicators,
      words.indicators.indicators.map(({ id }) => id),
    ),
  }
  sayProvisional(Object.values(provisional).flatMap((slugs) => Object.values(slugs)))
  const cities = citiesOf(plans, { ...released.places, ...provisional.places })
  const allThemes = themes(clauses, words)
  const allIndicators = indicators(clauses, words, { ...released.indicators, ...provisional.indicators })
  const allTerms = terms(clauses, { ...released.terms, ...provisional.terms })
  const allHeadings = headings(clauses)
  let headingLetters: HeadingLetter[] | undefined
  const allReferences = references(clauses)
  const referenceByKey = new Map(
    allReferences.flatMap((each) => each.citations.map(({ annotation }) => [referenceKey(annotation), each] as const)),
  )
  return {
    plans,
    byId: new Map(plans.map((plan) => [plan.id, plan])),
    cities,
    cityByCode: new Map(cities.map((city) => [city.code, city])),
    provinces: provincesOf(cities),
    years: years(plans),
    themes: allThemes,
    themeBySlug: new Map(allThemes.map((theme) => [theme.slug, theme])),
    indicators: allIndicators,
    indicatorByLabel: new Map(allIndicators.map((indicator) => [matchKey(indicator.label), indicator])),
    bodies: bodies(clauses, words),
    terms: allTerms,
    termByText: new Map(allTerms.map((term) => [matchKey(term.term), term])),
    headings: allHeadings,
    headingLetters: () => (headingLetters ??= headingsByLetter(allHeadings.values())),
    references: allReferences,
    referenceOf: (citation) => referenceByKey.get(referenceKey(citation)),
    similar: similarClauses(clauses),
    reuse: reuse(clauses),
    clauses: clauses.length,
    characters: plans.reduce((sum, plan) => sum + plan.characters, 0),
    provisional,
  }
}

/** Names that clauses of at least two plans have, as first printed, by folded name. */
const shared = (
  clauses: readonly ClauseEntry[],
  names: (clause: ClauseEntry) => readonly string[],
): Map<string, string> => {
  const first = new Map<string, { name: string; plan: PlanEntry; shared: boolean }>()
  for (const clause of clauses) {
    for (const name of names(clause)) {
      const known = first.get(matchKey(name))
      if (known === undefined) first.set(matchKey(name), { name, plan: clause.plan, shared: false })
      else if (known.plan !== clause.plan) known.shared = true
    }
  }
  return new Map([...first].filter(([, { shared }]) => shared).map(([key, { name }]) => [key, name]))
}

const unknown = (names: ReadonlyMap<string, string>, labels: readonly string[]): Map<string, string> => {
  const known = new Set(labels.map(matchKey))
  return new Map([...names].filter(([key]) => !known.has(key)))
}

const sayProvisional = (slugs: string[]): void => {
  const line = slugs.join(', ')
  if (line !== said && line !== '')
    console.warn(`Provisional addresses until \`npm run release\`: ${slugs.length}, ${slugs.slice(0, 6).join(', ')} …`)
  said = line
}

const byPlaceAndYear = (a: PlanEntry, b: PlanEntry): number =>
  compare(a.meta.region?.value.code ?? '999999', b.meta.region?.value.code ?? '999999') ||
  (b.meta.years?.value[0] ?? 0) - (a.meta.years?.value[0] ?? 0) ||
  compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
