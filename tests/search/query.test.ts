import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../seed.ts'
import { matchKey } from '../../src/model/fold.ts'
import { onlyPhrase, parseQuery, type Alternative, type Condition, type Term } from '../../src/search/query.ts'
import { randomText } from './random-record.ts'

const texts = (typed: string, raw = false): string[] => parseQuery(typed, { raw }).terms.map(written)
/** A term as somebody would write it who reads `[…]` as words: `[A] | -[B]`, `[A] ~3 [B]`. A lone phrase is its words. */
const written = (term: Term): string => onlyPhrase(term)?.text ?? term.any.map(way).join(' | ')
const way = ({ condition, not }: Alternative): string => `${not ? '-' : ''}${plainly(condition)}`
const plainly = (condition: Condition): string => {
  if (condition.kind === 'phrase') return `[${condition.text}]`
  if (condition.kind === 'near') return `[${condition.first.text}] ~${condition.within} [${condition.second.text}]`
  if (condition.kind === 'field') return `${condition.field}=${condition.text}`
  return `${condition.indicator.label}${condition.sign}${condition.value}`
}

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
    expect(onlyPhrase(parseQuery(typed, { raw: false }).terms[0]!)?.quoted).toBe(quoted)
  })
})

test('raw: all of the input is one term', () => {
  expect(texts('"科技 创新" 新增', true)).toEqual(['"科技 创新" 新增'])
  expect(onlyPhrase(parseQuery('"科技 创新"', { raw: true }).terms[0]!)?.folded).toBe('”科技创新”')
})

describe('operators', () => {
  test.each([
    ['孵化器 -国家级', ['孵化器', '-[国家级]']],
    ['－"国家级 以上" A', ['-[国家级 以上]', 'A']],
    ['高企 | 高新技术企业 新增', ['[高企] | [高新技术企业]', '新增']],
    ['A ｜ "B C" | -D', ['[A] | [B C] | -[D]']],
    ['成果 ~10 转化', ['[成果] ~10 [转化]']],
    ['A ~3 B | C', ['[A] ~3 [B] | [C]']],
    ['“-A” “|” “~3”', ['-A', '|', '~3']],
  ])('%j', (typed, expected) => expect(texts(typed)).toEqual(expected))

  test.each([
    ['- A', ['-', 'A']],
    ['A |', ['A', '|']],
    ['| A', ['|', 'A']],
    ['A|B', ['A|B']],
    ['A || B', ['A', '||', 'B']],
    ['A ~3', ['A', '~3']],
    ['~3 A', ['~3', 'A']],
    ['A ~ B', ['A', '~', 'B']],
    ['A ~1234 B', ['A', '~1234', 'B']],
    ['-A ~3 B', ['-[A]', '~3', 'B']],
    ['A "|" B', ['A', '|', 'B']],
    ['科技-金融 2021-2025', ['科技-金融', '2021-2025']],
    ['年份:明年', ['年份:明年']],
    ['城市:', ['城市:']],
  ])('%j: what joins nothing is a word', (typed, expected) => expect(texts(typed)).toEqual(expected))

  const indicators = [
    { label: '技术合同成交额', names: ['技术合同成交额', '技术合同交易额'], units: { 元: 1, 亿元: 1e8 } },
    { label: '研发投入强度', names: ['研发投入强度'], units: { '%': 1 } },
  ]
  test.each([
    ['城市:阳江 人才', ['place=阳江', '人才']],
    ['年份：２０２１—2022年', ['year=２０２１—2022年']],
    ['-主题:科技金融 标题:"5G 应用"', ['-theme=科技金融', 'title=5G 应用']],
    ['类型:工作要点 | 类型:实施方案', ['subtype=工作要点 | subtype=实施方案']],
    ['技术合同交易额≥10亿元', ['技术合同成交额>=1000000000']],
    ['研发投入强度＞2.5％', ['研发投入强度>2.5']],
    ['技术合同成交额<1,000', ['技术合同成交额<1000']],
    ['技术合同成交额>2%', ['技术合同成交额>2%']],
    ['专利>3', ['专利>3']],
    ['"城市:阳江" “年份:2022”', ['城市:阳江', '年份:2022']],
  ])('%j: fields and comparisons', (typed, expected) =>
    expect(parseQuery(typed, { raw: false }, indicators).terms.map(written)).toEqual(expected),
  )

  test('raw: none', () => expect(texts('-A | B', true)).toEqual(['-A | B']))
})

test('a term read alone is that term', () => {
  const { terms } = parseQuery('-A "B C" | D ~3 “E F” ｜ -"G H" “I”', { raw: false })
  expect(terms.map(({ typed }) => parseQuery(typed, { raw: false }).terms)).toEqual(terms.map((term) => [term]))
})

test('a term that folds to nothing is dropped and named', () => {
  expect(parseQuery('科技 \u200b "" "\u00ad"', { raw: false })).toMatchObject({
    dropped: ['\u200b', '', '\u00ad'],
    terms: [{ typed: '科技' }],
  })
})

test('a term said twice, in whatever width, is one', () => {
  expect(texts('5G ５ｇ')).toEqual(['5G'])
})

test('no sentence fails, and nothing that can be searched is lost', () => {
  const asked = fc.oneof(randomText(30), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(asked, fc.boolean(), (typed, raw) => {
      const query = parseQuery(typed, { raw })
      const phrases = query.terms.flatMap(({ any }) =>
        any.flatMap(({ condition }) => {
          if (condition.kind === 'near') return [condition.first, condition.second]
          return condition.kind === 'phrase' ? [condition] : []
        }),
      )
      for (const { text, folded } of phrases) expect(folded).toBe(matchKey(text))
      expect(phrases.every(({ folded }) => folded !== '')).toBe(true)
      const letters = (text: string): Set<string> => new Set(text.replaceAll(/[”|~\-\d]/gu, ''))
      expect(letters(phrases.map(({ folded }) => folded).join(''))).toEqual(letters(matchKey(typed)))
    }),
  )
})

test('what is invisible before a word hides no syntax', () => {
  const read = (typed: string) => parseQuery(typed, { raw: false })
  expect(read('\uFEFF"科技 创新"').terms).toEqual(read('"科技 创新"').terms)
  expect(read('人才 \u200B-高企').terms).toEqual(read('人才 -高企').terms)
})

test('of equal alternatives there is one', () => {
  expect(parseQuery('高企 | 高企 | Ａ | a', { raw: false }).terms[0]!.any).toHaveLength(2)
})

test('a span of years typed backwards is that span, and names need no marks of quotation', () => {
  const read = (typed: string) => parseQuery(typed, { raw: false }).terms.flatMap(({ any }) => any[0]!.condition)
  expect(read('年份:2025-2020')).toMatchObject([{ first: 2020, last: 2025 }])
  expect(read('城市:“阳江”')).toMatchObject([{ field: 'place', value: '阳江' }])
  expect(read('标题:“十四五”')).toMatchObject([{ field: 'title', value: '”十四五”' }])
})
