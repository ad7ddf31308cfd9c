import { matchFold, type Folded } from '../../model/fold.ts'
import type { Steps } from './steps.ts'

/** UTF-16 units folded in one step. */
const slice = 4000

/** The match fold of a long text, step by step: it folds each code point on its own, so slices join to the same. */
export function* foldSlowly(text: string): Steps<Folded> {
  const texts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let from = 0; from < text.length;) {
    // Not between the two units of one character.
    const to = from + slice + (isTrail(text, from + slice) ? 1 : 0)
    const folded = matchFold(text.slice(from, to))
    texts.push(folded.text)
    for (const [unit, start] of folded.starts.entries()) {
      starts.push(from + start)
      ends.push(from + folded.ends[unit]!)
    }
    from = to
    yield
  }
  return { text: texts.join(''), starts, ends }
}

const isTrail = (text: string, offset: number): boolean => /^[\udc00-\udfff]/u.test(text.slice(offset, offset + 1))
