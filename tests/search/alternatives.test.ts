import { expect, test } from 'vitest'
import { alternatives } from '../../src/search/alternatives.ts'
import { parseQuery } from '../../src/search/query.ts'
import { respelled } from '../../src/search/respelled.ts'
import { candidatesOf, planRecords } from './plans.ts'

const records = planRecords()
const candidates = candidatesOf(records, [{ label: '高新技术企业', names: ['高新技术企业'], units: { 家: 1 } }])

const given = (typed: string, raw = false): Promise<string[]> =>
  alternatives({ typed, raw }, parseQuery(typed, { raw }).terms, candidates, new AbortController().signal)

test.each([
  ['高企|高新技术企业', '高企 | 高新技术企业'],
  ['高企 OR 高新技术企业', '高企 | 高新技术企业'],
  ['成果~10转化', '成果 ~10 转化'],
  ['成果 ~ 10 转化', '成果 ~10 转化'],
  ['高新技术企业 >= 100', '高新技术企业>=100'],
  ['城市: 阳江', '城市:阳江'],
  ['“科技 创新"', '"科技 创新"'],
  ['「科技 创新」', '"科技 创新"'],
])('%s is spelled %s', (typed, expected) => {
  expect(respelled(typed)).toBe(expected)
  expect(respelled(expected)).toBe(expected)
})

test('plain words and sentences stay', () => {
  for (const text of ['科技 创新', '推动“双创”发展，2022年', 'R&D', '5G+工业互联网', '比上年增长 5%'])
    expect(respelled(text)).toBe(text)
})

test('the other spelling comes first, and only where it reads otherwise', async () => {
  expect((await given('高新技术企业 >= 100'))[0]).toBe('高新技术企业>=100')
  expect(await given('高企龘')).not.toContain('高企龘')
  expect(await given('高企|高新', true)).not.toContain('高企 | 高新')
})

test('in place of words that are not near each other, both; of what is nowhere, its parts', async () => {
  expect(await given('科技 ~0 江门')).toEqual(['科技 江门', '科技', '江门'])
  expect(await given('科技 ~5 创新龘')).toEqual(['科技 创新龘', '科技', '创新'])
})

test('in place of a value that no plan has, those most like it', async () => {
  expect(await given('类型:要点')).toEqual(expect.arrayContaining([expect.stringContaining('要点')]))
  expect(await given('城市:泰安城')).toEqual(['城市:泰安市'])
  expect(await given('城市:火星')).toEqual([])
  const years = (await given('年份:1999')).map((each) => Number(each.slice(3)))
  expect(years).not.toEqual([])
  expect(years).toEqual(years.toSorted((a, b) => a - b))
})

test('a wrong character far into a long phrase leaves what stands before it', async () => {
  const words =
    records[0]!.text.replaceAll(/\s/gu, '').match(/\p{Script=Han}{30,}/u)?.[0] ?? records[0]!.text.slice(60, 96)
  const wrong = `${words.slice(0, 28)}龘${words.slice(29)}`
  expect((await given(wrong, true))[0]).toContain(words.slice(0, 24))
})

test('figures and marks alone are no part', async () => {
  expect(await given('龘0万”100', true)).toEqual([])
})
