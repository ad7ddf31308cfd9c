import type { Meta, Plan } from '../model/plan.ts'
import { planStrings } from '../model/strings.ts'
import { addresses } from './addresses.ts'
import { assignSlugs } from './assign-slugs.ts'
import { type City, cities as citiesOf, type Province, provinces as provincesOf } from './places.ts'
import { planIds, readPlan } from './read-plan.ts'

/** What lists say of a plan; its text and clauses stay in its file. */
export interface PlanEntry {
  id: string
  /** Says so when no title is known. */
  title: string
  meta: Meta
  /** All addressable parts of the text. */
  clauses: number
  /** Characters of text without white space. */
  characters: number
  /** The address the source came from is known. */
  sourceKnown: boolean
}

/** Every plan once, and every list that pages draw from it. */
export interface Library {
  /** By place (GB/T 2260), then the latest year first, then id. */
  plans: PlanEntry[]
  byId: Map<string, PlanEntry>
  cities: City[]
  cityByCode: Map<string, City>
  provinces: Province[]
  clauses: number
  characters: number
}

let kept: Library | undefined
/** What the log last said of provisional addresses. */
let said = ''

/** The library: read once in a build, anew for every page while developing. */
export const library = (): Library => {
  if (kept === undefined || import.meta.env?.DEV) kept = read()
  return kept
}

const read = (): Library => {
  const unsorted = planIds().map((id) => entry(readPlan(id)))
  const plans = unsorted.toSorted(byPlaceAndYear)
  const released = addresses().places
  // In the order of `npm run release`, which then assigns the same.
  const provisional = assignSlugs(
    unsorted.flatMap(({ meta }) => meta.region?.value ?? []),
    released,
  )
  sayProvisional(Object.values(provisional))
  const cities = citiesOf(plans, { ...released, ...provisional })
  return {
    plans,
    byId: new Map(plans.map((plan) => [plan.id, plan])),
    cities,
    cityByCode: new Map(cities.map((city) => [city.code, city])),
    provinces: provincesOf(cities),
    clauses: sum(plans.map((plan) => plan.clauses)),
    characters: sum(plans.map((plan) => plan.characters)),
  }
}

const sayProvisional = (slugs: string[]): void => {
  const line = slugs.join(', ')
  if (line !== said && line !== '') console.warn(`Provisional addresses until \`npm run release\`: ${line}`)
  said = line
}

const entry = ({ id, meta, clauses, text, source }: Plan): PlanEntry => ({
  id,
  title: meta.title?.value ?? planStrings.untitled(id),
  meta,
  clauses: clauses.length,
  characters: text.replace(/\s/gu, '').length,
  sourceKnown: source.url !== null,
})

const byPlaceAndYear = (a: PlanEntry, b: PlanEntry): number =>
  compare(a.meta.region?.value.code ?? '999999', b.meta.region?.value.code ?? '999999') ||
  (b.meta.years?.value[0] ?? 0) - (a.meta.years?.value[0] ?? 0) ||
  compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
