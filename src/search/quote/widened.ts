import type { Folded } from '../../model/fold.ts'
import { isBoundary, merged, split, type Stretch } from './differences.ts'

/**
 * Differences that take in all of each number and Latin word that they touch: 150 in place of 130, for with the 5 alone
 * struck out beside a 3 that reads 1530. True of the result: what `differences` says, and none begins or ends within
 * a number or a word of either text.
 */
export const widened = (stretches: readonly Stretch[], quote: Folded, source: Folded): Stretch[] => {
  const [isWholeQuote, isWholeSource] = [wholes(quote), wholes(source)]
  const narrowed = (stretch: Stretch, turn: number): Stretch[] => {
    const isWhole = (at: number): boolean =>
      isWholeQuote(stretch.quote.start + at) && isWholeSource(stretch.source.start + at)
    let [start, end] = [0, stretch.quote.end - stretch.quote.start]
    if (turn > 0) while (start < end && !isWhole(start)) start += 1
    if (turn < stretches.length - 1) while (end > start && !isWhole(end)) end -= 1
    return split(stretch, start, end)
  }
  const result = merged(stretches.flatMap((stretch, turn) => (stretch.same ? narrowed(stretch, turn) : [stretch])))
  const outward = (unit: number, step: 1 | -1): number => {
    let at = unit
    while (!isWholeSource(at)) at += step
    return at
  }
  const [first, last] = [result[0]!, result.at(-1)!]
  if (!first.same) first.source = { start: outward(first.source.start, -1), end: first.source.end }
  if (!last.same) last.source = { start: last.source.start, end: outward(last.source.end, 1) }
  return result
}

// 150  3.5%  12,000
const number = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)*[%‰]?`
const word = String.raw`(?:\p{Script=Latin}\p{M}*)+`
const figure = new RegExp(`${number}|${word}`, 'gu')

/** Tells of each unit of a text whether it may begin a difference, or the unit before it may end one. */
const wholes = (folded: Folded): ((unit: number) => boolean) => {
  const inside = new Uint8Array(folded.text.length + 1)
  for (const { 0: found, index } of folded.text.matchAll(figure)) inside.fill(1, index + 1, index + found.length)
  return (unit) => inside[unit] === 0 && isBoundary(folded, unit)
}
