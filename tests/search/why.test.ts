import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../seed.ts'
import { parseQuery } from '../../src/search/query.ts'
import type { RecordClause, SearchRecord } from '../../src/search/record.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { type Reason, whyOf } from '../../src/search/why.ts'
import { pieceOf, randomRecord, randomText } from './random-record.ts'

const texts = ['新增高企30家，高企高企', '发展高新技术企业，引进人才', '人才与成果，人才', '其他']
const date = '高企2022年'
const text = [date, ...texts].join('\n')

const clause = (words: string, index: number): RecordClause => {
  const start = text.indexOf(words)
  return { id: `c${index}`, unit: 'item', parent: null, number: index, marker: null, heading: null, start, end: start + words.length } // prettier-ignore
}

const clauses = texts.map(clause)
const figure = { start: clauses[0]!.start, end: clauses[0]!.start + 7, indicator: '高新技术企业', value: 30, valueMax: null, unit: '家' } // prettier-ignore
Object.assign(clauses[0]!, { figures: [figure] })
Object.assign(clauses[2]!, { themes: ['人才'] })

const record: SearchRecord = {
  id: 'plan',
  title: '阳江市规划',
  region: ['阳江市'],
  subtype: null,
  years: null,
  text,
  clauses,
  residue: [{ start: 0, end: date.length, kind: 'date' }],
}
const indicators = [{ label: '高新技术企业', names: ['高新技术企业', '高企'], units: { 家: 1 } }]

const said = (reason: Reason): string => {
  if (reason.kind === 'figures') return reason.figures.map(({ value, unit }) => `${value}${unit}`).join()
  const { condition } = reason
  if (condition.kind === 'comparison') return reason.kind
  const words = condition.kind === 'near' ? `${condition.first.text}~${condition.second.text}` : condition.text
  return reason.kind === 'words' ? `${words} ${reason.times}` : `${reason.kind} ${words}`
}

/** For each match of a query, and for each term, what holds. */
const reasons = (typed: string): Record<string, string[][]> => {
  const readied = ready(record)
  const { terms } = parseQuery(typed, { raw: false }, indicators)
  const { clauses, outside } = verify(readied, terms)
  const why = whyOf(readied, terms)
  return Object.fromEntries([
    ...clauses.map((match) => [`c${match.index}`, why('clauses', match).map((term) => term.map(said))]),
    ...outside.map((match) => [`outside`, why('outside', match).map((term) => term.map(said))]),
  ])
}

describe('each term says which of its alternatives hold, and how often', () => {
  test.each([
    ['高企 | 高新技术企业', { c0: [['高企 3']], c1: [['高新技术企业 1']], outside: [['高企 1']] }],
    ['人才 高新技术企业 | 成果', { c1: [['人才 1'], ['高新技术企业 1']], c2: [['人才 2'], ['成果 1']] }],
    ['人才 ~9 成果 | 引进', { c1: [['引进 1']], c2: [['人才~成果 2']] }],
    ['主题:人才', { c2: [['field 人才']] }],
    ['主题:人才 | 高新', { c1: [['高新 1']], c2: [['field 人才']] }],
    ['城市:阳江 引进 | 高企', {
      c0: [['field 阳江'], ['高企 3']],
      c1: [['field 阳江'], ['引进 1']],
      outside: [['field 阳江'], ['高企 1']],
    }],
    ['高企>=10 | 成果', { c0: [['30家']], c2: [['成果 1']] }],
    ['人才 -高新', { c2: [['人才 2'], ['absence 高新']] }],
    // Of alternatives, what is not there too
    ['人才 -高新 | 引进', { c1: [['人才 1'], ['引进 1']], c2: [['人才 2'], ['absence 高新']] }],
    ['成果 -主题:人才 | 人才', { c2: [['成果 1'], ['人才 2']] }],
    ['高企 -城市:阳江 | 家', { c0: [['高企 3'], ['家 1']] }],
    ['高企 -高企>=50 | 家', { c0: [['高企 3'], ['absence', '家 1']], outside: [['高企 1'], ['absence']] }],
    ['其他', { c3: [['其他 1']] }],
  ])('%s', (typed, expected) => expect(reasons(typed)).toEqual(expected)) // prettier-ignore
})

test('figures say what they are of', () => {
  const readied = ready(record)
  const { terms } = parseQuery('高企>=10', { raw: false }, indicators)
  const [match] = verify(readied, terms).clauses
  expect(whyOf(readied, terms)('clauses', match!)).toEqual([
    [{ kind: 'figures', condition: terms[0]!.any[0]!.condition, figures: [figure] }],
  ])
})

test('random queries: every term of every match has a reason, and its hits are counted', () => {
  const recordAndQuery = randomRecord.chain((record) => {
    const word = fc.tuple(fc.constantFrom('', '-'), fc.oneof(pieceOf(record.text), randomText(2)))
    const part = fc.tuple(word, fc.constantFrom(' ', ' | ', ' ~2 '))
    const typed = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.flat(2).join(''))
    return fc.tuple(fc.constant(record), typed)
  })
  fc.assert(
    fc.property(recordAndQuery, ([record, typed]) => {
      const readied = ready(record)
      const { terms } = parseQuery(typed, { raw: false })
      const { clauses, outside } = verify(readied, terms)
      const why = whyOf(readied, terms)
      for (const [part, matches] of [
        ['clauses', clauses],
        ['outside', outside],
      ] as const) {
        // prettier-ignore
        for (const match of matches) {
          const found = why(part, match)
          expect(found).toHaveLength(terms.length)
          expect(found).not.toContainEqual([])
          const words = found.flat().flatMap((reason) => (reason.kind === 'words' ? reason : []))
          if (words.every(({ condition }) => condition.kind === 'phrase'))
            expect(words.reduce((sum, { times }) => sum + times, 0)).toBe(match.hits.length)
        }
      }
    }),
  )
})
