import type { Manifest } from '../manifest.ts'
import type { Query } from '../query.ts'
import type { TraditionalMap } from './traditional-map.ts'
import type { Widening } from './widening.ts'

/** Han characters of what was typed that the library has nowhere: the words that hold them find nothing. */
export const strange = (typed: string, { characters, facts }: Pick<Manifest, 'characters' | 'facts'>): string[] => {
  const named = (each: string): boolean =>
    facts.some(({ title, region, subtype }) => [title, ...region, subtype].some((name) => name?.includes(each)))
  // Nearly all are in the texts, so that names need not be looked through.
  return [...typed].filter((each) => {
    const folded = each.normalize('NFKC')
    return /\p{Script=Han}/u.test(each) && !characters.includes(folded) && !named(folded)
  })
}

/**
 * What a query is in simplified script; nothing when that changes nothing. Only terms that hold strange characters are
 * converted, as a whole; none that denies words, since it may hold because of a word that is nowhere.
 */
export const traditionalWidening = (
  { terms }: Query,
  strange: readonly string[],
  map: TraditionalMap,
): Widening | undefined => {
  const changes = terms.map(({ typed, any }) => {
    const convert = strange.some((each) => typed.includes(each)) && !any.some(({ not }) => not)
    // Of several alternatives others may find something as they stand.
    return { from: typed, to: convert ? simplified(typed, map) : typed, keep: any.length > 1 }
  })
  const converted = changes.filter(({ from, to }) => from !== to)
  if (converted.length === 0) return undefined
  return {
    kind: 'traditional',
    typed: changes.map(({ from, to, keep }) => (from !== to && keep ? `${from} | ${to}` : to)).join(' '),
    changes: converted.map(({ from, to }) => ({ from, to: [to] })),
  }
}

/** A text in simplified script: words before characters, the longest first. */
export const simplified = (text: string, { characters, phrases }: TraditionalMap): string => {
  const becomes = new Map(Object.entries(phrases))
  const all = [...characters]
  for (let index = 0; index < all.length; index += 2) becomes.set(all[index]!, all[index + 1]!)
  const longest = Math.max(2, ...Object.keys(phrases).map((phrase) => phrase.length))
  let made = ''
  for (let at = 0; at < text.length;) {
    // A character outside the basic plane has two units.
    let length = longest
    while (length > 1 && !becomes.has(text.slice(at, at + length))) length -= 1
    const word = text.slice(at, at + length)
    made += becomes.get(word) ?? word
    at += length
  }
  return made
}
