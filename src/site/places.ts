import type { Region } from '../model/plan.ts'
import type { PlanEntry } from './plan-entry.ts'

/** A place with an address. */
interface Place {
  /** GB/T 2260. */
  code: string
  slug: string
  name: string
  /** Its own plans, in the library's order. */
  plans: PlanEntry[]
}

/** A city, or a province whose own plans the library holds, with its districts. */
export interface City extends Place {
  province: string
  districts: Place[]
  /** Its own and its districts' plans, in the library's order. */
  allPlans: PlanEntry[]
}

export interface Province {
  /** First two figures of the code. */
  code: string
  name: string
  cities: City[]
}

/**
 * The cities of the plans, by code, each district under its city. Plans without a region belong to none.
 *
 * @param slugs Of every place of the plans, by code.
 */
export const cities = (plans: PlanEntry[], slugs: Record<string, string>): City[] => {
  const found = new Map<string, City>()
  for (const plan of plans) {
    const region = plan.meta.region?.value
    if (region === undefined) continue
    const code = cityCode(region)
    const city = found.get(code) ?? {
      ...place(code, region.city ?? region.province, slugs),
      province: region.province,
      districts: [],
      allPlans: [],
    }
    found.set(code, city)
    city.allPlans.push(plan)
    if (region.district === null) {
      city.plans.push(plan)
      continue
    }
    let district = city.districts.find((known) => known.code === region.code)
    if (district === undefined) city.districts.push((district = place(region.code, region.district, slugs)))
    district.plans.push(plan)
  }
  return [...found.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

export const provinces = (all: City[]): Province[] => {
  const found = new Map<string, Province>()
  for (const city of all) {
    const code = city.code.slice(0, 2)
    const province = found.get(code) ?? { code, name: city.province, cities: [] }
    found.set(code, province)
    province.cities.push(city)
  }
  return [...found.values()]
}

/** 430602 岳阳楼区 → 430600 岳阳市; 110108 海淀区, which has no city between → 110000 北京市; 429004 仙桃市 is its own. */
export const cityCode = ({ code, city, district }: Region): string => {
  if (district === null) return code
  return city === null ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

const place = (code: string, name: string, slugs: Record<string, string>): Place => ({
  code,
  slug: slugs[code]!,
  name,
  plans: [],
})
