import fc from 'fast-check'
import { expect, test } from 'vitest'
import { library } from '../src/site/library.ts'
import { align } from '../src/site/compare/align.ts'
import { changes } from '../src/site/compare/changes.ts'
import { passageLength, passages } from '../src/site/reuse/passages.ts'
import { pieces } from '../src/site/similar/pieces.ts'
import { matchKey } from '../src/model/fold.ts'
import { seed } from './seed.ts'

/** Every maximal common stretch, found by looking at every pair of offsets. */
const plainly = (a: string, b: string): string[] => {
  const found: string[] = []
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue
      let length = 0
      while (i + length < a.length && a[i + length] === b[j + length]) length += 1
      if (length >= passageLength) found.push([i, j, length].join())
    }
  }
  return found.toSorted()
}

test('passages are all the maximal common stretches of the given length', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'), maxLength: 30 })
  const texts = fc.tuple(
    word,
    word,
    word,
    word,
    fc.string({ unit: fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃'), minLength: 20, maxLength: 60 }),
  )
  fc.assert(
    fc.property(texts, ([a, b, c, d, common]) => {
      const [one, other] = [a + common + b, c + common + d]
      const found = passages([
        { letters: one, plan: 0 },
        { letters: other, plan: 1 },
      ])
      expect(found.map(({ starts, length }) => [...starts, length].join()).toSorted()).toEqual(plainly(one, other))
    }),
    { seed },
  )
})

test('what more plans say than is asked for is a set phrase', () => {
  const letters = '坚持以习近平新时代中国特色社会主义思想为指导全面贯彻党的精神'
  const items = Array.from({ length: 4 }, (_, plan) => ({ letters, plan }))
  expect(passages(items, 4)).toHaveLength(6)
  expect(passages(items, 3)).toEqual([])
})

test('two plans are aligned with each clause once, and none that says something is lost', () => {
  const { plans, themes } = library()
  for (const a of plans) {
    for (const b of plans) {
      if (a === b) continue
      const sections = align(
        a,
        b,
        themes.map(({ slug }) => slug),
      )
      const shown = sections.flatMap(({ pairs, onlyA, onlyB }) => [
        ...pairs.flatMap((pair) => [pair.a, pair.b]),
        ...onlyA,
        ...onlyB,
      ])
      const saying = [...a.clauses, ...b.clauses].filter((clause) => pieces(clause).length > 0)
      expect(new Set(shown)).toEqual(new Set(saying))
      expect(shown.length).toBe(saying.length)
      for (const { pairs } of sections) for (const pair of pairs) expect([pair.a.plan, pair.b.plan]).toEqual([a, b])
    }
  }
})

test('what is not marked as changed is the same in both texts', () => {
  const left = (text: string, spans: { start: number; end: number }[]): string =>
    matchKey(
      text
        .split('')
        .filter((_, at) => !spans.some(({ start, end }) => at >= start && at < end))
        .join(''),
    )
  const text = fc.string({ unit: fc.constantFrom(...'新增高企12家，,ABa（( \n'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const found = changes(a, b)
      expect(left(a, found.a)).toBe(left(b, found.b))
    }),
    { seed },
  )
  expect(changes('新增10家', '新增20家')).toMatchObject({ a: [{ start: 2, end: 3 }], b: [{ start: 2, end: 3 }] })
  expect(changes('一,二', '一，二').same).toBe(1)
})
