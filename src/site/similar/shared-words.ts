import type { Span } from '../../model/span.ts'
import type { ClauseEntry } from '../clause-entry.ts'
import { gramLength, grams } from './grams.ts'
import { comparable } from './pieces.ts'

/** Shared words are shown from this length on, and a pair needs one of `telling` characters or two of them. */
const phrase = 4
const telling = 6

/** Where the words of one clause stand in another, as offsets in the other's `own`. */
export const sharedWords = (of: ClauseEntry, within: ClauseEntry): Span[] => {
  const known = new Set(grams(comparable(of).text).map(({ gram }) => gram))
  const { text, starts, ends } = comparable(within)
  const runs: Span[] = []
  for (const { gram, offset } of grams(text)) {
    if (!known.has(gram)) continue
    const last = runs.at(-1)
    if (last !== undefined && offset === last.end - gramLength + 1) last.end += 1
    else runs.push({ start: offset, end: offset + gramLength })
  }
  let marked = 0
  return runs
    .filter(({ start, end }) => end - start >= phrase)
    .flatMap(({ start, end }) => {
      // Two phrases may share their ends.
      const from = Math.max(start, marked)
      marked = Math.max(marked, end)
      return from < end ? { start: starts[from]!, end: ends[end - 1]! } : []
    })
}

/** Whether the words that another clause shares with this one are more than a common turn. */
export const tells = ({ own }: ClauseEntry, shared: readonly Span[]): boolean =>
  shared.some(({ start, end }) => end - start >= telling) ||
  new Set(shared.map(({ start, end }) => own.slice(start, end))).size > 1
