import { matchFold } from '../model/fold.ts'
import type { Phrase } from './query.ts'

/** Parts that are looked for: a longer phrase is a quotation, and has a page of its own. */
const longest = 40
/** Parts that are given. */
const most = 4

/**
 * The longest parts of a phrase that may stand in some plan, longest first: none of them could be longer on either
 * side. At least two characters each.
 *
 * @param stands Whether a folded text may stand somewhere; true of every part of what does.
 */
export const nearbyParts = async (
  { text }: Phrase,
  stands: (folded: string) => Promise<boolean>,
): Promise<string[]> => {
  const folded = matchFold(text)
  const units = [...folded.text].slice(0, longest)
  const places = units.map((_, turn) => units.slice(0, turn).join('').length)
  places.push(units.join('').length)
  const found: [number, number][] = []
  let end = 0
  for (let start = 0; start < units.length && end < units.length; start += 1) {
    const before = end
    end = Math.max(end, start + 1)
    while (end < units.length && (await stands(units.slice(start, end + 1).join('')))) end += 1
    if (end - start >= 2 && end - start < units.length && end > before) found.push([start, end])
  }
  const parts = found
    .toSorted(([a, b], [c, d]) => d - c - (b - a))
    .map(([start, end]) => text.slice(folded.starts[places[start]!], folded.ends[places[end]! - 1]).trim())
  return [...new Set(parts)].slice(0, most)
}
