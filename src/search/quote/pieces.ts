import type { Span } from '../../model/span.ts'
import type { Standing } from './check.ts'
import type { Near } from './closest.ts'
import { typedOf, type Quotation } from './quotation.ts'
import { reader } from './reader.ts'

/**
 * What is shown of a place. `context`: around it. `mark`: stands there word by word. `same`: agrees. `del`: what the
 * quotation has and the source has not. `ins`: the reverse. `left`: so many characters are not shown. `end`: more
 * differences are not shown, so many.
 */
export type Piece =
  | { kind: 'context' | 'mark' | 'same' | 'del' | 'ins'; text: string }
  | { kind: 'left'; characters: number }
  | { kind: 'end'; differences: number }

/** Characters of context, of the ends of a long stretch, and the length from which one is cut. */
const room = { context: 44, end: 90, uncut: 260, near: 28 }
/** Differences shown of a place. */
const mostDifferences = 120

/** The words of a place and what stands around them. */
export const standingPieces = ({ source: { record, variants }, spans }: Standing): Piece[] => {
  const read = reader(record, variants.length === 1 || spans.some(({ variant }) => variant === 0))
  const pieces: Piece[] = [contextBefore(read, spans[0]!.start)]
  for (const [turn, span] of spans.entries()) {
    const before = spans[turn - 1]
    if (before !== undefined) pieces.push(...between(read, { start: before.end, end: span.start }))
    pieces.push(...cut('mark', read(span), room.end))
  }
  pieces.push(contextAfter(read, spans.at(-1)!.end, record.text.length))
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '')
}

/** A place like the quotation: its words, with what differs. */
export const nearPieces = (quoted: Quotation, { source: { record }, folded, stretches }: Near): Piece[] => {
  const read = reader(record, false)
  const offset = (unit: number): number => folded.starts[unit] ?? record.text.length
  const first = offset(stretches[0]!.source.start)
  const pieces: Piece[] = [contextBefore(read, first)]
  let at = first
  let shown = 0
  for (const [turn, { same, quote, source }] of stretches.entries()) {
    const end = source.start < source.end ? folded.ends[source.end - 1]! : at
    const text = read({ start: at, end })
    at = Math.max(at, end)
    if (same) {
      pieces.push(...cut('same', text, room.near * 2))
      continue
    }
    if (shown === mostDifferences) {
      const differences = stretches.slice(turn).filter((stretch) => !stretch.same).length
      return [...pieces, { kind: 'end', differences }]
    }
    shown += 1
    pieces.push(...cut('del', oneLine(typedOf(quoted, quote)), room.end), ...cut('ins', text, room.end))
  }
  pieces.push(contextAfter(read, at, record.text.length))
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '')
}

/** The span of the record's text that a near place covers. */
export const nearSpan = ({ folded, stretches }: Near): Span => {
  const [first, last] = [stretches.find(({ same }) => same)!, stretches.findLast(({ same }) => same)!]
  const [start, end] = [stretches[0]!.source, stretches.at(-1)!.source]
  return {
    start: folded.starts[Math.min(first.source.start, start.start)]!,
    end: folded.ends[Math.max(last.source.end, end.end) - 1]!,
  }
}

type Read = (span: Span) => string

const contextBefore = (read: Read, offset: number): Piece => {
  const start = Math.max(0, offset - room.context)
  const text = read({ start, end: offset })
  const whole = text.replace(/^[\udc00-\udfff]/u, '').trimStart()
  return { kind: 'context', text: start > 0 && whole !== '' ? `…${whole}` : whole }
}

const contextAfter = (read: Read, offset: number, length: number): Piece => {
  const end = Math.min(length, offset + room.context)
  const whole = read({ start: offset, end })
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()
  return { kind: 'context', text: end < length && whole.trim() !== '' ? `${whole}…` : whole }
}

/** What a source has between two parts of a quotation. */
const between = (read: Read, span: Span): Piece[] => {
  if (span.start >= span.end) return []
  const text = read(span)
  return cut('context', text, room.near)
}

/** All of a short text; of a long one its ends. */
const cut = (kind: 'context' | 'mark' | 'same' | 'del' | 'ins', text: string, end: number): Piece[] => {
  const characters = [...text]
  if (characters.length <= Math.min(room.uncut, 2 * end + 24)) return text === '' ? [] : [{ kind, text }]
  return [
    { kind, text: characters.slice(0, end).join('') },
    { kind: 'left', characters: characters.slice(end, -end).filter((character) => character.trim() !== '').length },
    { kind, text: characters.slice(-end).join('') },
  ]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '')
