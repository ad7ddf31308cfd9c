import { matchFold } from '../model/fold.ts'
import { longestPhrase } from './phrases.ts'
import type { Phrase } from './query.ts'

/** Characters in which parts are looked for: a longer phrase is a quotation, and has a page of its own. */
const longest = 40
/** Parts that are given. */
const most = 4

/**
 * The longest parts of a phrase that may stand in some plan, longest first: none of them could be longer on either
 * side. Each says something: figures and marks alone do not.
 *
 * @param stands Whether a folded text may stand somewhere; true of every part of what does.
 */
export const nearbyParts = async (
  { text }: Phrase,
  stands: (folded: string) => Promise<boolean>,
): Promise<string[]> => {
  const folded = matchFold(text)
  const all = [...folded.text]
  const units = all.slice(0, longest)
  const places = units.map((_, turn) => units.slice(0, turn).join('').length)
  places.push(units.join('').length)
  /** Only the end of it is asked: the rest was, before it grew. */
  const grows = (start: number, end: number): Promise<boolean> =>
    stands(units.slice(start, end).join('').slice(-longestPhrase))
  const found: [number, number][] = []
  let end = 0
  for (let start = 0; start < units.length && end < units.length; start += 1) {
    const before = end
    end = Math.max(end, start + 1)
    while (end < units.length && (await grows(start, end + 1))) end += 1
    if (end - start < all.length && end > before) found.push([start, end])
  }
  const parts = found
    .toSorted(([a, b], [c, d]) => d - c - (b - a))
    .map(([start, end]) => text.slice(folded.starts[places[start]!], folded.ends[places[end]! - 1]).trim())
    .filter((part) => saysSomething.test(part))
  return [...new Set(parts)].slice(0, most)
}

// 企业  5G  but not 企”  0万  100
const saysSomething = /\p{L}{2}|[A-Za-z]\d|\d[A-Za-z]/u
