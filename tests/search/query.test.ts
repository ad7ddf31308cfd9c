import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../seed.ts'
import { matchKey } from '../../src/model/fold.ts'
import { parseQuery } from '../../src/search/query.ts'
import { randomText } from './random-record.ts'

const texts = (typed: string, raw = false): string[] => parseQuery(typed, { raw }).terms.map((term) => term.text)

describe('white space separates terms', () => {
  test.each([
    ['高新技术企业 新增', ['高新技术企业', '新增']],
    ['高新技术企业\u3000新增', ['高新技术企业', '新增']],
    ['  揭榜挂帅\t', ['揭榜挂帅']],
    ['科技\ufeff创新', ['科技\ufeff创新']],
    ['', []],
  ])('%j', (typed, expected) => expect(texts(typed)).toEqual(expected))
})

describe('straight marks around a whole term always quote', () => {
  test.each([
    ['"第一 第二" 第三', ['第一 第二', '第三']],
    ['"揭榜挂帅"', ['揭榜挂帅']],
    ['"a "b" c"', ['a "b']],
    ['""十四五"规划 建设"', ['"十四五"规划 建设']],
    ['"没有 结束', ['"没有', '结束']],
    ['前"后 面"', ['前"后', '面"']],
    ['"""', ['"']],
  ])('%j', (typed, expected) => expect(texts(typed).slice(0, expected.length)).toEqual(expected))
})

describe('curly marks quote only what holds white space', () => {
  test.each([
    ['“科技 创新”', ['科技 创新'], true],
    ['“十四五”', ['“十四五”'], false],
    ['“ 十四五 ”', ['十四五'], true],
    ['“科技 创新', ['“科技', '创新'], false],
    ['“科技 创新”局', ['“科技', '创新”局'], false],
  ])('%j', (typed, expected, quoted) => {
    expect(texts(typed)).toEqual(expected)
    expect(parseQuery(typed, { raw: false }).terms[0]?.quoted).toBe(quoted)
  })
})

test('raw: all of the input is one term', () => {
  expect(texts('"科技 创新" 新增', true)).toEqual(['"科技 创新" 新增'])
  expect(parseQuery('"科技 创新"', { raw: true }).terms[0]?.folded).toBe('”科技创新”')
})

test('operators of search boxes elsewhere are words', () => {
  expect(texts('-新增 A | B 城市:阳江 ~3')).toEqual(['-新增', 'A', '|', 'B', '城市:阳江', '~3'])
})

test('a term that folds to nothing is dropped and named', () => {
  expect(parseQuery('科技 \u200b "" "\u00ad"', { raw: false })).toMatchObject({
    dropped: ['\u200b', '', '\u00ad'],
    terms: [{ text: '科技' }],
  })
})

test('a term said twice, in whatever width, is one', () => {
  expect(texts('5G ５ｇ')).toEqual(['5G'])
})

test('no sentence fails, and nothing that can be searched is lost', () => {
  const asked = fc.oneof(randomText(30), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(asked, fc.boolean(), (typed, raw) => {
      const { terms } = parseQuery(typed, { raw })
      for (const term of terms) expect(term.folded).toBe(matchKey(term.text))
      expect(terms.every((term) => term.folded !== '')).toBe(true)
      const kept = new Set(matchKey(typed).replaceAll('”', ''))
      expect(
        new Set(
          terms
            .map((term) => term.folded)
            .join('')
            .replaceAll('”', ''),
        ),
      ).toEqual(kept)
    }),
  )
})
