import type { Line } from '../types.ts'
import { agencyEnd, responsible, sentenceEnd } from './words.ts'

/**
 * Which lines a typesetter broke: they stand near the width at which the text wraps and their sentence goes on in the
 * next line. In a text that indents its paragraphs, a full line followed by one without indent goes on as well.
 *
 * @returns For two neighbouring lines, whether the first is continued by the second.
 */
export const wrapping = (lines: readonly Line[]): ((line: Line, next: Line) => boolean) => {
  const limit = wrapWidth(lines)
  const indenting = lines.filter(({ indent }) => indent >= 2).length >= Math.max(2, lines.length / 10)
  return (line, next) => {
    const now = line.folded.text
    const then = next.folded.text
    if (responsible(then)) return false
    // Where a page ends, a line may end before the width.
    if (next.afterPage && line.width >= (limit ?? 60) / 2 && /[\p{Script=Han},、]$/u.test(now)) return true
    // No paragraph ends in a comma, and none begins with 3.28%.
    if (now.length >= 10 && /[,、]$/u.test(now)) return true
    if (now.length >= 15 && !hasEnded(line) && figureFirst.test(then)) return true
    // A figure or a word that did not fit leaves more room than a Han character does.
    const slack = /^[\d\w“《(]/u.test(then) ? 16 : 10
    if (limit === undefined || line.width > limit + 2 || line.width < limit - slack) return false
    if (indenting && next.indent >= 4) return false
    return !hasEnded(line) || (indenting && line.width >= limit - 6 && next.indent === 0)
  }
}

/** A long line in mid-sentence: whatever its width, the next unmarked line continues it. */
export const isUnfinished = (line: Line): boolean =>
  line.folded.text.length > 60 && line.folded.text.includes(',') && !hasEnded(line)

const hasEnded = ({ folded: { text } }: Line): boolean => sentenceEnd.test(text) || agencyEnd(text)

const figureFirst = /^\d+(?:\.\d+)?(?:%|‰|个百分点|[万亿千百家名项个人亩吨元倍座台套处场次]|公里)/u

/** The width that many lines reach in mid-sentence and hardly any passes. `undefined` where lines are paragraphs. */
const wrapWidth = (lines: readonly Line[]): number | undefined => {
  const open = lines.filter((line) => !line.isRow && !hasEnded(line))
  const widths = [...new Set(open.map(({ width }) => width))].filter((width) => width >= 30 && width <= 110)
  const counted = widths
    .filter((limit) => lines.filter(({ width }) => width > limit + 2).length <= Math.max(2, lines.length * 0.08))
    .map((limit) => ({ limit, count: open.filter(({ width }) => width <= limit && width >= limit - 6).length }))
  const best = counted.toSorted((a, b) => b.count - a.count || a.limit - b.limit)[0]
  return best !== undefined && best.count >= Math.max(3, lines.length * 0.15) ? best.limit : undefined
}
