import { matchFold, matchKey } from '../../model/fold.ts'
import type { FoundGroup } from './found-synonyms.ts'

/**
 * Other wordings of a text, by the synonyms that it is or holds: 高企培育 → 高新技术企业培育. In the order of the
 * vocabulary; of many a beginning.
 */
export const wordings = (text: string, groups: readonly FoundGroup[]): string[] => {
  let made = ['']
  let done = 0
  for (const { start, end, others } of parts(text, groups)) {
    const same = text.slice(done, end)
    const between = text.slice(done, start)
    made = [same, ...others.map((other) => between + other)]
      .flatMap((next) => made.map((before) => before + next))
      .slice(0, most)
    done = end
  }
  return made.map((before) => before + text.slice(done)).slice(1)
}

/** Texts that one text is turned into. */
const most = 40

/** A part of the text, and its other wordings. */
interface Part {
  start: number
  end: number
  others: string[]
}

/** Parts that do not overlap, in order. What stands inside a longer wording, or a word that says something else, is none. */
const parts = (text: string, groups: readonly FoundGroup[]): Part[] => {
  const { text: folded, starts, ends } = matchFold(text)
  const found = groups
    .flatMap(({ found, missing, not }) => [
      ...[...found, ...missing].map((word) => ({ key: matchKey(word), others: found })),
      ...not.map((word) => ({ key: matchKey(word), others: [] })),
    ])
    .flatMap(({ key, others }) => places(folded, key).map((from) => ({ from, to: from + key.length, key, others })))
    .toSorted((a, b) => b.key.length - a.key.length || a.from - b.from)
  const taken: typeof found = []
  for (const each of found) if (taken.every(({ from, to }) => to <= each.from || each.to <= from)) taken.push(each)
  return taken
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, key, others }) => ({
      start: starts[from]!,
      end: ends[to - 1]!,
      others: others.filter((word) => matchKey(word) !== key),
    }))
}

/** Where a word stands, but not inside a longer word of Latin letters or figures: AI is not in main. */
const places = (folded: string, word: string): number[] => {
  const found: number[] = []
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    const seams = [at, at + word.length].map((seam) => folded.slice(Math.max(seam - 1, 0), seam + 1))
    if (!seams.some((seam) => /^[a-z0-9]{2}$/.test(seam))) found.push(at)
  }
  return found
}
