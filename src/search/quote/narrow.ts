import type { Candidates } from '../candidates.ts'
import { wholeCharacters } from './phrases-of.ts'

/** So few candidates are looked through without asking on. */
const few = 8
const mostAsks = 8
/** Units of one ask, about what the index takes as a phrase. */
const size = 48

/**
 * The plans that may hold a folded text, from what the index says of stretches spread over it. True of the answer: no
 * plan that holds the text is missing.
 */
export const narrow = async (folded: string, candidates: Candidates): Promise<string[]> => {
  if (folded.length <= size) return candidates.find(folded)
  const last = folded.length - size
  let names: string[] | undefined
  for (let turn = 0; turn < mostAsks; turn += 1) {
    const start = Math.round((turn * last) / (mostAsks - 1))
    const holders = await candidates.find(wholeCharacters(folded.slice(start, start + size)))
    const also = new Set(holders)
    names = names?.filter((name) => also.has(name)) ?? holders
    if (names.length <= few) return names
  }
  return names ?? []
}
