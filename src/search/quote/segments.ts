import type { Span } from '../../model/span.ts'
import type { Quotation } from './quotation.ts'
import { lines } from './sentences.ts'

export interface Segments {
  /** Offsets in what was typed, in order, none without words. */
  spans: Span[]
  /** By paragraph when each is a whole line. */
  by: 'paragraph' | 'sentence'
}

/**
 * All of a quotation in parts: those that stand somewhere, and what is between them.
 *
 * @param exact Units of the folded quotation, in order.
 * @param byLine What is between is parted where a line ends, too.
 */
export const segments = (quoted: Quotation, exact: readonly Span[], byLine: boolean): Segments => {
  const { text, starts, ends } = quoted.folded
  const all = lines(quoted)
  const between = [...exact, undefined].flatMap((next, turn) => {
    const gap = { start: exact[turn - 1]?.end ?? 0, end: next?.start ?? text.length }
    return byLine ? all.map((line) => shared(line, gap)) : [gap]
  })
  const parts = [...exact, ...between]
    .filter(({ start, end }) => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
  const whole = new Set(all.map(({ start, end }) => `${start}-${end}`))
  return {
    spans: parts.map(({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! })),
    by: parts.every(({ start, end }) => whole.has(`${start}-${end}`)) ? 'paragraph' : 'sentence',
  }
}

const shared = (one: Span, other: Span): Span => ({
  start: Math.max(one.start, other.start),
  end: Math.min(one.end, other.end),
})
