import { matchFold } from '../model/fold.ts'
import type { Folded } from '../model/fold.ts'
import type { Span } from '../model/span.ts'
import { type Comparison, type Field, figuresMeeting, ofClause, ofPlan } from './conditions.ts'
import { enclosed } from './enclosed.ts'
import type { Near, Phrase, Term } from './query.ts'
import type { SearchRecord } from './record.ts'
import { without } from './without.ts'

/** One occurrence of a term: `start` to `end` in the record's text. */
export interface Hit extends Span {
  /** Which of the query's phrases, counted in their order. */
  phrase: number
  /** What to mark: the hit less the residue that it was found without. */
  marks: Span[]
}

/**
 * A clause or residue span of which every term holds. `index` counts in the record's list; hits in text order, none where
 * all that was asked is what must not be there.
 */
export interface Match {
  index: number
  hits: Hit[]
}

export interface Verified {
  clauses: Match[]
  /** 正文之外: unenclosed residue that the hits touch. Not counted among the clauses. */
  outside: Match[]
  /** For each term alone: clauses of which it holds, and residue spans touched. */
  counts: { clauses: number; outside: number }[]
}

/** A record made ready to be asked many times. */
export interface Readied {
  record: SearchRecord
  /** The folded text, and once more without enclosed residue where there is any. */
  variants: Folded[]
  unenclosed: number[]
  enclosed: Span[]
}

export const ready = (record: SearchRecord): Readied => {
  const inside = record.residue.filter((residue) => enclosed(residue, record.clauses))
  const whole = matchFold(record.text)
  return {
    record,
    variants: inside.length === 0 ? [whole] : [whole, without(whole, inside)],
    unenclosed: [...record.residue.keys()].filter((index) => !inside.includes(record.residue[index]!)),
    enclosed: inside,
  }
}

/**
 * Decides what CLAUSES.md «Match» calls a hit. True of the result:
 * 1. A hit belongs to the clause in which it begins, also when it runs on into the next.
 * 2. A hit that touches unenclosed residue belongs to the first such residue instead.
 * 3. A phrase stands in a clause or residue when a hit belongs to it; two are near there when two such hits are.
 * 4. A field holds of a clause by what is known of it and its plan; a comparison by a figure of the clause.
 * 5. A clause is listed when every term holds of it; a residue too, if what holds of it has a hit.
 */
export const verify = (readied: Readied, terms: readonly Term[]): Verified => {
  let phrase = 0
  const held = terms.map(({ any }) => {
    const ways = any.map(({ condition, not }): Way => {
      if (condition.kind === 'field') return { homes: placesOf(readied, condition), not }
      const homes =
        condition.kind === 'comparison' ? figuresOf(readied, condition, phrase) : homesOf(readied, condition, phrase)
      phrase += condition.kind === 'near' ? 2 : 1
      return { homes, not }
    })
    return either(readied, ways)
  })
  return {
    clauses: shared(held.map(({ clauses }) => clauses)),
    outside: shared(held.map(({ outside }) => outside)).filter(({ hits }) => hits.length > 0),
    counts: held.map(({ clauses, outside }) => ({
      clauses: clauses.size,
      outside: [...outside.values()].filter((hits) => hits.length > 0).length,
    })),
  }
}

/** Where all hold, in the order of the list. */
const shared = ([first, ...others]: readonly Homes['clauses'][]): Match[] =>
  [...(first?.keys() ?? [])]
    .filter((index) => others.every((homes) => homes.has(index)))
    .toSorted((a, b) => a - b)
    .map((index) => ({
      index,
      hits: [first!, ...others]
        .flatMap((homes) => homes.get(index)!)
        .toSorted((a, b) => a.start - b.start || b.end - a.end),
    }))

interface Place {
  part: 'clauses' | 'outside'
  index: number
}

/** Hits by the clause and by the residue span they belong to. */
interface Homes {
  clauses: Map<number, Hit[]>
  outside: Map<number, Hit[]>
}

/** Where a condition is met, and whether it must not be. */
interface Way {
  homes: Homes
  not: boolean
}

/** Where one of several ways holds, with the hits of what must be there. */
const either = ({ record, unenclosed }: Readied, ways: readonly Way[]): Homes => {
  if (ways.length === 1 && !ways[0]!.not) return ways[0]!.homes
  const denies = ways.some(({ not }) => not)
  const merged = (part: Place['part'], all: Iterable<number>): Map<number, Hit[]> => {
    const places = denies ? [...all] : [...new Set(ways.flatMap(({ homes }) => [...homes[part].keys()]))]
    return new Map(
      places
        .filter((index) => ways.some(({ homes, not }) => homes[part].has(index) !== not))
        .map((index) => [index, ways.flatMap(({ homes, not }) => (not ? [] : (homes[part].get(index) ?? [])))]),
    )
  }
  return { clauses: merged('clauses', record.clauses.keys()), outside: merged('outside', unenclosed) }
}

