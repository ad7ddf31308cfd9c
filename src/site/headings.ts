import { matchKey } from '../model/fold.ts'
import { type ClauseEntry, oneLine } from './clause-entry.ts'

/** A heading and the clauses that have it, in the library's order. */
export interface HeadingEntry {
  /** As first printed, without a mark at its end. */
  label: string
  clauses: ClauseEntry[]
}

/** All headings by their folded text, as they are first met. */
export const headings = (clauses: readonly ClauseEntry[]): Map<string, HeadingEntry> => {
  const found = new Map<string, HeadingEntry>()
  for (const clause of clauses) {
    if (!clause.headed) continue
    const label = oneLine(clause.words).replace(/[。：；，]+$/u, '')
    const key = matchKey(label)
    const known = found.get(key)
    if (known === undefined) found.set(key, { label, clauses: [clause] })
    else known.clauses.push(clause)
  }
  return found
}

/** Places of several headings together. */
export const placesOf = (entries: Iterable<HeadingEntry>): number =>
  [...entries].reduce((sum, { clauses }) => sum + clauses.length, 0)
