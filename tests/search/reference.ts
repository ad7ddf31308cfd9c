import { matchKey } from '../../src/model/fold.ts'
import type { SearchRecord } from '../../src/search/record.ts'

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
export const reference = (records: readonly SearchRecord[], terms: readonly string[]): Expected => {
  const homes = records.map((record) => terms.map((term) => homesOf(record, term)))
  const shared = (home: RegExp): string[] =>
    homes
      .flatMap((byTerm) =>
        [...byTerm[0]!].filter((name) => home.test(name) && byTerm.every((names) => names.has(name))),
      )
      .toSorted()
  const count = (term: number, home: RegExp): number =>
    homes.flatMap((byTerm) => [...byTerm[term]!]).filter((name) => home.test(name)).length
  return {
    clauses: shared(/#/u),
    residue: shared(/@/u),
    alone: terms.map((_, term) => ({ clauses: count(term, /#/u), outside: count(term, /@/u) })),
  }
}

/** One folded character, and the place in the text it comes from. */
interface Unit {
  folded: string
  from: number
  to: number
}

/** The clauses and residue spans of a plan that a term hits. */
const homesOf = (record: SearchRecord, term: string): Set<string> => {
  const { text, id } = record
  const clauseAt: (string | undefined)[] = []
  for (const clause of record.clauses) {
    for (let place = clause.start; place < clause.end; place += 1) clauseAt[place] = `${id}#${clause.id}`
  }
  const outsideAt: (string | undefined)[] = []
  const insideAt: boolean[] = []
  for (const residue of record.residue) {
    const inside = record.clauses.some((clause) => clause.start <= residue.start && residue.end <= clause.end)
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

  const wanted = matchKey(term).split('')
  const homes = new Set<string>()
  for (const line of [units, units.filter((unit) => insideAt[unit.from] !== true)]) {
    for (let first = 0; first + wanted.length <= line.length; first += 1) {
      if (!wanted.every((folded, turn) => line[first + turn]!.folded === folded)) continue
      const places = Array.from(
        { length: line[first + wanted.length - 1]!.to - line[first]!.from },
        (_, step) => line[first]!.from + step,
      )
      const outside = places.map((each) => outsideAt[each]).find((home) => home !== undefined)
      homes.add(outside ?? clauseAt[line[first]!.from]!)
    }
  }
  return homes
}
