import { describe, expect, test } from 'vitest'
import type { Plan } from '../src/model/plan.ts'
import { assignSlugs } from '../src/site/assign-slugs.ts'
import { facts } from '../src/site/facts.ts'
import { headingLevels } from '../src/site/heading-levels.ts'
import { type PlanEntry, planEntry } from '../src/site/plan-entry.ts'
import { outline, type OutlineEntry } from '../src/site/outline.ts'
import { cities, cityCode, provinces } from '../src/site/places.ts'
import { plansByYear } from '../src/site/plans-by-year.ts'
import { planIds, readPlan } from '../src/site/read-plan.ts'
import { sourceName } from '../src/site/source-name.ts'
import { fixtures } from './plans.ts'

const entry = (
  id: string,
  place: [code: string, city: string | null, district: string | null],
  year?: number,
): PlanEntry => ({
  id,
  title: id,
  meta: {
    region: { value: { code: place[0], province: '某省', city: place[1], district: place[2] }, basis: 'curated' },
    ...(year === undefined ? {} : { years: { value: [year, year] as [number, number], basis: 'stated' as const } }),
  },
  clauses: [],
  characters: 1,
  sourceKnown: false,
})

describe('places', () => {
  test('a district stands under its city, a city-province over its districts, a county-level city for itself', () => {
    expect(cityCode({ code: '430602', province: '湖南省', city: '岳阳市', district: '岳阳楼区' })).toBe('430600')
    expect(cityCode({ code: '110108', province: '北京市', city: null, district: '海淀区' })).toBe('110000')
    expect(cityCode({ code: '429004', province: '湖北省', city: '仙桃市', district: null })).toBe('429004')
  })

  test('every plan is listed once, in the order given', () => {
    const plans = [
      entry('a', ['430600', '岳阳市', null]),
      entry('b', ['430602', '岳阳市', '岳阳楼区']),
      entry('c', ['370900', '泰安市', null]),
      entry('d', ['430602', '岳阳市', '岳阳楼区']),
    ]
    const found = cities(plans, { '430600': 'yueyang', '430602': 'yueyanglou', '370900': 'taian' })
    expect(
      found.map(({ slug, plans, districts, allPlans }) => [slug, plans.length, districts.length, allPlans.length]),
    ).toEqual([
      ['taian', 1, 0, 1],
      ['yueyang', 1, 1, 3],
    ])
    expect(found[1]?.districts[0]?.plans.map(({ id }) => id)).toEqual(['b', 'd'])
    expect(provinces(found).map(({ code, cities }) => [code, cities.length])).toEqual([
      ['37', 1],
      ['43', 1],
    ])
  })

  test('a place that was never released has an address all the same, and a released one keeps its own', () => {
    const plans = [entry('a', ['430602', '岳阳市', '岳阳楼区']), entry('b', ['370900', '泰安市', null])]
    const released = { '370900': 'tai-an' }
    const regions = plans.flatMap(({ meta }) => meta.region?.value ?? [])
    const found = cities(plans, { ...released, ...assignSlugs(regions, released) })
    expect(found.map(({ slug, districts }) => [slug, ...districts.map((district) => district.slug)])).toEqual([
      ['tai-an'],
      ['yueyang', 'yueyanglou'],
    ])
  })
})

test('years run backwards, and unknown years come last', () => {
  const city: [string, string, null] = ['430600', '岳阳市', null]
  const years = plansByYear([entry('a', city), entry('b', city, 2020), entry('c', city, 2022)])
  expect(years.map(({ year, plans }) => [year, plans[0]?.id])).toEqual([
    [2022, 'c'],
    [2020, 'b'],
    [undefined, 'a'],
  ])
})

test('a source that a browser would run is published as text', () => {
  const source = { encoding: 'utf-8', sha256: '', url: null, retrieved: null }
  expect(sourceName({ ...source, file: 'source.html', mediaType: 'text/html' })).toBe('source.html.txt')
  expect(sourceName({ ...source, file: 'source.txt', mediaType: 'text/plain' })).toBe('source.txt')
})

describe.each(planIds())('%s', (id) => {
  const plan: Plan = readPlan(id)

  test('heading levels begin at 2 and skip none', () => {
    let last = 1
    for (const level of headingLevels(plan).values()) {
      expect(level).toBeGreaterThanOrEqual(2)
      expect(level).toBeLessThanOrEqual(Math.min(last + 1, 6))
      last = level
    }
  })

  test('the outline lists clauses that exist, each once, in the order of the text', () => {
    const flat = (entries: OutlineEntry[]): string[] => entries.flatMap((one) => [one.id, ...flat(one.children)])
    const listed = flat(outline(plan))
    expect(listed).toEqual(plan.clauses.map((clause) => clause.id).filter((known) => listed.includes(known)))
    expect(listed).toEqual(
      expect.arrayContaining(plan.clauses.filter(({ heading }) => heading !== null).map((clause) => clause.id)),
    )
  })

  test('every fact is shown with its ground, or said to be unknown', () => {
    const { shown, unknown } = facts(plan)
    const names = [...shown.map(({ name }) => name), ...unknown]
    expect(new Set(names).size).toBe(8)
    for (const { how, value } of shown)
      expect(how === undefined ? value : (how.note ?? how.evidence?.text)).toBeTruthy()
  })
})

test('a decimal number says those above it, so that a clause names it alone', () => {
  const { converted } = fixtures.find(({ name }) => name === 'decimal-numbering')!
  const places = new Map(planEntry(converted.plan).clauses.map(({ id, place }) => [id, place]))
  expect(['d1', 'd1_2', 'd2_1_1'].map((id) => places.get(id))).toEqual(['1', '1.2', '2.1.1'])
})
