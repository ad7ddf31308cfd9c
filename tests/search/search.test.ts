import { expect, test } from 'vitest'
import { parseQuery } from '../../src/search/query.ts'
import { search, type Found } from '../../src/search/search.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { candidatesOf, planRecords } from './plans.ts'
import { reference } from './reference.ts'

const records = planRecords()
const indicators = [{ label: '高新技术企业', names: ['高新技术企业'], units: { 家: 1 } }]
const holding = candidatesOf(records, indicators)
/** Records arrive in another order than they were asked for. */
const load = async (id: string) => {
  for (let turn = records.findIndex((record) => record.id === id); turn < 9; turn += 1) await Promise.resolve()
  return records.find((record) => record.id === id)!
}

const { signal } = new AbortController()

const asked = (typed: string) => ({ ...parseQuery(typed, { raw: false }), wide: false })

const ids = (found: readonly Found[]): string[] => found.map(({ readied }) => readied.record.id)

test('counts bound the truth until everything is verified, then they are it', async () => {
  const running = await search(asked('科技'), holding, load, signal)
  const expected = reference(records, ['科技'])
  const truth = {
    clauses: expected.clauses.length,
    plans: new Set(expected.clauses.map((name) => name.split('#')[0])).size,
  }
  const found: Found[] = []
  let clauses = 0
  do {
    await running.look(running.left().slice(0, 2), (each) => found.push(each))
    const progress = running.progress()
    expect(progress.clauses).toBeGreaterThanOrEqual(clauses)
    expect(progress.clauses).toBeLessThanOrEqual(truth.clauses)
    expect(progress.plans + progress.unverified).toBeGreaterThanOrEqual(truth.plans)
    clauses = progress.clauses
  } while (running.progress().unverified > 0)
  expect(running.progress()).toMatchObject(truth)
  expect(ids(found)).toEqual(records.map(({ id }) => id))
})

test('after a record that did not load the search goes on where it stood', async () => {
  let fails = 1
  const flaky = (id: string) => {
    if (id !== records[1]!.id || fails === 0) return load(id)
    fails -= 1
    return Promise.reject(new Error('offline'))
  }
  const running = await search(asked('科技'), holding, flaky, signal)
  const found: Found[] = []
  await expect(running.look(running.left(), (each) => found.push(each))).rejects.toThrow('offline')
  expect(ids(found)).toEqual([records[0]!.id])
  await running.look(running.left(), (each) => found.push(each))
  expect(ids(found)).toEqual(records.map(({ id }) => id))
  expect(running.progress().unverified).toBe(0)
})

test('for several terms each one counts alone', async () => {
  const running = await search(asked('科技 2023年11月10日'), holding, load, signal)
  await running.look(running.left(), () => {})
  expect(running.progress()).toMatchObject({ clauses: 0, plans: 0, outside: 0 })
  expect(await running.counts()).toEqual(reference(records, ['科技', '2023年11月10日']).alone)
})

test('an aborted search shows nothing more', async () => {
  const controller = new AbortController()
  const running = await search(asked('科技'), holding, load, controller.signal)
  const found: Found[] = []
  await running.look(running.left(), (each) => {
    found.push(each)
    controller.abort()
  })
  expect(found).toHaveLength(1)
})

test.each([
  '主题:科普',
  '-主题:科普 科技',
  '主题:没有这个 | 科技特派员',
  '标题:保障',
  '标题:江门 创新',
  '高新技术企业>=1',
  '-高新技术企业>=1 高新技术企业',
  '高新技术企业>=100 | 城市:阳江',
])('%s: the plans that are looked at are enough', async (typed) => {
  const query = parseQuery(typed, { raw: false }, indicators)
  const running = await search({ ...query, wide: false }, holding, load, signal)
  const found: Found[] = []
  await running.look(running.left(), (each) => found.push(each))
  const all = records.map((record) => ({ record, ...verify(ready(record), query.terms) }))
  const wanted = all.filter(({ clauses, outside }) => clauses.length + outside.length > 0)
  expect(found.map(({ readied, clauses, outside }) => ({ record: readied.record, clauses, outside }))).toEqual(
    wanted.map(({ record, clauses, outside }) => ({ record, clauses, outside })),
  )
})

test('only plans with such a clause are looked at', async () => {
  for (const typed of ['高新技术企业>=1', '主题:科普']) {
    const running = await search(
      { ...parseQuery(typed, { raw: false }, indicators), wide: false },
      holding,
      load,
      signal,
    )
    const found: Found[] = []
    await running.look(running.left(), (each) => found.push(each))
    expect(found.length).toBeGreaterThan(0)
    expect(running.ceilings()).toEqual([found.length])
  }
})

test('for the terms alone, all plans that may hold one are looked through', async () => {
  const running = await search(asked('科技 龘龘 城市:阳江'), holding, load, signal)
  expect(running.left()).toEqual([])
  const held = records.filter(({ text, region }) => text.includes('科技') || region.includes('阳江市'))
  expect(running.holders()).toBe(held.length)
  expect(running.ceilings()[1]).toBe(0)
})
