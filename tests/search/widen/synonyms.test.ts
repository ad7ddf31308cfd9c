import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../../seed.ts'
import { matchKey } from '../../../src/model/fold.ts'
import { parseQuery, type Query } from '../../../src/search/query.ts'
import type { SearchRecord } from '../../../src/search/record.ts'
import { ready, verify } from '../../../src/search/verify.ts'
import { synonymWidenings } from '../../../src/search/widen/synonyms.ts'
import type { Widening } from '../../../src/search/widen/widening.ts'
import { pieceOf, randomRecord, randomText } from '../random-record.ts'
import { reference, type Way } from '../reference.ts'

const groups = [
  { found: ['高新技术企业', '高企'], missing: ['国高企'], not: ['高企业'] },
  { found: ['研究开发', '研发', 'R&D'], missing: [], not: [] },
  { found: ['科技企业孵化器', '孵化器'], missing: [], not: [] },
  { found: ['5G：新', '新一代'], missing: [], not: [] },
]

const library = {
  indicators: [{ label: '高新技术企业', names: ['高新技术企业', '高企'], units: {} }],
  characters: '高新技术企业研究开发r&d科孵化器5g:一代培育人才奖励>=10－-'.normalize('NFKC'),
}

const widened = (query: string): Widening[] =>
  synonymWidenings(parseQuery(query, { raw: false }, library.indicators), groups, library)
const typed = (query: string): string[] => widened(query).map((widening) => widening.typed)

describe('the query with other wordings', () => {
  test.each([
    ['高企', ['高企 | 高新技术企业']],
    // Longest first
    ['R&D', ['R&D | 研究开发 | 研发']],
    ['高企培育', ['高企培育 | 高新技术企业培育']],
    ['"高企 培育"', ['"高企 培育" | "高新技术企业 培育"']],
    // What is found already
    ['孵化器', []],
    ['科技企业孵化器', ['科技企业孵化器 | 孵化器']],
    ['高企 | 高新技术企业', []],
    ['高企 | 技术', []],
    ['高企 | 人才 | 研发', ['高企 | 人才 | 研发 | 高新技术企业 | 研究开发 | R&D']],
    ['高企 | -人才', ['高企 | -人才 | 高新技术企业']],
    // Each term, and all together
    [
      '高企 奖励 研发',
      [
        '高企 | 高新技术企业 奖励 研发',
        '高企 奖励 研发 | 研究开发 | R&D',
        '高企 | 高新技术企业 奖励 研发 | 研究开发 | R&D',
      ],
    ],
    // What would be read as syntax
    ['新一代', ['新一代 | "5G：新"']],
    ['"－高企"', ['"－高企" | "－高新技术企业"']],
    ['"高企>=10"', ['"高企>=10" | "高新技术企业>=10"']],
    // Words denied or near each other, fields
    ['-高企', []],
    ['高企 ~5 人才', []],
    ['标题:高企', []],
    ['人才', []],
    ['', []],
  ])('%s', (query, expected) => expect(typed(query)).toEqual(expected))
})

test('says what was typed and what it is looked for as', () => {
  const [one, , both] = widened('高企 奖励 研发')
  expect(one).toMatchObject({ kind: 'synonym', changes: [{ from: '高企', to: ['高新技术企业'] }] })
  expect(both!.changes.map(({ from }) => from)).toEqual(['高企', '研发'])
})

test('a mark left open would end at one that is added: then there is nothing to offer', () => {
  expect(typed('“人才 新一代')).toEqual(['“人才 新一代 | "5G：新"'])
  expect(typed('"人才 新一代')).toEqual([])
})

test('a comparison is no words', () => expect(typed('高企>=10')).toEqual([]))

test('what holds a character that the library has nowhere is not looked for', () => {
  expect(typed('高企補助')).toEqual([])
  expect(typed('高企補助 高企')).toEqual(['高企補助 高企 | 高新技术企业'])
})

/** Over the few characters of random records. */
const small = [
  { found: ['甲乙', 'A1', '乙乙甲'], missing: ['甲甲'], not: ['甲乙1'] },
  { found: ['乙', '-甲'], missing: ['１㎡'], not: ['乙，'] },
  { found: ['“甲', '(', '乙 | 甲'], missing: [], not: [] },
]
const words = small.flatMap(({ found, missing, not }) => [...found, ...missing, ...not])

const randomQuery = (text: string): fc.Arbitrary<string> => {
  const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...words), pieceOf(text), randomText(3))
  const term = fc
    .tuple(fc.constantFrom('', '', '', '-'), word, fc.constantFrom('', '', '"'))
    .map(([sign, each, mark]) => sign + mark + each + mark)
  return fc
    .array(fc.tuple(term, fc.constantFrom(' ', ' ', ' | ', ' ~2 ', '')), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join(''))
}

const ways = ({ terms }: Query): Way[][] =>
  terms.map(({ any }) =>
    any.flatMap(({ condition, not }): Way[] => {
      if (condition.kind === 'phrase') return [{ words: condition.text, not }]
      if (condition.kind !== 'near') return []
      return [{ words: [condition.first.text, condition.second.text, condition.within], not }]
    }),
  )

const matches = (record: SearchRecord, query: Query): string[] => {
  const { clauses, outside } = verify(ready(record), query.terms)
  return [
    ...clauses.map(({ index }) => `${record.id}#${record.clauses[index]!.id}`).toSorted(),
    ...outside.map(({ index }) => `${record.id}@${record.residue[index]!.start}`).toSorted(),
  ]
}

const expected = (record: SearchRecord, wanted: readonly Way[][]): string[] => {
  const { clauses, residue } = reference([record], wanted as Way[][])
  return [...clauses, ...residue]
}

test('random queries: finds what the exact query finds and what the other wordings find, and nothing else', () => {
  const recordAndQuery = randomRecord.chain((record) => fc.tuple(fc.constant(record), randomQuery(record.text)))
  let widened = 0
  fc.assert(
    fc.property(recordAndQuery, ([record, typed]) => {
      const exact = parseQuery(typed, { raw: false })
      for (const widening of synonymWidenings(exact, small, { indicators: [], characters: matchKey(record.text) })) {
        widened += 1
        const read = parseQuery(widening.typed, { raw: false })
        const found = matches(record, read)
        const wanted = ways(exact).map((any, turn) => {
          const change = widening.changes.find(({ from }) => from === exact.terms[turn]!.typed)
          return [...any, ...(change?.to ?? []).map((text) => ({ words: text }))]
        })
        expect(found).toEqual(expected(record, wanted))
        expect(found).toEqual(expect.arrayContaining(expected(record, ways(exact))))
      }
    }),
  )
  expect(widened).toBeGreaterThan(20)
})
