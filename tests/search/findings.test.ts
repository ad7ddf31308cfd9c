import { expect, test } from 'vitest'
import { searchStrings } from '../../src/model/strings.ts'
import { asAsked, orders } from '../../src/search/address.ts'
import { contextLines, orderedLines } from '../../src/search/context.ts'
import { asCsv, asJson } from '../../src/search/export.ts'
import { mayPass, narrow, narrowing, recordsThatMayPass, toggled } from '../../src/search/facets.ts'
import { byPlan, type Finding, findingsOf, ordered, orderedLate } from '../../src/search/findings.ts'
import { parseQuery } from '../../src/search/query.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { viewOf } from '../../src/search/view.ts'

const plan = (
  id: string,
  facts: Partial<SearchRecord>,
  ...clauses: { text: string; leads?: string[] }[]
): SearchRecord => {
  let start = 0
  return {
    id,
    title: id,
    region: [],
    subtype: null,
    years: null,
    text: clauses.map(({ text }) => text).join('\n'),
    clauses: clauses.map(({ text, ...known }, turn) => {
      const end = start + text.length
      const span = { start, end }
      start = end + 1
      return {
        id: `p${turn + 1}`,
        unit: 'paragraph',
        parent: null,
        number: turn + 1,
        marker: null,
        heading: null,
        ...span,
        ...known,
      }
    }),
    residue: [],
    ...facts,
  }
}

const records = [
  plan(
    'yang',
    { region: ['广东省', '阳江市'], years: [2022, 2022], subtype: '工作要点' },
    { text: '引进人才。', leads: ['科技'] },
    { text: '人才公寓。', leads: ['住建'] },
  ),
  plan('shen', { region: ['广东省', '深圳市'], years: [2021, 2025] }, { text: '人才与人才。', leads: ['科技'] }),
  plan('none', {}, { text: '=人才"计划"' }),
]

const query = parseQuery('人才', { raw: false })
const findings = records.flatMap((record) => {
  const readied = ready(record)
  return findingsOf({ readied, ...verify(readied, query.terms) }, query)
})
const names = (some: readonly Finding[]): string[] => some.map(({ record, clause }) => `${record.id}#${clause.id}`)

test('without a choice all pass, and each value says how many have it', () => {
  const { passing, counts } = narrow(findings, {})
  expect(passing).toEqual(findings)
  expect([...counts.place]).toEqual([
    ['广东省', 3],
    ['广东省/阳江市', 2],
    ['广东省/深圳市', 1],
    ['', 1],
  ])
  expect([...counts.year]).toEqual([
    ['2022', 3],
    ['2021', 1],
    ['2023', 1],
    ['2024', 1],
    ['2025', 1],
    ['', 1],
  ])
  expect([...counts.lead]).toEqual([
    ['科技', 2],
    ['住建', 1],
  ])
  expect(counts.target.size).toBe(0)
})

test('of a facet one value must hold, of several facets one of each; counts leave their own facet out', () => {
  const { passing, counts } = narrow(findings, { place: ['广东省/阳江市', ''], lead: ['科技'] })
  expect(names(passing)).toEqual(['yang#p1'])
  expect(Object.fromEntries(counts.place)).toEqual({ '': 0, 广东省: 2, '广东省/阳江市': 1, '广东省/深圳市': 1 })
  expect(Object.fromEntries(counts.lead)).toEqual({ 科技: 1, 住建: 1 })
})

test('what comes bit by bit is narrowed as all at once', () => {
  for (const chosen of [{}, { place: ['广东省/阳江市', ''], lead: ['科技'] }, { year: ['2022'], target: ['1'] }]) {
    const { add, ...narrowed } = narrowing<Finding>(chosen)
    for (const finding of findings) add([finding])
    expect(narrowed).toEqual(narrow(findings, chosen))
  }
})

test('a choice is taken in and out again', () => {
  expect(toggled({}, 'year', '2022')).toEqual({ year: ['2022'] })
  expect(toggled({ year: ['2022', '2023'], target: ['1'] }, 'year', '2022')).toEqual({ year: ['2023'], target: ['1'] })
  expect(toggled({ year: ['2022'], target: ['1'] }, 'year', '2022')).toEqual({ target: ['1'] })
})

test('whether a plan may have what passes is known without its text', () => {
  expect(records.map((record) => mayPass(record, { place: ['广东省'], year: ['2023'], theme: ['人才'] }))).toEqual([
    false,
    true,
    false,
  ])
  const facts = records.map((record) => ({ ...record, record: record.id }))
  const those = recordsThatMayPass({ facts } as never)
  expect(those(['yang', 'shen', 'unheard'], { year: ['2023'] })).toEqual(['shen', 'unheard'])
  expect(those(['yang', 'shen'], {})).toEqual(['yang', 'shen'])
})

