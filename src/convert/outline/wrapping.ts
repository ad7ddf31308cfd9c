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
    if (line.width < limit - slack || (indenting && next.indent >= 4)) return false
    return !sentenceEnd.test(line.folded.text) || (indenting && line.width >= limit - 6 && next.indent === 0)
  }
}

/** The width that many lines reach and none passes. `undefined` where lines are paragraphs. */
const wrapWidth = (lines: readonly Line[]): number | undefined => {
  const widths = lines.map(({ width }) => width).toSorted((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0
  if (widest > 110 || widest < 30 || (widths.at(-1) ?? 0) > widest + 12) return undefined
  const broken = lines.filter((line) => line.width >= widest - 6 && !sentenceEnd.test(line.folded.text))
  return broken.length >= Math.max(3, lines.length * 0.15) ? widest : undefined
}
