import type { Span } from '../../model/span.ts'
import type { Branch, Line } from '../types.ts'
import { countedFigure, responsible } from './words.ts'

const longest = 40

/** Whether what stands after the marker on its line can be a heading: short, no counted figure, one sentence at most. */
export const mayHead = (lines: Line | readonly Line[], markerEnd: number): boolean => {
  const rest = [lines]
    .flat()
    .map((line) => after(line, markerEnd))
    .join('')
    .trim()
    .replace(/[。.]$/u, '')
  return rest.length <= longest && !countedFigure.test(rest) && !/[。!?;]/u.test(rest)
}

const after = ({ folded }: Line, offset: number): string => {
  const from = folded.starts.findIndex((start) => start >= offset)
  return from === -1 ? '' : folded.text.slice(from)
}

/**
 * The heading of a numbered unit (CLAUSES.md «Heading»), and whether text follows on the marker's line.
 *
 * @param lineEnd Where the marker's line ends, lines that continue it included.
 * @param strong The first bold print on that line.
 * @param followed Whether an own paragraph on the next line or a child comes after the line.
 */
export const heading = (
  text: string,
  branch: Branch,
  lineEnd: number,
  strong: Span | undefined,
  followed: boolean,
): { heading: Span | null; runIn: boolean } => {
  const from = branch.marker === null ? branch.start : branch.marker.end
  const rest = trimmed(text, { start: from, end: lineEnd })
  if (rest === undefined) return { heading: null, runIn: false }
  const leads = strong !== undefined && strong.start <= rest.start && strong.end > rest.start
  const bold = leads ? trimmed(text, { start: rest.start, end: Math.min(strong.end, rest.end) }) : undefined
  if (bold !== undefined && bold.end < rest.end && bold.end - bold.start <= longest + 20) {
    const lead = withoutStop(text, bold, /[。．.:：]$/u)
    const follows = trimmed(text, { start: bold.end, end: rest.end })
    const onlyStop = follows !== undefined && /^[。.:：]$/u.test(text.slice(follows.start, follows.end))
    if (lead !== undefined && !onlyStop) return { heading: lead, runIn: true }
  }
  const alone = withoutStop(text, rest)
  const speaks =
    branch.unit === 'article' && alone !== undefined && (alone.end < rest.end || /[:：]$/u.test(slice(text, alone)))
  if (
    followed &&
    alone !== undefined &&
    !speaks &&
    isHeading(text, alone) &&
    !/[。！？!?；;]/u.test(slice(text, alone))
  )
    return { heading: alone, runIn: false }
  const stop = text.slice(rest.start, rest.end).search(/。/u)
  if (stop > 0) {
    const sentence = { start: rest.start, end: rest.start + stop }
    const commas = slice(text, sentence).match(/[,，]/gu)?.length ?? 0
    const rests = text
      .slice(sentence.end + 1, rest.end)
      .trim()
      .normalize('NFKC')
    const follows = rests !== '' && !responsible(rests)
    if (follows && branch.unit !== 'article' && commas <= 2 && isHeading(text, sentence))
      return { heading: sentence, runIn: true }
  }
  return { heading: null, runIn: true }
}

const isHeading = (text: string, span: Span): boolean => {
  const words = slice(text, span).replaceAll(/\s+/gu, '')
  return words !== '' && words.length <= longest && !countedFigure.test(words.normalize('NFKC'))
}

const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

const withoutStop = (text: string, span: Span, stop = /[。．]$|(?<=\p{Script=Han})\.$/u): Span | undefined =>
  trimmed(text, stop.test(slice(text, span)) ? { start: span.start, end: span.end - 1 } : span)

const trimmed = (text: string, span: Span): Span | undefined => {
  const inside = slice(text, span)
  const start = span.start + inside.length - inside.trimStart().length
  return inside.trim() === '' ? undefined : { start, end: start + inside.trim().length }
}
