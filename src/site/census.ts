import { aboutStrings as words } from '../model/strings.ts'
import type { Library } from './library.ts'
import type { PlanEntry } from './plan-entry.ts'

/** What the library holds and what it does not know, counted, one sentence each; nothing of what there is none. */
export const census = ({ plans, cities, provinces, clauses, characters }: Library): string[] => {
  const count = (test: (plan: PlanEntry) => boolean): number => plans.filter(test).length
  const districts = cities.reduce((total, city) => total + city.districts.length, 0)
  const remarks: [number, (plans: number) => string][] = [
    [count(({ meta }) => meta.title?.basis === 'curated'), words.curatedTitles],
    [count(({ meta }) => meta.region?.basis === 'curated'), words.curatedRegions],
    [count(({ meta }) => meta.years === undefined), words.unknownYears],
    [count(({ sourceKnown }) => !sourceKnown), words.unknownSources],
  ]
  return [
    words.held(plans.length, clauses, characters),
    words.where(provinces.length, cities.length, districts),
    ...remarks.flatMap(([number, say]) => (number === 0 ? [] : [say(number)])),
  ]
}
