import { type ClauseEntry, oneLine } from './clause-entry.ts'
import type { Span } from '../model/span.ts'

/** A piece of an excerpt; `marked` is what it is shown for. */
export interface Piece {
  text: string
  marked: boolean
}

/**
 * The words of a clause around marked stretches: whole where it is short, else cut with … before and after. A heading
 * that stood on a line of its own has a space behind it.
 *
 * @param marks Offsets in `own`, in order, not overlapping.
 * @param room Characters to show.
 */
export const excerpt = (
  { own, after, headingEnd = -1 }: ClauseEntry,
  marks: readonly Span[],
  room: number,
): Piece[] => {
  const { start, end } = frame(own, after, marks, room)
  const pieces: Piece[] = []
  const push = (from: number, to: number, marked: boolean): void => {
    const text =
      from <= headingEnd && headingEnd < to
        ? `${oneLine(own.slice(from, headingEnd))}\u3000${oneLine(own.slice(headingEnd, to))}`
        : oneLine(own.slice(from, to))
    if (text.trim() !== '') pieces.push({ text, marked })
  }
  if (start > after) pieces.push({ text: '…', marked: false })
  let offset = start
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)]
    if (from >= to) continue
    push(offset, from, false)
    push(from, to, true)
    offset = to
  }
  push(offset, end, false)
  if (end < own.trimEnd().length) {
    const last = pieces.at(-1)
    if (last?.marked === false) last.text = last.text.replace(/[、，；：]+$/u, '')
    pieces.push({ text: '…', marked: false })
  }
  return pieces
}

/** The window that holds most of what is marked. */
const frame = (own: string, after: number, marks: readonly Span[], room: number): Span => {
  if (own.length - after <= room) return { start: after, end: own.length }
  let best = { start: after, held: -1 }
  for (const { start } of marks) {
    const from = Math.max(after, Math.min(start - Math.floor(room / 5), own.length - room))
    const held = marks.reduce(
      (sum, mark) => sum + Math.max(0, Math.min(mark.end, from + room) - Math.max(mark.start, from)),
      0,
    )
    if (held > best.held) best = { start: from, held }
  }
  // Begins after a mark of punctuation where one is near, so that the first words are whole.
  const pause = best.start > after ? /[，。；：、！？\s]/u.exec(own.slice(best.start, best.start + 12)) : null
  const start =
    pause === null || marks.some((mark) => mark.start < best.start + pause.index + 1 && mark.end > best.start)
      ? best.start
      : best.start + pause.index + 1
  return { start, end: Math.min(own.length, start + room) }
}
