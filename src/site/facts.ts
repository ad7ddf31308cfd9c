import type { Plan, Region } from '../model/plan.ts'
import { planStrings as words, signs } from '../model/strings.ts'
import { howKnown, type HowKnown } from './how-known.ts'

/** One fact of a plan as its page shows it. */
export interface Fact {
  name: string
  /** Says that the value is unknown where there is no `how`. */
  value: string
  how?: HowKnown
}

/**
 * What the library knows about a plan, in the order of the page, and the names of what it does not. Place and year are
 * asked for most and keep their row also when they are unknown.
 */
export const facts = (plan: Plan): { shown: Fact[]; unknown: string[] } => {
  const { region, years, subtype, number, issuers, issued, published, validity } = plan.meta
  const values = [
    [words.region, region, region && placeName(region.value)],
    [words.years, years, years && yearSpan(years.value)],
    [words.subtype, subtype, subtype?.value],
    [words.number, number, number?.value],
    [words.issuers, issuers, issuers?.value.join(signs.items)],
    [words.issued, issued, issued && chineseDate(issued.value)],
    [words.published, published, published && chineseDate(published.value)],
    [words.validity, validity, validity?.value],
  ] as const
  return {
    shown: values.flatMap(([name, fact, value]): Fact[] => {
      if (fact !== undefined && value !== undefined) return [{ name, value, how: howKnown(plan, fact) }]
      if (name === words.region) return [{ name, value: words.regionUnknown }]
      return name === words.years ? [{ name, value: words.yearsUnknown }] : []
    }),
    unknown: values
      .filter(([name, fact]) => fact === undefined && name !== words.region && name !== words.years)
      .map(([name]) => name),
  }
}

/** 湖南省 岳阳市 岳阳楼区; a city that is a province is named once. */
export const placeName = ({ province, city, district }: Region): string =>
  [...new Set([province, city, district])].filter((name) => name !== null).join(' ')

/** 2022, 2021–2025. */
export const yearSpan = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first}–${last}`

/** 2023-11-10 → 2023年11月10日. */
export const chineseDate = (date: string): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
