import type { Order } from './address.ts'
import { collate } from './collate.ts'
import type { Finding } from './findings.ts'
import { union } from './union.ts'

/** One hit with the words around it, on one line. */
export interface ContextLine {
  finding: Finding
  /** Of the hit, in UTF-16 units of the plan's text. */
  start: number
  left: string
  hit: string
  right: string
}

/** UTF-16 units on either side. */
const reach = 40

/**
 * Hits that overlap make one line.
 *
 * @param view Reading view of the finding's plan. The words around stay within the clause.
 */
export const contextLines = (finding: Finding, view: string): ContextLine[] => {
  const { start, end } = finding.clause
  return union(finding.match.hits).map((hit) => ({
    finding,
    start: hit.start,
    left: oneLine(view.slice(Math.max(start, hit.start - reach), Math.max(start, hit.start))),
    hit: oneLine(view.slice(hit.start, hit.end)),
    right: oneLine(view.slice(hit.end, Math.max(hit.end, Math.min(end, hit.end + reach)))),
  }))
}

/** By the words before the hits, from the hit backwards, or by those after; else as the findings stand. */
export const orderedLines = (lines: readonly ContextLine[], order: Order): ContextLine[] => {
  if (order !== 'left' && order !== 'right') return [...lines]
  const key = ({ left, right }: ContextLine): string => (order === 'right' ? right : [...left].reverse().join(''))
  return lines
    .map((line) => ({ line, key: key(line) }))
    .toSorted((a, b) => collate(a.key, b.key))
    .map(({ line }) => line)
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ')
