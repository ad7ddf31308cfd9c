import { planStrings } from '../model/strings.ts'
import { placeName, yearSpan } from './facts.ts'
import type { PlanEntry } from './plan-entry.ts'

/** 岳阳楼区: the narrowest place of a plan. */
export const shortPlace = ({ meta: { region } }: PlanEntry): string =>
  region === undefined
    ? planStrings.regionUnknown
    : (region.value.district ?? region.value.city ?? region.value.province)

/** 湖南省 岳阳市 岳阳楼区 */
export const fullPlace = ({ meta: { region } }: PlanEntry): string =>
  region === undefined ? planStrings.regionUnknown : placeName(region.value)

/** 2021–2025, or that no year is printed. */
export const yearText = ({ meta: { years } }: PlanEntry): string =>
  years === undefined ? planStrings.yearsUnknown : yearSpan(years.value)

/** 泰安市 2020 */
export const placeAndYear = (plan: PlanEntry): string => `${shortPlace(plan)} ${yearText(plan)}`
