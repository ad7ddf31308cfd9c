import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../seed.ts'
import { matchKey } from '../../src/model/fold.ts'
import { clauseExcerpt, residueExcerpt, type Excerpt } from '../../src/search/excerpt.ts'
import { parseQuery } from '../../src/search/query.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { viewOf } from '../../src/search/view.ts'
import { verifyWidely } from '../../src/search/wide.ts'
import { planRecords } from './plans.ts'
import { pieceOf, randomRecord, randomText } from './random-record.ts'
import { reference, referenceWidely, type Expected, type Wanted, type Way } from './reference.ts'

const termsOf = (...words: string[]) => words.flatMap((word) => parseQuery(word, { raw: true }).terms)

const verified = (records: readonly SearchRecord[], words: readonly string[]): Expected => {
  const all = records.map((record) => ({ record, ...verify(ready(record), termsOf(...words)) }))
  const sum = (term: number, key: 'clauses' | 'outside'): number =>
    all.reduce((total, { counts }) => total + counts[term]![key], 0)
  return {
    clauses: all
      .flatMap(({ record, clauses }) => clauses.map(({ index }) => `${record.id}#${record.clauses[index]!.id}`))
      .toSorted(),
    residue: all
      .flatMap(({ record, outside }) => outside.map(({ index }) => `${record.id}@${record.residue[index]!.start}`))
      .toSorted(),
    alone: words.map((_, term) => ({ clauses: sum(term, 'clauses'), outside: sum(term, 'outside') })),
  }
}

const excerpts = (record: SearchRecord, words: readonly string[]): Excerpt[] => {
  const { clauses, outside } = verify(ready(record), termsOf(...words))
  const view = viewOf(record)
  return [
    ...clauses.map((match) => clauseExcerpt(record, view, match)),
    ...outside.map((match) => residueExcerpt(record, view, match)),
  ]
}

const marksOf = ({ lead, body }: Excerpt): string =>
  [...lead, ...body].map((piece) => (piece.kind === 'mark' ? piece.text : '')).join('')

/** Different, because the same term twice is one term. */
const different = (words: string[]): string[] => {
  const folded = words.map(matchKey)
  return words.filter((_, index) => folded[index] !== '' && folded.indexOf(folded[index]!) === index)
}

const recordAndWords = randomRecord.chain((record) =>
  fc.tuple(
    fc.constant(record),
    fc.array(fc.oneof(pieceOf(record.text), randomText(3)), { minLength: 1, maxLength: 3 }).map(different),
  ),
)

test('random texts: the same as trying every place', () => {
  fc.assert(
    fc.property(recordAndWords, ([record, words]) => {
      fc.pre(words.length > 0)
      expect(verified([record], words)).toEqual(reference([record], words))
    }),
    { numRuns: 3000 },
  )
})

