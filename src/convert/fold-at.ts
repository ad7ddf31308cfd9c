import { blank, outlineFold, type Folded } from '../model/fold.ts'
import type { Span } from '../model/span.ts'

/** The outline fold of a stretch of the text, with offsets of the whole text. */
export const foldAt = (text: string, span: Span): Folded => {
  const folded = outlineFold(text.slice(span.start, span.end))
  return {
    text: folded.text,
    starts: folded.starts.map((offset) => offset + span.start),
    ends: folded.ends.map((offset) => offset + span.start),
  }
}

/** A span less the white space at its ends; `undefined` when nothing is left. */
export const trimSpan = (text: string, { start, end }: Span): Span | undefined => {
  let from = start
  let to = end
  while (from < to && blank.test(text[from]!)) from += 1
  while (to > from && blank.test(text[to - 1]!)) to -= 1
  return from < to ? { start: from, end: to } : undefined
}