/** Where a field holds, without hits. */
const placesOf = ({ record, unenclosed }: Readied, field: Field): Homes => {
  const everywhere = ofPlan(field, record)
  const clauses = [...record.clauses.keys()].filter(
    (index) => everywhere || ofClause(field, record, record.clauses[index]!),
  )
  const none = (index: number): [number, Hit[]] => [index, []]
  return { clauses: new Map(clauses.map(none)), outside: new Map(everywhere ? unenclosed.map(none) : []) }
}

const figuresOf = ({ record, enclosed }: Readied, comparison: Comparison, phrase: number): Homes => ({
  clauses: new Map(
    record.clauses.flatMap((clause, index): [number, Hit[]][] => {
      const hits = figuresMeeting(comparison, clause).map(({ start, end }): Hit => ({
        start,
        end,
        phrase,
        marks: less({ start, end }, enclosed),
      }))
      return hits.length > 0 ? [[index, hits]] : []
    }),
  ),
  outside: new Map(),
})

const homesOf = (readied: Readied, condition: Phrase | Near, phrase: number): Homes => {
  if (condition.kind === 'phrase') return inHomes(readied, occurrences(readied, condition, phrase))
  const pairs = readied.variants.flatMap((_, variant) =>
    near(
      occurrencesIn(readied, variant, condition.first, phrase),
      occurrencesIn(readied, variant, condition.second, phrase + 1),
      condition.within,
    ).filter(([one, other]) => same(home(readied, one.hit), home(readied, other.hit))),
  )
  return inHomes(
    readied,
    distinct(
      pairs.flat().map(({ hit }) => hit),
      readied.record,
    ),
  )
}

const same = (one: Place, other: Place): boolean => one.part === other.part && one.index === other.index

/** @param firsts In order, as `seconds`. */
const near = (
  firsts: readonly Occurrence[],
  seconds: readonly Occurrence[],
  within: number,
): [Occurrence, Occurrence][] => {
  const pairs: [Occurrence, Occurrence][] = []
  let from = 0
  for (const first of firsts) {
    while (from < seconds.length && seconds[from]!.to + within < first.from) from += 1
    for (let turn = from; turn < seconds.length && seconds[turn]!.from <= first.to + within; turn += 1) {
      const second = seconds[turn]!
      if (second.from >= first.to || second.to <= first.from) pairs.push([first, second])
    }
  }
  return pairs
}

const inHomes = (readied: Readied, hits: readonly Hit[]): Homes => {
  const homes: Homes = { clauses: new Map(), outside: new Map() }
  for (const hit of hits) {
    const { part, index } = home(readied, hit)
    push(homes[part], index, hit)
  }
  return homes
}

const home = (readied: Readied, hit: Span): Place => {
  const residue = touched(readied, hit)
  return residue === undefined
    ? { part: 'clauses', index: owner(readied.record, hit) }
    : { part: 'outside', index: residue }
}

/** A hit and where it stands in the folded text, end exclusive. */
interface Occurrence {
  hit: Hit
  from: number
  to: number
}

const occurrencesIn = (
  { variants, enclosed }: Readied,
  variant: number,
  { folded }: Phrase,
  phrase: number,
): Occurrence[] => {
  const { text, starts, ends } = variants[variant]!
  const found: Occurrence[] = []
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
    const to = at + folded.length
    const span = { start: starts[at]!, end: ends[to - 1]! }
    found.push({ hit: { ...span, phrase, marks: variant === 0 ? [span] : less(span, enclosed) }, from: at, to })
  }
  return found
}

const occurrences = (readied: Readied, phrase: Phrase, turn: number): Hit[] =>
  distinct(
    readied.variants.flatMap((_, variant) => occurrencesIn(readied, variant, phrase, turn).map(({ hit }) => hit)),
    readied.record,
  )

/** The same place once, as it was found first. */
const distinct = (hits: readonly Hit[], { text }: SearchRecord): Hit[] => {
  const seen = new Set<number>()
  return hits.filter(({ phrase, start, end }) => {
    const key = (phrase * text.length + start) * (text.length + 1) + end
    return !seen.has(key) && seen.add(key)
  })
}

/** What is left of a span when others, in order, are cut out of it. */
const less = (span: Span, cuts: readonly Span[]): Span[] => {
  const left: Span[] = []
  let start = span.start
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= span.end) continue
    if (cut.start > start) left.push({ start, end: cut.start })
    start = cut.end
  }
  return start < span.end ? [...left, { start, end: span.end }] : left
}

const touched = ({ record, unenclosed }: Readied, hit: Span): number | undefined =>
  unenclosed.find((index) => record.residue[index]!.start < hit.end && hit.start < record.residue[index]!.end)

/** The clause a hit begins in: the last one that starts at or before it, since clauses stand in document order. */
const owner = ({ clauses }: SearchRecord, hit: Span): number => {
  let low = 0
  let high = clauses.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (clauses[middle]!.start <= hit.start) low = middle
    else high = middle
  }
  return low
}

const push = (groups: Map<number, Hit[]>, key: number, hit: Hit): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [hit])
  else group.push(hit)
}