/** A query of the language, as typed and as the reference takes it. */
const typedQuery = (record: SearchRecord): fc.Arbitrary<{ typed: string; wanted: Wanted[] }> => {
  const word = fc
    .oneof(pieceOf(record.text), randomText(3))
    .map((text) => text.replaceAll(/["“”„‟＂]/gu, '甲').trim())
    .filter((text) => matchKey(text) !== '')
  const way = fc.oneof(
    fc
      .tuple(word, fc.boolean())
      .map(([text, not]) => ({ typed: `${not ? '-' : ''}"${text}"`, way: { words: text, not } as Way })),
    fc
      .tuple(word, word, fc.nat(9))
      .map(([a, b, n]) => ({ typed: `"${a}" ~${n} "${b}"`, way: { words: [a, b, n] } as Way })),
  )
  const term = fc.array(way, { minLength: 1, maxLength: 3 })
  return fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => ({
    typed: terms.map((ways) => ways.map(({ typed }) => typed).join(' | ')).join(' '),
    wanted: terms.map((ways) => ways.map(({ way }) => way)),
  }))
}

test('random queries of the language: the same as trying every place', () => {
  const asked = randomRecord.chain((record) => fc.tuple(fc.constant(record), typedQuery(record)))
  fc.assert(
    fc.property(asked, ([record, { typed, wanted }]) => {
      const { terms } = parseQuery(typed, { raw: false })
      const { clauses, outside } = verify(ready(record), terms)
      const expected = reference([record], wanted)
      expect(clauses.map(({ index }) => `random#${record.clauses[index]!.id}`).toSorted()).toEqual(expected.clauses)
      expect(outside.map(({ index }) => `random@${record.residue[index]!.start}`).toSorted()).toEqual(expected.residue)
    }),
    { numRuns: 3000 },
  )
})

test('random queries of whole plans: the same as trying every place', () => {
  const asked = randomRecord.chain((record) => fc.tuple(fc.constant(record), typedQuery(record)))
  fc.assert(
    fc.property(asked, ([record, { typed, wanted }]) => {
      const { clauses, outside } = verifyWidely(ready(record), parseQuery(typed, { raw: false }).terms)
      const expected = referenceWidely([record], wanted)
      expect(clauses.map(({ index }) => `random#${record.clauses[index]!.id}`).toSorted()).toEqual(expected.clauses)
      expect(outside.map(({ index }) => `random@${record.residue[index]!.start}`).toSorted()).toEqual(expected.residue)
    }),
    { numRuns: 3000 },
  )
})

test('plans: the same as trying every place', () => {
  const records = planRecords()
  const words = fc
    .constantFrom(...records)
    .chain(({ text }) => fc.array(pieceOf(text), { minLength: 1, maxLength: 2 }).map(different))
  fc.assert(
    fc.property(words, (found) => {
      fc.pre(found.length > 0)
      expect(verified(records, found)).toEqual(reference(records, found))
    }),
    { numRuns: 60 },
  )
})

test('every row marks a whole hit, also across a page number or into the next clause', () => {
  fc.assert(
    fc.property(recordAndWords, ([record, words]) => {
      for (const word of words)
        for (const row of excerpts(record, [word])) expect(matchKey(marksOf(row))).toContain(matchKey(word))
    }),
    { numRuns: 3000 },
  )
})

test('a row of several terms shows each', () => {
  for (const record of planRecords()) {
    for (const row of excerpts(record, ['科技', '的', '，']))
      expect(marksOf(row)).toMatch(/^(?=.*科技)(?=.*的)(?=.*，)/su)
  }
})

const record: SearchRecord = {
  id: 'sample',
  title: 'Sample',
  region: [],
  subtype: null,
  years: null,
  text: '实施方案\n一、总体\n第一句。\n— 3 —\n第二句。\n2022年',
  clauses: [
    {
      id: 'c1',
      unit: 'chapter',
      parent: null,
      number: 1,
      marker: { start: 5, end: 7 },
      heading: { start: 7, end: 9 },
      start: 5,
      end: 9,
    },
    { id: 'p1', unit: 'paragraph', parent: 'c1', number: 1, marker: null, heading: null, start: 10, end: 25 },
  ],
  residue: [
    { start: 0, end: 4, kind: 'title' },
    { start: 15, end: 20, kind: 'boilerplate' },
    { start: 26, end: 31, kind: 'date' },
  ],
}

test.each([
  ['a hit belongs to the clause in which it begins', '总体第一', { clauses: ['sample#c1'], residue: [] }],
  ['enclosed residue is searched', '第一句。—3', { clauses: ['sample#p1'], residue: [] }],
  ['and left out', '第一句。第二句', { clauses: ['sample#p1'], residue: [] }],
  [
    'a hit that touches unenclosed residue is apart, from before',
    '第二句。2022',
    { clauses: [], residue: ['sample@26'] },
  ],
  ['and from within', '案一、', { clauses: [], residue: ['sample@0'] }],
])('%s', (_, word, expected) => {
  expect(verified([record], [word])).toMatchObject(expected)
  expect(reference([record], [word])).toMatchObject(expected)
})

test('what a row shows', () => {
  const [row] = excerpts(record, ['第一句。第二'])
  expect(row).toEqual({
    path: ['一、总体'],
    lead: [],
    body: [
      { kind: 'mark', text: '第一句。\n' },
      { kind: 'text', text: '— 3 —' },
      { kind: 'mark', text: '\n第二' },
      { kind: 'text', text: '句。' },
    ],
    more: 0,
  })
})
