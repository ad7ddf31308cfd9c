import type { Span } from '../../model/span.ts'

// “推动高企发展。”  「推动高企发展」，  ——推动高企发展
const around = /^(?<before>[\p{P}]{0,3}).*?(?<after>[\p{P}]{0,3})$/su

/** A folded quotation less at most three marks of punctuation at either end, which may be the quoting author's. */
export const core = (folded: string): Span => {
  const { before, after } = around.exec(folded)!.groups as { before: string; after: string }
  const whole = { start: 0, end: folded.length }
  const inner = { start: before.length, end: folded.length - after.length }
  return inner.start < inner.end ? inner : whole
}
