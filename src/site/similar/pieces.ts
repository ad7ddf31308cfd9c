import { type Folded, matchFold } from '../../model/fold.ts'
import type { ClauseEntry } from '../clause-entry.ts'
import { hashed } from '../hashed.ts'
import { grams } from './grams.ts'

/** A clause with fewer letters (三、重点任务) says nothing of its own. */
const shortest = 10

/** What a clause is compared by: hashes of its pieces of three letters; none when it says nothing of its own. */
export const pieces = (clause: ClauseEntry): Uint32Array => {
  const { text } = comparable(clause)
  const saying = text.replaceAll(/[^\p{L}\p{N}]/gu, '').length >= shortest
  return Uint32Array.from(saying ? grams(text) : [], ({ gram }) => hashed(gram))
}

/** What a clause says, its marker and its brackets of bodies as spaces, folded. Spaces fold away but part the pieces. */
export const comparable = ({ own, after, start, agencies }: ClauseEntry): Folded => {
  let text = ' '.repeat(after) + own.slice(after)
  for (const bracket of agencies) {
    const [from, to] = [Math.max(0, bracket.start - start), bracket.end - start]
    text = text.slice(0, from) + '。'.repeat(to - from) + text.slice(to)
  }
  return matchFold(text)
}
