import type { Candidates } from '../candidates.ts'
import { phrasesOf } from './phrases-of.ts'
import { votes } from './votes.ts'

/** Lengths of the phrases asked, in characters, by the length of the quotation; shorter ones when longer ones find little. */
const lengths = [
  { upTo: 60, phrases: [4, 3, 2] },
  { upTo: 200, phrases: [6, 4, 3] },
  { upTo: Number.POSITIVE_INFINITY, phrases: [8, 5, 3] },
]

/** A plan with this share of the phrases is worth a look; then no shorter ones are asked. */
const enough = 1 / 4

/** The plans that are likely to hold a text like the folded one, best first. */
export const likely = async (folded: string, candidates: Candidates): Promise<string[]> => {
  const holders: string[][] = []
  for (const length of lengths.find(({ upTo }) => folded.length < upTo)!.phrases) {
    const phrases = phrasesOf(folded, length)
    const counts = new Map<string, number>()
    for (const phrase of phrases) {
      const names = await candidates.find(phrase)
      for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
      holders.push(names)
    }
    if (Math.max(0, ...counts.values()) >= enough * phrases.length) break
  }
  return votes(holders, candidates.manifest.plans)
}
