import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textQuote } from '../../src/data/text-quote.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Span } from '../../src/model/span.ts'
import { fixtures, plans } from '../plans.ts'
import { seed } from '../seed.ts'

/** What holds of the selector of every span. */
const holds = (text: string, span: Span): void => {
  const { type, exact, prefix, suffix } = textQuote(text, span)
  expect(type).toBe('TextQuoteSelector')
  expect(exact).toBe(text.slice(span.start, span.end))
  const words = prefix + exact + suffix
  expect(text.indexOf(words)).toBe(span.start - prefix.length)
  expect(text.lastIndexOf(words)).toBe(span.start - prefix.length)
  for (const part of [prefix, suffix]) expect(part.isWellFormed()).toBe(true)
  // As much as is usual, where the text has as much.
  expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, span.start))
  expect(suffix.length).toBeGreaterThanOrEqual(Math.min(31, text.length - span.end))
}

/** Every span that a plan's data rest on. */
const evidenceOf = ({ meta, annotations }: Plan): Span[] => [
  ...Object.values(meta).flatMap((fact) => fact?.evidence ?? []),
  ...annotations.flatMap((each): Span[] => (each.kind === 'theme' ? each.evidence : [each])),
]

test('all evidence of all plans and fixtures has a selector that leads to it alone', () => {
  let count = 0
  for (const { converted } of [...plans, ...fixtures]) {
    for (const span of evidenceOf(converted.plan)) {
      holds(converted.plan.text, span)
      count += 1
    }
  }
  expect(count).toBeGreaterThan(1000)
})

test('so has any stretch of a text that repeats itself and has characters of two units', () => {
  const unit = fc.constantFrom('科', '技', '\n', '𠀀', '😀', 'a')
  const text = fc.array(unit, { minLength: 1, maxLength: 12 }).chain((points) =>
    // The same words again and again.
    fc.integer({ min: 1, max: 20 }).map((times) => Array.from({ length: times }, () => points).flat()),
  )
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (points, one, other) => {
      const [first, last] = [one % points.length, other % points.length].toSorted((a, b) => a - b) as [number, number]
      const start = points.slice(0, first).join('').length
      holds(points.join(''), { start, end: start + points.slice(first, last + 1).join('').length })
    }),
    { seed, numRuns: 2000 },
  )
})

test('words that are the same for long are told apart by what stands farther away', () => {
  const same = '同样的话，'.repeat(20)
  const text = `甲${same}乙${same}丙`
  const start = text.indexOf('乙') + 51
  expect(textQuote(text, { start, end: start + 2 })).toEqual({
    type: 'TextQuoteSelector',
    exact: '同样',
    prefix: text.slice(start - 64, start),
    suffix: text.slice(start + 2, start + 66),
  })
  expect(textQuote('甲乙丙', { start: 1, end: 2 })).toMatchObject({ prefix: '甲', exact: '乙', suffix: '丙' })
})
