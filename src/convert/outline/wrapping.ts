import type { Line } from '../types.ts'
import { sentenceEnd } from './words.ts'

/**
 * Which lines a typesetter broke: they stand near the width at which the text wraps and their sentence goes on in the
 * next line. In a text that indents its paragraphs, a full line followed by one without indent goes on as well.
 *
 * @returns For two neighbouring lines, whether the first is continued by the second.
 */
export const wrapping = (text: string, lines: readonly Line[]): ((line: Line, next: Line) => boolean) => {
  const limit = wrapWidth(text, lines)
  if (limit === undefined) return () => false
  const indenting = lines.filter((line) => indent(text, line) >= 2).length >= Math.max(2, lines.length / 10)
  return (line, next) =>
    width(text, line) >= limit - 6 && (!sentenceEnd.test(line.folded.text) || (indenting && indent(text, next) === 0))
}

/** The width, in half-width columns, that many lines reach and none passes. `undefined` where lines are paragraphs. */
const wrapWidth = (text: string, lines: readonly Line[]): number | undefined => {
  const widths = lines.map((line) => width(text, line)).toSorted((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.98)] ?? 0
  if (widest > 110 || widest < 30 || (widths.at(-1) ?? 0) > widest + 12) return undefined
  const broken = lines.filter((line) => width(text, line) >= widest - 6 && !sentenceEnd.test(line.folded.text))
  return broken.length >= Math.max(3, lines.length * 0.15) ? widest : undefined
}

/** Columns of a line, indent included; a full-width character takes two. */
const width = (text: string, line: Line): number => columns(text.slice(lineStart(text, line), line.end))

const indent = (text: string, line: Line): number => columns(text.slice(lineStart(text, line), line.start))

const lineStart = (text: string, line: Line): number => text.lastIndexOf('\n', line.start - 1) + 1

const columns = (stretch: string): number =>
  [...stretch].reduce((sum, point) => sum + (point > '\u2e7f' || '“”‘’—…'.includes(point) ? 2 : 1), 0)
