import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../seed.ts'
import { contextAfter, contextBefore } from '../../../src/search/quote/context.ts'
import { reader } from '../../../src/search/quote/reader.ts'
import { planRecords } from '../plans.ts'

const ofSigns = fc.string({ unit: fc.constantFrom('1', 'x', '.', '%', '5', 'Ｇ'), minLength: 1, maxLength: 60 })
const ofWords = fc.string({
  unit: fc.constantFrom('推', '动', '𠮷', '，', ',', '。', '\n'),
  minLength: 1,
  maxLength: 60,
})
const someText = fc.array(fc.oneof(ofSigns, ofWords), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const planText = fc.constantFrom(...planRecords().map(({ text }) => text))

test('context is cut within no number, word or character', () => {
  fc.assert(
    fc.property(fc.oneof(someText, planText), fc.nat(), (text, turn) => {
      const offset = turn % (text.length + 1)
      const [before, after] = [contextBefore(text, offset), contextAfter(text, offset)]
      expect(before).toEqual({ start: expect.any(Number), end: offset })
      expect(after).toEqual({ start: offset, end: expect.any(Number) })
      for (const cut of [before.start, after.end]) {
        if (cut === offset) continue
        expect(`${text.slice(0, cut).slice(-2)}|${text.slice(cut, cut + 2)}`).not.toMatch(
          /[0-9A-Za-z.%Ｇ]\|[0-9A-Za-z.%Ｇ]|[0-9],\|[0-9]|[0-9]\|,[0-9]|[\ud800-\udbff]\|[\udc00-\udfff]/,
        )
      }
    }),
    { numRuns: 2000 },
  )
})

const long = '推动高新技术企业发展'.repeat(9)

test.each([
  ['after the nearest mark', `。${long.slice(0, 35)}，${long.slice(0, 40)}`, 37],
  ['where no mark is near', `。${long.slice(0, 80)}`, 37],
  ['behind a number', `${long.slice(0, 30)}1,200.5%${long.slice(0, 40)}`, 38],
  ['at the start of the text', long.slice(0, 44), 0],
])('context before begins %s', (_, text, start) => {
  expect(contextBefore(text, text.length)).toEqual({ start, end: text.length })
})

test.each([
  ['after the nearest mark', `${long.slice(0, 40)}；${long.slice(0, 60)}`, 41],
  ['where no mark is near', long.slice(0, 90), 44],
  ['before a number', `${long.slice(0, 40)}1,200.5%${long.slice(0, 40)}`, 40],
  ['at the end of the text', long.slice(0, 44), 44],
])('context after ends %s', (_, text, end) => {
  expect(contextAfter(text, 0)).toEqual({ start: 0, end })
})

test('a page number that a span begins within is left out as a whole', () => {
  const [record] = planRecords()
  const text = '推动高企\n— 12 —\n发展'
  const made = {
    ...record!,
    text,
    clauses: [{ ...record!.clauses[0]!, start: 0, end: text.length }],
    residue: [{ start: 5, end: 11, kind: 'boilerplate' as const }],
  }
  expect(reader(made, false)({ start: 8, end: text.length })).toBe('\n发展')
})
