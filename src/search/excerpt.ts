import type { Span } from '../model/span.ts'
import type { RecordClause, SearchRecord } from './record.ts'
import { union } from './union.ts'
import type { Hit, Match } from './verify.ts'
import { windows } from './windows.ts'

/** Words of the reading view. `mark`: part of a hit. `gap`: something is left out. `break`: the next clause begins. */
export type Piece = { kind: 'text' | 'mark'; text: string } | { kind: 'gap' | 'break' }

/** One row of the results. */
export interface Excerpt {
  /** Marker and heading of the clauses around this one, outermost first. */
  path: string[]
  /** The clause's own marker and heading; empty when it has neither. */
  lead: Piece[]
  /** The rest of its text around the hits, and what follows it as far as a hit runs on. May be empty. */
  body: Piece[]
  /** Hits that are not shown. */
  more: number
}

/** @param view The record's reading view, from `viewOf`. */
export const clauseExcerpt = (record: SearchRecord, view: string, { index, hits }: Match): Excerpt => {
  const clause = record.clauses[index]!
  const lead = leadOf(clause)
  const bodyStart = lead.end + /^[\s。．.：:]*/u.exec(record.text.slice(lead.end, clause.end))![0].length
  // A hit that crosses from the heading into the text is whole only where both stand together.
  const crossing = hits.some((hit) => hit.start < bodyStart && hit.end > lead.end)
  const body = excerpt(view, crossing ? clause.start : bodyStart, clause.end, hits)
  return {
    path: ancestors(record, index).map((parent) => oneLine(view.slice(parent.start, leadOf(parent).end))),
    lead: marked(view, lead, crossing ? [] : hits),
    ...body,
  }
}

/** @param view The record's reading view, from `viewOf`. */
export const residueExcerpt = (record: SearchRecord, view: string, { index, hits }: Match): Excerpt => {
  const { start, end } = record.residue[index]!
  return { path: [], lead: [], ...excerpt(view, Math.min(start, ...hits.map((hit) => hit.start)), end, hits) }
}

const excerpt = (view: string, start: number, end: number, hits: readonly Hit[]): { body: Piece[]; more: number } => {
  const to = Math.max(end, ...hits.map((hit) => hit.end))
  const shown = windows(view, { start, end: to }, end, hits)
  const body = shown.flatMap((span, turn): Piece[] => [
    ...(turn > 0 || span.start > start ? [gap] : []),
    ...marked(view, { start: span.start, end: Math.min(span.end, end) }, hits),
    ...(span.end > end ? [pause, ...marked(view, { start: nextWord(view, end), end: span.end }, hits)] : []),
  ])
  const last = shown.at(-1)
  const cut = last !== undefined && last.end !== end
  const hidden = hits.filter(
    (hit) => hit.end > start && !shown.some((span) => span.start <= hit.start && hit.end <= span.end),
  )
  return { body: cut ? [...body, gap] : body, more: hidden.length }
}

const gap: Piece = { kind: 'gap' }
const pause: Piece = { kind: 'break' }

const nextWord = (view: string, offset: number): number => offset + /^\s*/u.exec(view.slice(offset))![0].length

/** Marker and heading. A bullet's dash alone names nothing: it stays with the text. */
const leadOf = ({ start, unit, marker, heading }: RecordClause): Span => ({
  start,
  end: heading?.end ?? (unit === 'bullet' ? start : (marker?.end ?? start)),
})

/** Whoever encloses a clause stands before it. */
const ancestors = ({ clauses }: SearchRecord, index: number): RecordClause[] => {
  const found: RecordClause[] = []
  let { parent } = clauses[index]!
  for (let before = index - 1; parent !== null && before >= 0; before -= 1) {
    const clause = clauses[before]!
    if (clause.id !== parent) continue
    found.unshift(clause)
    parent = clause.parent
  }
  return found
}

/** A span in pieces. */
const marked = (view: string, span: Span, hits: readonly Hit[]): Piece[] => {
  const result: Piece[] = []
  let offset = span.start
  const push = (kind: 'text' | 'mark', end: number): void => {
    const text = view.slice(offset, end)
    if (offset < end && (kind === 'mark' || text.trim() !== '' || result.length > 0)) result.push({ kind, text })
    offset = Math.max(offset, end)
  }
  for (const mark of union(hits.flatMap((hit) => hit.marks))) {
    push('text', Math.min(mark.start, span.end))
    push('mark', Math.min(mark.end, span.end))
  }
  push('text', span.end)
  return result
}

const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/gu, '')
