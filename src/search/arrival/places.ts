import type { Span } from '../../model/span.ts'
import type { SearchRecord } from '../record.ts'
import { union } from '../union.ts'
import type { Hit, Verified } from '../verify.ts'

/** Where a search leads within a plan: hits that overlap as one, or a clause that matches without a hit. */
export interface Place extends Span {
  /** The clause it belongs to; `undefined` outside all clauses. */
  clause: string | undefined
  /** What to mark, in order, none overlapping; empty where all that was asked are conditions without words. */
  marks: Span[]
}

/** All places of a plan, in text order; every match has one or more. */
export const placesOf = (record: SearchRecord, { clauses, outside }: Verified): Place[] =>
  [
    ...clauses.flatMap(({ index, hits }): Place[] => {
      const { id, start, end } = record.clauses[index]!
      return hits.length === 0 ? [{ clause: id, start, end, marks: [] }] : joined(hits, id)
    }),
    ...outside.flatMap(({ hits }) => joined(hits, undefined)),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end)

/** @param hits In order. */
const joined = (hits: readonly Hit[], clause: string | undefined): Place[] => {
  const places: Place[] = []
  for (const { start, end, marks } of hits) {
    const last = places.at(-1)
    if (last === undefined || start >= last.end) places.push({ clause, start, end, marks: [...marks] })
    else {
      last.end = Math.max(last.end, end)
      last.marks = union([...last.marks, ...marks])
    }
  }
  return places
}
