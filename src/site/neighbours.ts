import type { Library, PlanEntry } from './library.ts'
import { type City, cityCode } from './places.ts'

/** The plan's city, and the plans before and after it there, by year. Districts' plans count as their city's. */
export const neighbours = (
  library: Library,
  id: string,
): { city: City | undefined; earlier: PlanEntry | undefined; later: PlanEntry | undefined } => {
  const region = library.byId.get(id)?.meta.region?.value
  const city = region === undefined ? undefined : library.cityByCode.get(cityCode(region))
  const plans = city === undefined ? [] : byYear(city)
  const at = plans.findIndex((plan) => plan.id === id)
  return { city, earlier: at > 0 ? plans[at - 1] : undefined, later: at < 0 ? undefined : plans[at + 1] }
}

/** Sorted once for each city. */
const sorted = new WeakMap<City, PlanEntry[]>()

const byYear = (city: City): PlanEntry[] => {
  const plans =
    sorted.get(city) ?? city.allPlans.toSorted((a, b) => (a.meta.years?.value[0] ?? 0) - (b.meta.years?.value[0] ?? 0))
  sorted.set(city, plans)
  return plans
}
