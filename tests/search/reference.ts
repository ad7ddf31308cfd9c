import { matchKey } from '../../src/model/fold.ts'
import type { RecordClause, RecordFigure, SearchRecord } from '../../src/search/record.ts'

/** What a search has to return, as sets in the order of the alphabet. */
export interface Expected {
  /** `plan#clause` of every clause that holds all terms. */
  clauses: string[]
  /** `plan@start` of every residue span, 正文之外, that all terms touch. */
  residue: string[]
  /** For each term alone. */
  alone: { clauses: number; outside: number }[]
}

/**
 * The definition of a match in CLAUSES.md, once more and as simply as possible: every place of the text is tried for
 * every term, and a painted copy of the text says whose each character is. Slow; for comparison only.
 */
export const reference = (records: readonly SearchRecord[], terms: readonly Wanted[]): Expected => {
  const found = records.map((record) => ({ record, terms: terms.map((term) => placesOf(record, term)) }))
  const shared = found.flatMap(({ record, terms: places }) => [
    ...record.clauses
      .map(({ id }) => `${record.id}#${id}`)
      .filter((name) => places.every(({ holds }) => holds.has(name))),
    ...record.residue
      .map(({ start }) => `${record.id}@${start}`)
      .filter((name) => places.every(({ holds }) => holds.has(name)) && places.some(({ hit }) => hit.has(name))),
  ])
  const count = (term: number, home: RegExp): number =>
    found.flatMap(({ terms: places }) => {
      const { holds, hit } = places[term]!
      return [...holds].filter((name) => home.test(name) && (name.includes('#') || hit.has(name)))
    }).length
  return {
    clauses: shared.filter((name) => name.includes('#')).toSorted(),
    residue: shared.filter((name) => name.includes('@')).toSorted(),
    alone: terms.map((_, term) => ({ clauses: count(term, /#/u), outside: count(term, /@/u) })),
  }
}

/** The same of whole plans: the terms may hold of different clauses. Counts of terms alone are left out. */
export const referenceWidely = (
  records: readonly SearchRecord[],
  terms: readonly Wanted[],
): Omit<Expected, 'alone'> => {
  if (terms.length === 1 && !waysOf(terms[0]!).some(({ not }) => not)) return reference(records, terms)
  const names = records.flatMap((record) => {
    const ways = terms.map((term) =>
      waysOf(term).map((way) => ({ homes: homesOfWay(record, way), not: way.not ?? false, hits: hasHits(way) })),
    )
    const holds = ways.every((any) =>
      any.some(({ homes, not }) => [...homes].some((name) => name.includes('#')) !== not),
    )
    if (!holds) return []
    const meant = ways.flat().filter(({ not }) => !not)
    const listed = meant.some(({ hits }) => hits) ? meant.filter(({ hits }) => hits) : meant
    if (listed.length === 0) return record.clauses.map(({ id }) => `${record.id}#${id}`)
    return [...new Set(listed.flatMap(({ homes, hits }) => [...homes].filter((name) => hits || name.includes('#'))))]
  })
  return {
    clauses: names.filter((name) => name.includes('#')).toSorted(),
    residue: names.filter((name) => name.includes('@')).toSorted(),
  }
}

/** A term: words, or ways of which one must hold. */
export type Wanted = string | Way[]
/** What must be there or must not. */
export type Way = { not?: boolean } & (
  | { words: string | [string, string, number] }
  /** What is known of a clause or, without one, of the whole plan. */
  | { field: (record: SearchRecord, clause?: RecordClause) => boolean }
  | { figure: (figure: RecordFigure) => boolean }
)

/** Where a term holds, and where by words that are there. */
const placesOf = (record: SearchRecord, term: Wanted): { holds: Set<string>; hit: Set<string> } => {
  const all = [
    ...record.clauses.map(({ id }) => `${record.id}#${id}`),
    ...record.residue
      .filter(({ start, end }) => !record.clauses.some((clause) => clause.start <= start && end <= clause.end))
      .map(({ start }) => `${record.id}@${start}`),
  ]
  const holds = new Set<string>()
  const hit = new Set<string>()
  for (const way of waysOf(term)) {
    const homes = homesOfWay(record, way)
    for (const name of all) if (homes.has(name) !== (way.not ?? false)) holds.add(name)
    if (way.not !== true && hasHits(way)) for (const name of homes) hit.add(name)
  }
  return { holds, hit }
}

const waysOf = (term: Wanted): Way[] => (typeof term === 'string' ? [{ words: term }] : term)

const hasHits = (way: Way): boolean => !('field' in way)

const homesOfWay = (record: SearchRecord, way: Way): Set<string> => {
  if ('words' in way)
    return typeof way.words === 'string' ? homesOf(record, way.words) : homesNear(record, ...way.words)
  const holds = (clause: RecordClause): boolean =>
    'field' in way ? way.field(record, clause) : (clause.figures ?? []).some(way.figure)
  return new Set([
    ...record.clauses.filter(holds).map(({ id }) => `${record.id}#${id}`),
    ...('field' in way && way.field(record) ? record.residue.map(({ start }) => `${record.id}@${start}`) : []),
  ])
}

const homesNear = (record: SearchRecord, first: string, second: string, within: number): Set<string> => {
  const homes = new Set<string>()
  if (!mayHold(record, first) || !mayHold(record, second)) return homes
  for (const line of linesOf(record)) {
    const [ones, others] = [placesIn(line, first), placesIn(line, second)]
    for (const one of ones) {
      for (const other of others) {
        const [before, after] = one.from < other.from ? [one, other] : [other, one]
        if (before.to <= after.from && after.from - before.to <= within && one.home === other.home) homes.add(one.home)
      }
    }
  }
  return homes
}

/** One folded character, and the place in the text it comes from. */
interface Unit {
  folded: string
  from: number
  to: number
}

/** The clauses and residue spans of a plan that words hit. */
const homesOf = (record: SearchRecord, words: string): Set<string> =>
  new Set(
    mayHold(record, words) ? linesOf(record).flatMap((line) => placesIn(line, words).map(({ home }) => home)) : [],
  )

/** Whether words stand in one of the folded texts of a plan, wherever: else no place of it need be tried. */
const mayHold = (record: SearchRecord, words: string): boolean => {
  const texts = folded.get(record) ?? linesOf(record).map(({ units }) => units.map((unit) => unit.folded).join(''))
  folded.set(record, texts)
  return texts.some((text) => text.includes(matchKey(words)))
}

const folded = new WeakMap<SearchRecord, string[]>()

/** A folded text and whose each place of the plan's text is. */
interface Line {
  units: Unit[]
  clauseAt: (string | undefined)[]
  outsideAt: (string | undefined)[]
}

/** The text with what residue stands inside clauses, and without it. */
const linesOf = ({ text, id, clauses, residue: spans }: SearchRecord): Line[] => {
  const clauseAt: (string | undefined)[] = []
  for (const clause of clauses) {
    for (let place = clause.start; place < clause.end; place += 1) clauseAt[place] = `${id}#${clause.id}`
  }
  const outsideAt: (string | undefined)[] = []
  const insideAt: boolean[] = []
  for (const residue of spans) {
    const inside = clauses.some((clause) => clause.start <= residue.start && residue.end <= clause.end)
    for (let place = residue.start; place < residue.end; place += 1) {
      if (inside) insideAt[place] = true
      else outsideAt[place] = `${id}@${residue.start}`
    }
  }

  const units: Unit[] = []
  let place = 0
  for (const character of text) {
    for (const folded of matchKey(character).split(''))
      units.push({ folded, from: place, to: place + character.length })
    place += character.length
  }
  return [units, units.filter((unit) => insideAt[unit.from] !== true)].map((line) => ({
    units: line,
    clauseAt,
    outsideAt,
  }))
}

/** Where words stand in the folded text, end exclusive, and the clause or residue span that they hit. */
const placesIn = (
  { units, clauseAt, outsideAt }: Line,
  words: string,
): { from: number; to: number; home: string }[] => {
  const wanted = matchKey(words).split('')
  const found: { from: number; to: number; home: string }[] = []
  for (let first = 0; first + wanted.length <= units.length; first += 1) {
    if (!wanted.every((folded, turn) => units[first + turn]!.folded === folded)) continue
    const [start, end] = [units[first]!.from, units[first + wanted.length - 1]!.to]
    const outside = Array.from({ length: end - start }, (_, step) => outsideAt[start + step]).find(
      (home) => home !== undefined,
    )
    found.push({ from: first, to: first + wanted.length, home: outside ?? clauseAt[start]! })
  }
  return found
}