test('orders', () => {
  expect(names(ordered(findings, 'newest'))).toEqual(['shen#p1', 'yang#p1', 'yang#p2', 'none#p1'])
  expect(names(ordered(findings, 'city'))).toEqual(['shen#p1', 'yang#p1', 'yang#p2', 'none#p1'])
  expect(names(ordered(findings, 'relevance'))[0]).toBe('shen#p1')
  expect(names(byPlan([findings[1]!, findings[2]!, findings[0]!]))).toEqual(['yang#p1', 'yang#p2', 'shen#p1'])
})

test('the first few come in the same order as all', () => {
  // More than are found without putting all in order, and many of the same score.
  const many = Array.from({ length: 300 }, (_, turn): Finding => {
    const finding = findings[(turn * 7) % findings.length]!
    return { ...finding, score: (turn * 31) % 17, match: { ...finding.match, index: turn } }
  })
  for (const order of orders) {
    const all = ordered(many, order)
    const late = orderedLate(many, order)
    expect(late.length).toBe(300)
    for (const [start, end] of [
      [0, 25],
      [25, 60],
      [0, 1],
      [60, 300],
      [0, 0],
    ] as const)
      // prettier-ignore
      expect(late.slice(start, end)).toEqual(all.slice(start, end))
  }
})

test('words in their context, by what stands before or after', () => {
  const lines = findings.flatMap((finding) => contextLines(finding, viewOf(finding.record)))
  expect(lines.map(({ left, hit, right }) => [left, hit, right])).toEqual([
    ['引进', '人才', '。'],
    ['', '人才', '公寓。'],
    ['', '人才', '与人才。'],
    ['人才与', '人才', '。'],
    ['=', '人才', '"计划"'],
  ])
  expect(orderedLines(lines, 'left').map(({ left }) => left)).toEqual(['', '', '=', '引进', '人才与'])
  expect(orderedLines(lines, 'right').map(({ right }) => right)).toEqual(['。', '。', '"计划"', '公寓。', '与人才。'])
  expect(orderedLines(lines, 'newest')).toEqual(lines)
})

const about = {
  asked: asAsked({ typed: '人才', raw: false, order: 'newest' }),
  corpus: '0123456789abcdef',
  date: '2026-01-02T03:04:05.000Z',
  complete: true,
  site: 'https://example.org/sub/',
}

test('an export says what was asked of which texts, and gives each clause as its source has it', () => {
  const { clauses, ...head } = JSON.parse(asJson(findings.slice(0, 1), [], about)) as Record<string, unknown>
  expect(head).toEqual({
    query: about.asked,
    address: `https://example.org/sub/search/?q=${encodeURIComponent('人才')}&order=newest`,
    corpus: about.corpus,
    date: about.date,
    complete: true,
    outside: [],
  })
  expect(clauses).toEqual([
    {
      plan: 'yang',
      title: 'yang',
      region: ['广东省', '阳江市'],
      years: [2022, 2022],
      clause: 'p1',
      start: 0,
      end: 5,
      text: '引进人才。',
      hits: [{ start: 2, end: 4, text: '人才' }],
      link: `https://example.org/sub/plans/yang/?q=${encodeURIComponent('人才')}#p1`,
    },
  ])
})

test('an export has each place once, and names the order in which its clauses stand', () => {
  const query = parseQuery('人才 | 引进人才', { raw: false })
  const { record } = findings[0]!
  const readied = ready(record)
  const both = findingsOf({ readied, ...verify(readied, query.terms) }, query)
  const again = [{ ...both[0]!, match: { ...both[0]!.match, hits: both[0]!.match.hits.flatMap((hit) => [hit, hit]) } }]
  const asked = asAsked({ typed: '人才 | 引进人才', raw: false, view: 'context', order: 'left' })
  const told = JSON.parse(asJson(again, [], { ...about, asked })) as {
    query: { order: string }
    address: string
    clauses: { hits: { text: string }[] }[]
  }
  expect(told.query.order).toBe('relevance')
  expect(told.address).toContain('order=left')
  expect(told.clauses[0]!.hits.map(({ text }) => text)).toEqual(['引进人才', '人才'])
})

test('a file is named for what was typed', () => {
  expect(searchStrings.exportName('"5G/6G" | 城市:阳江', 'csv')).toBe('检索 5G 6G 城市 阳江.csv')
})

test('a table of the export: quoted, no cell a formula', () => {
  const lines = asCsv(findings.slice(3), [], about).split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFF"规划","标题","地区","年份","条款","原文","命中","链接","检索词","检索网址","语料版本","导出时间","是否核对完"',
  )
  expect(lines[1]).toBe(
    `"none","none","","","p1","'=人才""计划""","人才","https://example.org/sub/plans/none/?q=${encodeURIComponent('人才')}#p1","人才","https://example.org/sub/search/?q=${encodeURIComponent('人才')}&order=newest","0123456789abcdef","2026-01-02T03:04:05.000Z","是"`,
  )
  expect(lines).toHaveLength(3)
})
