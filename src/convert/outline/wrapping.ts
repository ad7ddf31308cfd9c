import type { Line } from '../types.ts'
import { sentenceEnd } from './words.ts'

/**
 * Which lines a typesetter broke: they stand near the width at which the text wraps and their sentence goes on in the
 * next line. In a text that indents its paragraphs, a full line followed by one without indent goes on as well.
 *
 * @returns For two neighbouring lines, whether the first is continued by the second.
 */
export const wrapping = (lines: readonly Line[]): ((line: Line, next: Line) => boolean) => {
  const limit = wrapWidth(lines)
  /** Where a page ends, a line may end before the width. */
  const overPage = (line: Line, next: Line): boolean =>
    next.afterPage && line.width >= (limit ?? 60) / 2 && /[\p{Script=Han},、]$/u.test(line.folded.text)
  /** No paragraph ends in a comma. */
  const paused = (line: Line): boolean => /[,、]$/u.test(line.folded.text) && line.folded.text.length >= 10
  if (limit === undefined) return (line, next) => overPage(line, next) || paused(line)
  const indenting = lines.filter(({ indent }) => indent >= 2).length >= Math.max(2, lines.length / 10)
  return (line, next) => {
    if (overPage(line, next) || paused(line)) return true
    // A figure or a word that did not fit leaves more room than a Han character does.
    const slack = /^[\d\w“《(]/u.test(next.folded.text) ? 16 : 10
    if (line.width > limit + 2 || line.width < limit - slack || (indenting && next.indent >= 4)) return false
    return !sentenceEnd.test(line.folded.text) || (indenting && line.width >= limit - 6 && next.indent === 0)
  }
}

/** The width that many lines reach in mid-sentence and hardly any passes. `undefined` where lines are paragraphs. */
const wrapWidth = (lines: readonly Line[]): number | undefined => {
  const open = lines.filter(({ folded }) => !sentenceEnd.test(folded.text))
  const widths = [...new Set(open.map(({ width }) => width))].filter((width) => width >= 30 && width <= 110)
  const counted = widths
    .filter((limit) => lines.filter(({ width }) => width > limit + 2).length <= Math.max(2, lines.length * 0.08))
    .map((limit) => ({ limit, count: open.filter(({ width }) => width <= limit && width >= limit - 6).length }))
  const best = counted.toSorted((a, b) => b.count - a.count || a.limit - b.limit)[0]
  return best !== undefined && best.count >= Math.max(3, lines.length * 0.15) ? best.limit : undefined
}
