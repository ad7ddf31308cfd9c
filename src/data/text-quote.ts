import type { Span } from '../model/span.ts'

/** How annotation tools name a stretch of a text: its words and those around them. */
export type TextQuoteSelector = Readonly<{ type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }>

/**
 * A stretch of a text as a Text Quote Selector (https://www.w3.org/TR/annotation-model/#text-quote-selector). True of
 * the result:
 * 1. `exact` is the text at the span; `prefix` and `suffix` are what stands before and after it.
 * 2. The three together occur once in the text, so that no tool takes another place for it.
 * 3. They are 32 UTF-16 units long, less at an end of the text or where a code point would be cut; twice that, four
 *    times and so on, where the words around are the same elsewhere.
 */
export const textQuote = (text: string, { start, end }: Span): TextQuoteSelector => {
  const [from, to] = around(text, { start, end }, 32)
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  }
}

const around = (text: string, span: Span, reach: number): [from: number, to: number] => {
  const before = Math.max(0, span.start - reach)
  const after = Math.min(text.length, span.end + reach)
  const from = cutsPoint(text, before) ? before + 1 : before
  const to = cutsPoint(text, after) ? after - 1 : after
  const words = text.slice(from, to)
  // The whole text occurs once in itself.
  return text.indexOf(words) === from && !text.includes(words, from + 1) ? [from, to] : around(text, span, reach * 2)
}

const cutsPoint = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
