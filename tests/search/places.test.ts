import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../seed.ts'
import { placesOf } from '../../src/search/arrival/places.ts'
import { parseQuery } from '../../src/search/query.ts'
import { ready, verify } from '../../src/search/verify.ts'
import { pieceOf, randomRecord } from './random-record.ts'
import { reference } from './reference.ts'

const recordAndWords = randomRecord.chain((record) =>
  fc.tuple(fc.constant(record), fc.array(pieceOf(record.text), { minLength: 1, maxLength: 2 })),
)

test('a place in every clause and text outside that a scan finds, and nowhere else', () => {
  fc.assert(
    fc.property(recordAndWords, ([record, words]) => {
      const terms = words.flatMap((word) => parseQuery(word, { raw: true }).terms)
      fc.pre(terms.length === words.length)
      const places = placesOf(record, verify(ready(record), terms))
      const expected = reference([record], words)
      const clauses = places.flatMap(({ clause }) => clause ?? [])
      expect([...new Set(clauses)].map((id) => `${record.id}#${id}`).toSorted()).toEqual(expected.clauses)
      expect(places.some(({ clause }) => clause === undefined)).toBe(expected.residue.length > 0)
    }),
  )
})

test('places stand in text order; those of one clause, and the marks of one place, do not overlap', () => {
  fc.assert(
    fc.property(recordAndWords, ([record, words]) => {
      const terms = words.flatMap((word) => parseQuery(word, { raw: true }).terms)
      fc.pre(terms.length > 0)
      const places = placesOf(record, verify(ready(record), terms))
      const last = new Map<string | undefined, number>()
      for (const [turn, { clause, start, end, marks }] of places.entries()) {
        expect(start).toBeGreaterThanOrEqual(places[turn - 1]?.start ?? 0)
        if (clause !== undefined) expect(start).toBeGreaterThanOrEqual(last.get(clause) ?? 0)
        last.set(clause, end)
        expect(marks.length).toBeGreaterThan(0)
        for (const [index, mark] of marks.entries()) {
          expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? start)
          expect(mark.end).toBeLessThanOrEqual(end)
        }
      }
    }),
  )
})

test('a clause that meets conditions without words is a place without marks', () => {
  const [record] = fc.sample(randomRecord, 1)
  const { terms } = parseQuery('-无此词', { raw: false })
  const places = placesOf(record!, verify(ready(record!), terms))
  expect(places.map(({ clause }) => clause)).toEqual(record!.clauses.map(({ id }) => id))
  expect(places.flatMap(({ marks }) => marks)).toEqual([])
})
