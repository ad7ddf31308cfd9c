import type { Span } from '../../model/span.ts'
import type { Standing } from './check.ts'
import type { SearchRecord } from '../record.ts'
import type { Near } from './closest.ts'
import { contextAfter, contextBefore } from './context.ts'
import { typedOf, type Quotation } from './quotation.ts'
import { reader } from './reader.ts'
import { uncut } from './uncut.ts'

/**
 * What is shown of a place. `context`: around it. `mark`: stands there word by word. `same`: agrees. `del`: what the
 * quotation has and the source has not. `ins`: the reverse. `left`: so many characters are not shown. `end`: more
 * differences are not shown, so many.
 */
export type Piece =
  | { kind: 'context' | 'mark' | 'same' | 'del' | 'ins'; text: string }
  | { kind: 'left'; characters: number }
  | { kind: 'end'; differences: number }

/** Characters of the ends of a long stretch, and the length from which one is cut. */
const room = { end: 90, uncut: 260, near: 28 }
/** Differences shown of a place. */
const mostDifferences = 120

/** The words of a place and what stands around them. */
export const standingPieces = ({ source: { record, variants }, spans }: Standing): Piece[] => {
  const read = reader(record, variants.length === 1 || spans.some(({ variant }) => variant === 0))
  const pieces: Piece[] = [before(record, read, spans[0]!.start)]
  for (const [turn, span] of spans.entries()) {
    const last = spans[turn - 1]
    if (last !== undefined) {
      pieces.push(...cut('context', record, read, { start: last.end, end: span.start }, room.near))
    }
    pieces.push(...cut('mark', record, read, span, room.end))
  }
  pieces.push(after(record, read, spans.at(-1)!.end))
  return pieces.filter(isShown)
}

/** A place like the quotation: its words, with what differs. */
export const nearPieces = (quoted: Quotation, { source: { record }, folded, stretches }: Near): Piece[] => {
  const read = reader(record, false)
  const first = folded.starts[stretches[0]!.source.start] ?? record.text.length
  const pieces: Piece[] = [before(record, read, first)]
  let at = first
  let shown = 0
  for (const [turn, { same, quote, source }] of stretches.entries()) {
    const span = { start: at, end: source.start < source.end ? folded.ends[source.end - 1]! : at }
    at = span.end
    if (same) {
      pieces.push(...cut('same', record, read, span, 2 * room.near))
      continue
    }
    if (shown === mostDifferences) {
      const differences = stretches.slice(turn).filter((stretch) => !stretch.same).length
      return [...pieces.filter(isShown), { kind: 'end', differences }]
    }
    shown += 1
    pieces.push(...shortened(typedOf(quoted, quote)), ...cut('ins', record, read, span, room.end))
  }
  pieces.push(after(record, read, at))
  return pieces.filter(isShown)
}

/** The span of the record's text that a near place covers. */
export const nearSpan = ({ folded, stretches }: Near): Span => ({
  start: folded.starts[stretches[0]!.source.start]!,
  end: folded.ends[stretches.at(-1)!.source.end - 1]!,
})

type Read = (span: Span) => string

const before = ({ text }: SearchRecord, read: Read, offset: number): Piece => {
  const span = contextBefore(text, offset)
  const whole = read(span).replace(span.start > 0 ? /^[\s，。；：、！？,;:!?]+/u : /^\s+/u, '')
  return { kind: 'context', text: span.start > 0 ? `…${whole}` : whole }
}

const after = ({ text }: SearchRecord, read: Read, offset: number): Piece => {
  const span = contextAfter(text, offset)
  const whole = read(span).trimEnd()
  return { kind: 'context', text: span.end < text.length ? `${whole}…` : whole }
}

/** All of a short span of a plan; of a long one its ends. Only what is shown is made ready. */
const cut = (
  kind: 'context' | 'mark' | 'same' | 'ins',
  { text }: SearchRecord,
  read: Read,
  { start, end }: Span,
  size: number,
): Piece[] => {
  if (end - start <= Math.min(room.uncut, 2 * size + 24)) return [{ kind, text: read({ start, end }) }]
  const [head, tail] = [uncut(text, start + size, start), uncut(text, end - size, end)]
  return [
    { kind, text: read({ start, end: head }) },
    { kind: 'left', characters: letters(text.slice(head, tail)) },
    { kind, text: read({ start: tail, end }) },
  ]
}

/** What the quotation has, on one line. */
const shortened = (typed: string): Piece[] => {
  const text = typed
    .split('\n')
    .map((line) => line.trim())
    .join('')
  if (text.length <= room.uncut) return [{ kind: 'del', text }]
  const [head, tail] = [uncut(text, room.end, 0), uncut(text, text.length - room.end, text.length)]
  return [
    { kind: 'del', text: text.slice(0, head) },
    { kind: 'left', characters: letters(text.slice(head, tail)) },
    { kind: 'del', text: text.slice(tail) },
  ]
}

const isShown = (piece: Piece): boolean => !('text' in piece) || piece.text !== ''

const letters = (text: string): number => [...text.replace(/\s/gu, '')].length
