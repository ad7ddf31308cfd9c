import { matchFold } from '../model/fold.ts'
import type { Folded } from '../model/fold.ts'
import type { Span } from '../model/span.ts'
import { enclosed } from './enclosed.ts'
import type { Term } from './query.ts'
import type { SearchRecord } from './record.ts'

/** One occurrence of a term: `start` to `end` in the record's text. */
export interface Hit extends Span {
  /** Index of the term in the query. */
  term: number
  /** What to mark: the hit less the residue that it was found without. */
  marks: Span[]
}

/** A clause or residue span in which every term has a hit. `index` counts in the record's list; hits in text order. */
export interface Match {
  index: number
  hits: Hit[]
}

export interface Verified {
  clauses: Match[]
  /** 正文之外: unenclosed residue that the hits touch. Not counted among the clauses. */
  outside: Match[]
  /** For each term alone: clauses with a hit in them, and residue spans touched. */
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
 * 3. A clause or residue is listed when every term has a hit that belongs to it.
 */
export const verify = (readied: Readied, terms: readonly Term[]): Verified => {
  const byClause = new Map<number, Hit[]>()
  const byResidue = new Map<number, Hit[]>()
  for (const [term, { folded }] of terms.entries()) {
    for (const hit of occurrences(readied, folded, term)) {
      const residue = touched(readied, hit)
      if (residue === undefined) push(byClause, owner(readied.record, hit), hit)
      else push(byResidue, residue, hit)
    }
  }
  return {
    clauses: matches(byClause, terms.length),
    outside: matches(byResidue, terms.length),
    counts: terms.map((_, term) => ({ clauses: countOf(byClause, term), outside: countOf(byResidue, term) })),
  }
}

const without = ({ text, starts, ends }: Folded, removed: readonly Span[]): Folded => {
  const kept = [...starts.keys()].filter(
    (unit) => !removed.some((span) => span.start <= starts[unit]! && starts[unit]! < span.end),
  )
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: kept.map((unit) => starts[unit]!),
    ends: kept.map((unit) => ends[unit]!),
  }
}

const occurrences = ({ variants, enclosed }: Readied, folded: string, term: number): Hit[] => {
  const hits = new Map<string, Hit>()
  for (const [variant, { text, starts, ends }] of variants.entries()) {
    for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
      const span = { start: starts[at]!, end: ends[at + folded.length - 1]! }
      const key = `${span.start}-${span.end}`
      if (!hits.has(key)) hits.set(key, { ...span, term, marks: variant === 0 ? [span] : less(span, enclosed) })
    }
  }
  return [...hits.values()]
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

const matches = (groups: Map<number, Hit[]>, terms: number): Match[] =>
  [...groups]
    .filter(([, hits]) => new Set(hits.map((hit) => hit.term)).size === terms)
    .map(([index, hits]) => ({ index, hits: [...hits].sort((a, b) => a.start - b.start || b.end - a.end) }))
    .sort((a, b) => a.index - b.index)

const countOf = (groups: Map<number, Hit[]>, term: number): number =>
  [...groups.values()].filter((hits) => hits.some((hit) => hit.term === term)).length
