import type { Library } from './library.ts'
import type { PlanEntry } from './plan-entry.ts'
import { type City, cityCode } from './places.ts'

/** The plans before and after a plan in a list. */
export interface Neighbours {
  earlier: PlanEntry | undefined
  later: PlanEntry | undefined
}

/** A plan's city, year and main theme, and its neighbours in each. Districts' plans count as their city's. */
export const neighbours = (
  library: Library,
  id: string,
): {
  city: City | undefined
  ofCity: Neighbours
  ofYear: Neighbours
  theme: string | undefined
  ofTheme: Neighbours
} => {
  const plan = library.byId.get(id)!
  const region = plan.meta.region?.value
  const city = region === undefined ? undefined : library.cityByCode.get(cityCode(region))
  const { byTheme, byYear, mainThemes } = orders(library)
  const theme = mainThemes.get(plan)
  return {
    city,
    ofCity: around(city === undefined ? [] : ofCity(city), plan),
    ofYear: around(byYear.get(plan.meta.years?.value[0]) ?? [], plan),
    theme,
    ofTheme: around(byTheme.get(theme) ?? [], plan),
  }
}

const around = (plans: readonly PlanEntry[], plan: PlanEntry): Neighbours => {
  const at = plans.indexOf(plan)
  return at < 0 ? { earlier: undefined, later: undefined } : { earlier: plans[at - 1], later: plans[at + 1] }
}

interface Orders {
  byYear: Map<number | undefined, PlanEntry[]>
  byTheme: Map<string | undefined, PlanEntry[]>
  mainThemes: Map<PlanEntry, string | undefined>
}

/** Sorted once for each library and each city. */
const ordered = new WeakMap<Library, Orders>()
const sorted = new WeakMap<City, PlanEntry[]>()

const orders = (library: Library): Orders => {
  const known = ordered.get(library)
  if (known !== undefined) return known
  const mainThemes = new Map(library.plans.map((plan) => [plan, mainTheme(plan)]))
  const made = {
    mainThemes,
    byYear: Map.groupBy(
      library.plans.filter(({ meta }) => meta.years !== undefined),
      ({ meta }) => meta.years?.value[0],
    ),
    byTheme: Map.groupBy(
      library.plans.filter((plan) => mainThemes.get(plan) !== undefined),
      (plan) => mainThemes.get(plan),
    ),
  }
  ordered.set(library, made)
  return made
}

/** The theme that is primary in the most clauses. */
const mainTheme = ({ clauses }: PlanEntry): string | undefined => {
  const counts = Map.groupBy(clauses, ({ themes }) => themes[0])
  counts.delete(undefined)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0]
}

const ofCity = (city: City): PlanEntry[] => {
  const plans =
    sorted.get(city) ?? city.allPlans.toSorted((a, b) => (a.meta.years?.value[0] ?? 0) - (b.meta.years?.value[0] ?? 0))
  sorted.set(city, plans)
  return plans
}
