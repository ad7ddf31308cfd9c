import { readFileSync } from 'node:fs'
import { matchKey } from '../../src/model/fold.ts'
import { random } from '../corpus/random.ts'
import type { Library } from './library.ts'

/** What is asked. Several terms are typed with a space between them. */
export interface Query {
  class: QueryClass
  terms: string[]
}

export const queryClasses = [
  'domain terms',
  'Han substrings',
  'mixed strings',
  'absent strings',
  'single characters',
  'two terms',
] as const

export type QueryClass = (typeof queryClasses)[number]

/** How many of each class. */
export type Counts = Record<QueryClass, number>

/** 150 terms of the genre, one a line; most of them stand in some plan. */
const domainTerms = readFileSync('tests/site/terms.txt', 'utf8').trim().split('\n')

/**
 * The queries of a comparison, the same for the same library and seed. True of them: no term holds white space or a
 * straight quotation mark; all but domain and absent terms stand in one clause; an absent one stands nowhere.
 */
export const queries = ({ records, texts }: Library, counts: Counts, seed: number): Query[] => {
  const { pick, integer, chance, shuffle } = random(seed, 0)
  const clauses = texts.flat()
  const folded = records.map(({ text }) => matchKey(text))

  const han = (low: number, high: number): string | undefined => {
    const runs = [...pick(clauses).matchAll(/\p{Script=Han}+/gu)].map(([run]) => run)
    if (runs.length === 0) return undefined
    const run = pick(runs)
    const length = integer(low, high)
    const start = integer(0, Math.max(0, run.length - length))
    return run.length < length ? undefined : run.slice(start, start + length)
  }
  // `R&D经费占比达2.5%`, `(市科技局`, `、“专精特`: figures, Latin letters or punctuation with what stands around them, as printed.
  const mixed = (): string | undefined => {
    const clause = pick(clauses)
    const places = [...clause.matchAll(/[0-9A-Za-z%.+\-&“”《》()（）、，,:：;；—]+/gu)]
    if (places.length === 0) return undefined
    const { 0: printed, index } = pick(places)
    const found = clause.slice(Math.max(0, index - integer(0, 4)), index + printed.length + integer(0, 4))
    return found.length < 2 || /[\s"]/u.test(found) ? undefined : found
  }
  /** Two characters changed places, the end of another string, or a character that is nowhere. */
  const absent = (): string | undefined => {
    const [first, second] = [han(2, 6), han(2, 6)]
    if (first === undefined || second === undefined) return undefined
    const made = pick([first.split('').reverse().join(''), first.slice(0, 3) + second.slice(-2), `${first}龘`])
    return folded.some((text) => text.includes(matchKey(made))) ? undefined : made
  }
  const pair = (): string[] | undefined => {
    const words = [...pick(clauses).matchAll(/\p{Script=Han}{2,}/gu)].map(([word]) => word.slice(0, integer(2, 5)))
    if (words.length === 0) return undefined
    const terms = [pick(words), chance(0.7) ? pick(words) : pick(domainTerms)]
    return terms[0] === terms[1] ? undefined : terms
  }

  const one = (term: string | undefined): string[] | undefined => (term === undefined ? undefined : [term])
  const terms = shuffle(domainTerms).values()
  const draws: Record<QueryClass, () => string[] | undefined> = {
    'domain terms': () => one(terms.next().value ?? pick(domainTerms)),
    'Han substrings': () => one(han(2, 8)),
    'mixed strings': () => one(mixed()),
    'absent strings': () => one(absent()),
    'single characters': () => one(han(1, 1)),
    'two terms': pair,
  }
  return queryClasses.flatMap((name) => {
    const drawn: Query[] = []
    while (drawn.length < counts[name]) {
      const found = draws[name]()
      if (found !== undefined) drawn.push({ class: name, terms: found })
    }
    return drawn
  })
}
