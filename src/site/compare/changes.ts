import { cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch'
import { matchFold } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'

/** What two texts do not have in common, as offsets in each, in order. */
export interface Changes {
  a: Span[]
  b: Span[]
  /** Share of both texts that is the same, 0 to 1. */
  same: number
}

/** The differences of two texts, character by character, up to what the match fold makes equal (widths, case, spaces). */
export const changes = (a: string, b: string): Changes => {
  const [left, right] = [matchFold(a), matchFold(b)]
  // No time limit: what is shown must not depend on the machine.
  const pieces = cleanupSemantic(makeDiff(left.text, right.text, { timeout: 0 }))
  const found: Changes = { a: [], b: [], same: 0 }
  let [inA, inB, same] = [0, 0, 0]
  for (const [kind, { length }] of pieces) {
    if (kind === DIFF_DELETE) found.a.push({ start: left.starts[inA]!, end: left.ends[inA + length - 1]! })
    else if (kind === DIFF_INSERT) found.b.push({ start: right.starts[inB]!, end: right.ends[inB + length - 1]! })
    else same += length
    if (kind !== DIFF_INSERT) inA += length
    if (kind !== DIFF_DELETE) inB += length
  }
  found.same = (2 * same) / Math.max(1, left.text.length + right.text.length)
  return found
}
