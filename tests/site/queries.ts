import { readFileSync } from 'node:fs'
import { matchKey } from '../../src/model/fold.ts'
import type { Words } from '../../src/search/address.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import type { Wanted } from '../search/reference.ts'

/** A search as a reader makes it, and the terms it has to be read as. */
export interface Sample extends Words {
  terms: Wanted[]
}

/** 150 terms of the genre, one a line; most of them stand in some plan. */
const domainTerms = readFileSync(new URL('terms.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** The searches that have to be exact, by kind; the same for the same seed. */
export const samples = (records: readonly SearchRecord[], seed: number): Record<string, Sample[]> => {
  const random = generator(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const fill = <Item>(count: number, draw: () => Item | undefined): Item[] => {
    const drawn: Item[] = []
    while (drawn.length < count) {
      const item = draw()
      if (item !== undefined) drawn.push(item)
    }
    return drawn
  }

  const substring = (): string | undefined => {
    const { text, residue } = pick(records)
    const all = [...text]
    // One in eight from where text outside all clauses begins, which is little and else would hardly be met.
    const near = random() < 1 / 8 && residue.length > 0 ? [...text.slice(0, pick(residue).start)].length - 3 : undefined
    const start = Math.max(0, near ?? Math.floor(random() * all.length))
    const found = all.slice(start, start + 1 + Math.floor(random() * 12)).join('')
    return matchKey(found) === '' ? undefined : found
  }
  /** Figures, Latin letters, punctuation and Han together, as printed. */
  const mixed = (): string | undefined => {
    const { text } = pick(records)
    const places = [...text.matchAll(/[0-9A-Za-z%.+\-“”《》()（）、，,:：;；—]+/gu)]
    const place = pick(places)
    const found = text.slice(
      Math.max(0, place.index - Math.floor(random() * 5)),
      place.index + place[0].length + Math.floor(random() * 5),
    )
    return /[0-9A-Za-z\p{P}]/u.test(found) && !/\s/u.test(found) ? found : undefined
  }
  const folded = records.map(({ text }) => matchKey(text))
  /** A term with two characters changed places, a character of another text put in, or one that is nowhere. */
  const absent = (): string | undefined => {
    const [first, second] = [substring(), substring()]
    if (first === undefined || second === undefined) return undefined
    const made = matchKey(
      pick([[...first].reverse().join(''), first.slice(0, 3) + second.slice(-2), `${first}龘`, `${first}é`]),
    )
    return made === '' || made.includes('"') || folded.some((text) => text.includes(made)) ? undefined : made
  }
  const pair = (): Sample | undefined => {
    const { text, clauses } = pick(records)
    const clause = pick(clauses)
    const words = [...text.slice(clause.start, clause.end).matchAll(/\p{Script=Han}{2,6}/gu)].map(([word]) =>
      word.slice(0, 2 + Math.floor(random() * 4)),
    )
    const [first, second] = [
      random() < 0.5 ? pick(words) : pick(domainTerms),
      random() < 0.7 ? pick(words) : pick(domainTerms),
    ]
    if (first === undefined || second === undefined || first === second) return undefined
    return { typed: `${first}${pick([' ', '\u3000', '  '])}${second}`, raw: false, terms: [first, second] }
  }
  /** Terms with operators: one of two words, without a word, near each other. */
  const joined = (): Sample | undefined => {
    const two = pair()
    const [first, second] = (two?.terms ?? []) as string[]
    const third = pick(domainTerms)
    if (first === undefined || second === undefined || [first, second].includes(third)) return undefined
    const within = Math.floor(random() * 30)
    return pick<Sample>([
      { typed: `${first} | ${third}`, raw: false, terms: [[{ words: first }, { words: third }]] },
      { typed: `${third} -${first}`, raw: false, terms: [third, [{ words: first, not: true }]] },
      { typed: `${first} ~${within} ${second}`, raw: false, terms: [[{ words: [first, second, within] }]] },
      { typed: `-"${third}" ${first}`, raw: false, terms: [[{ words: third, not: true }], first] },
      {
        typed: `${first} | -${second} ${third}`,
        raw: false,
        terms: [[{ words: first }, { words: second, not: true }], third],
      },
    ])
  }
  /** The same words in another width, case, spacing or style of quotation mark. */
  const variant = (): Sample | undefined => {
    const base = pick([mixed, substring])()
    if (base === undefined || base.includes('\n')) return undefined
    const wide = base.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0))
    const spaced = [...base].join(pick([' ', '\u3000', '\u200b']))
    const quotes = base.replaceAll(/[“”"]/gu, () => pick(['„', '‟', '“', '”', '＂']))
    const typed = pick([wide, base.toUpperCase(), base.toLowerCase(), spaced, quotes, wide.toLowerCase()])
    return typed === base ? undefined : { typed, raw: true, terms: [base] }
  }

  return {
    'domain terms': domainTerms.map(asTyped),
    'random substrings': fill(300, substring).map(asTyped),
    'mixed strings': fill(60, mixed).map(asTyped),
    'absent strings': fill(60, absent).map(asTyped),
    'pairs of terms': fill(40, pair),
    'terms with operators': fill(50, joined),
    'variants of width and case': fill(50, variant),
  }
}

/** One term, 按原样 when typing it plainly would be read as syntax. */
const asTyped = (term: string): Sample => ({ typed: term, raw: /[\s"]/u.test(term), terms: [term] })

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
const generator = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
