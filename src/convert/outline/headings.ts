import type { Span } from '../../model/span.ts'
import type { Branch, Line } from '../types.ts'
import { closing, countedFigure } from './words.ts'

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
  const line = trimmed(text, { start: branch.marker === null ? branch.start : branch.marker.end, end: lineEnd })
  if (line === undefined) return { heading: null, runIn: false }
  const bold = boldLead(text, line, strong)
  if (bold !== undefined) return { heading: bold, runIn: true }
  const alone = followed ? aloneOnLine(text, line, branch.unit === 'article') : undefined
  if (alone !== undefined) return { heading: alone, runIn: false }
  return { heading: runInSentence(text, line) ?? null, runIn: true }
}

/** **创新领域：**支持…: bold print at the beginning, with text after it. */
const boldLead = (text: string, line: Span, strong: Span | undefined): Span | undefined => {
  if (strong === undefined || strong.start > line.start || strong.end <= line.start || strong.end >= line.end)
    return undefined
  const follows = slice(text, { start: strong.end, end: line.end }).trim()
  const lead = withoutStop(text, { start: line.start, end: strong.end }, /[。．.:：]$/u)
  return lead === undefined || lead.end - lead.start > longest + 20 || /^[。.:：]$/u.test(follows) ? undefined : lead
}

/** An article that speaks in a sentence has no heading: 第四条 申报单位应当具备下列条件: — unlike 第五条 研发机构建设。 */
const aloneOnLine = (text: string, line: Span, isArticle: boolean): Span | undefined => {
  const alone = withoutStop(text, line)
  if (alone === undefined || !isHeading(text, alone) || /[。！？!?；;]/u.test(slice(text, alone))) return undefined
  const words = slice(text, alone)
  if (/[,，、]$/u.test(words) || leadIn.test(words)) return undefined
  const isSentence = alone.end < line.end && (words.length > 12 || /[,，是为应分]/u.test(words))
  return isArticle && (isSentence || /[:：]$/u.test(words)) ? undefined : alone
}

/** 重点推进以下工作:   应当具备下列条件:   主要职责是: */
const leadIn = /(?:以下|如下|下列|包括|分别|是)[^，,。]{0,12}[:：]$/u

/** 加强组织领导。建立…: the first sentence, with text after it. */
const runInSentence = (text: string, line: Span): Span | undefined => {
  const stop = slice(text, line).indexOf('。')
  const sentence = { start: line.start, end: line.start + stop }
  if (stop < 1 || slice(text, { start: sentence.end + 1, end: line.end }).trim() === '') return undefined
  const commas = slice(text, sentence).match(/[,，]/gu)?.length ?? 0
  const isClosing = closing.test(slice(text, sentence).normalize('NFKC'))
  return commas <= 2 && !isClosing && isHeading(text, sentence) ? sentence : undefined
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
