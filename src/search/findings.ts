import type { Order } from './address.ts'
import { collate } from './collate.ts'
import { unknown, type Values, valuesOf } from './facets.ts'
import { onlyPhrase, type Query } from './query.ts'
import { relevance } from './rank.ts'
import type { RecordClause, SearchRecord } from './record.ts'
import type { Found } from './search.ts'
import type { Match } from './verify.ts'
import { type Reason, type Why, whyOf } from './why.ts'

/** A clause that matches, with what filters and orders ask of it. */
export interface Finding {
  record: SearchRecord
  clause: RecordClause
  match: Match
  values: Values
  score: number
  /** Why it matches, of each term; nothing where the query is one phrase, whose hits say it. */
  reasons?: () => Reason[][]
}

export const findingsOf = ({ readied, clauses }: Found, query: Query): Finding[] => {
  const { record } = readied
  const values = valuesOf(record)
  const score = relevance(record, query)
  const plain = query.terms.length === 1 && onlyPhrase(query.terms[0]!) !== undefined
  let why: Why | undefined
  const reasons = (match: Match): Reason[][] => {
    why ??= whyOf(readied, query.terms)
    return why('clauses', match)
  }
  return clauses.map((match) => {
    const clause = record.clauses[match.index]!
    const known = { record, clause, match, values: values(clause), score: score(match) }
    return plain ? known : { ...known, reasons: () => reasons(match) }
  })
}

/** The findings in an order of clauses; plans of one rank stand in the order of the library, clauses in that of the text. */
export const ordered = (findings: readonly Finding[], order: Order): Finding[] =>
  findings.toSorted(orders[order](findings))

/** Items in an order that is worked out as far as it is asked for. */
export type Sequence<Item> = Pick<readonly Item[], 'length' | 'slice'>

/** The same, for those who look at the first few: to put thousands in order takes long. */
export const orderedLate = (findings: readonly Finding[], order: Order): Sequence<Finding> => {
  let whole: Finding[] | undefined
  return {
    length: findings.length,
    slice: (start, end = findings.length) =>
      end <= few ? foremost(findings, order, end).slice(start) : (whole ??= ordered(findings, order)).slice(start, end),
  }
}

/** So many are found faster without putting all in order. */
const few = 100

const foremost = (findings: readonly Finding[], order: Order, count: number): Finding[] => {
  const compare = orders[order](findings)
  const first: Finding[] = []
  for (const finding of findings) {
    const last = first[count - 1]
    if (last !== undefined && compare(last, finding) < 0) continue
    let turn = first.length
    while (turn > 0 && compare(finding, first[turn - 1]!) < 0) turn -= 1
    first.splice(turn, 0, finding)
    if (first.length > count) first.pop()
  }
  return first
}

type Compare = (a: Finding, b: Finding) => number

/** The findings plan by plan, in the order of each plan's first; within a plan in the order of its text. */
export const byPlan = (findings: readonly Finding[]): Finding[] => {
  const turns = new Map<SearchRecord, number>()
  for (const { record } of findings) if (!turns.has(record)) turns.set(record, turns.size)
  return findings.toSorted((a, b) => turns.get(a.record)! - turns.get(b.record)! || a.match.index - b.match.index)
}

const newer = ({ record: { years: a } }: Finding, { record: { years: b } }: Finding): number =>
  (b?.[1] ?? 0) - (a?.[1] ?? 0) || (b?.[0] ?? 0) - (a?.[0] ?? 0)

const inLibrary = (a: Finding, b: Finding): number =>
  a.record.id === b.record.id ? a.match.index - b.match.index : a.record.id < b.record.id ? -1 : 1

const byRelevance: Compare = (a, b) => b.score - a.score || newer(a, b) || inLibrary(a, b)

/** Orders of lines are for one view; elsewhere they are the first order. */
const orders: Record<Order, (findings: readonly Finding[]) => Compare> = {
  relevance: () => byRelevance,
  left: () => byRelevance,
  right: () => byRelevance,
  newest: () => (a, b) => newer(a, b) || inLibrary(a, b),
  city: (findings) => {
    const turn = turnsOf(findings)
    return (a, b) => turn(a) - turn(b) || newer(a, b) || inLibrary(a, b)
  },
}

/** Where the place of a finding stands among all of them by name; unknown ones last. */
const turnsOf = (findings: readonly Finding[]): ((finding: Finding) => number) => {
  const places = [...new Set(findings.map(placeOf))].toSorted(
    (a, b) => Number(a === unknown) - Number(b === unknown) || collate(a, b),
  )
  const turns = new Map(places.map((place, turn) => [place, turn]))
  return (finding) => turns.get(placeOf(finding))!
}

const placeOf = ({ values }: Finding): string => values.place.at(-1)!
