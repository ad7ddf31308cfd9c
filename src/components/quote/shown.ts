import { quoteStrings as words } from '../../model/strings.ts'
import type { Standing } from '../../search/quote/check.ts'
import type { Near } from '../../search/quote/closest.ts'
import { nearPieces, nearSpan, standingPieces } from '../../search/quote/pieces.ts'
import { typedOf, type Quotation } from '../../search/quote/quotation.ts'
import type { Shown } from './place-item.ts'

/** A place of a quotation, or of its parts in order. */
export const standingShown = (quotations: readonly Quotation[], standing: Standing): Shown => {
  const { source, spans } = standing
  const { id, text } = source.record
  const first = spans[0]!
  const missing = quotations.flatMap((quoted, index) => {
    const { before, after } = spans[index]!
    const { length } = quoted.folded.text
    return [
      ...(before === 0 ? [] : [words.missingBefore(typedOf(quoted, { start: 0, end: before }))]),
      ...(after === 0 ? [] : [words.missingAfter(typedOf(quoted, { start: length - after, end: length }))]),
    ]
  })
  return {
    plan: id,
    spans,
    pieces: standingPieces(standing),
    notes: [
      ...(quotations.some(({ marks }) => marks !== undefined) ? [words.marksDoubled] : []),
      ...(missing.length === 0 ? [] : [missing.join(words.missingJoin) + words.missingEnd]),
    ],
    words: text.slice(first.start, first.end),
  }
}

/** A place like the quotation. */
export const nearShown = (quoted: Quotation, near: Near): Shown => {
  const whole = nearSpan(near)
  const { id, text } = near.source.record
  const differing = near.stretches.filter(({ same }) => !same)
  const sum = (side: 'quote' | 'source'): number =>
    differing.reduce((total, stretch) => total + stretch[side].end - stretch[side].start, 0)
  return {
    plan: id,
    spans: [whole],
    pieces: nearPieces(quoted, near),
    // Rounded down, so that it is never 100 %.
    said: words.similar(Math.floor(near.same * 100)),
    notes: [words.differences(differing.length, sum('quote'), sum('source'))],
    words: text.slice(whole.start, whole.end),
  }
}
