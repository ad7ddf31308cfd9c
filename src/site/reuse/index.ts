import type { Folded } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseEntry } from '../clause-entry.ts'
import type { PlanEntry } from '../plan-entry.ts'
import { comparable } from '../similar/pieces.ts'
import { type Passage, passages } from './passages.ts'

/** A stretch of text that two clauses print alike, up to punctuation, spaces and widths. */
export interface Shared {
  clauses: [ClauseEntry, ClauseEntry]
  /** Where it stands in the `own` of each. */
  spans: [Span, Span]
  /** Letters and figures. */
  letters: number
}

/** What two plans have in common word for word. */
export interface Reuse {
  plans: [PlanEntry, PlanEntry]
  /** The longest first; none lies over another. */
  shared: Shared[]
  letters: number
}

/** What more plans than these say is a set phrase of all plans and no sign that one was drawn from another. */
export const setPhrase = 8

/** Every pair of plans with long shared passages, the one with the most shared letters first. */
export const reuse = (clauses: readonly ClauseEntry[]): Reuse[] => {
  const pairs = Map.groupBy(sharedPassages(clauses, setPhrase), ({ clauses: [one, other] }) =>
    [one.plan.id, other.plan.id].join(' '),
  )
  return [...pairs.values()]
    .map((found): Reuse => {
      const shared = apart(found)
      const [one, other] = shared[0]!.clauses
      return { plans: [one.plan, other.plan], shared, letters: shared.reduce((sum, { letters }) => sum + letters, 0) }
    })
    .toSorted((a, b) => b.letters - a.letters)
}

/** The long shared passages of two plans, the longest first; none lies over another. */
export const reuseOf = (one: PlanEntry, other: PlanEntry): Shared[] =>
  apart(sharedPassages([...one.clauses, ...other.clauses]))

const sharedPassages = (clauses: readonly ClauseEntry[], plansAtMost?: number): Shared[] => {
  const plans = new Map([...new Set(clauses.map(({ plan }) => plan))].map((plan, index) => [plan, index]))
  const items = clauses.map((clause) => ({ letters: letters(clause).text, plan: plans.get(clause.plan)! }))
  return passages(items, plansAtMost).map((passage) => shared(clauses, passage))
}

const shared = (clauses: readonly ClauseEntry[], { items, starts, length }: Passage): Shared => {
  const span = (of: 0 | 1): Span => {
    const folded = letters(clauses[items[of]]!)
    return { start: folded.starts[starts[of]]!, end: folded.ends[starts[of] + length - 1]! }
  }
  return { clauses: [clauses[items[0]]!, clauses[items[1]]!], spans: [span(0), span(1)], letters: length }
}

/** The letters and figures of what a clause says; brackets of responsible bodies are alike everywhere. */
const letters = (clause: ClauseEntry): Folded => {
  const { text, starts, ends } = comparable(clause)
  const kept = [...starts.keys()].filter((unit) => /[\p{L}\p{N}]/u.test(text[unit]!))
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: kept.map((unit) => starts[unit]!),
    ends: kept.map((unit) => ends[unit]!),
  }
}

/** Those that lie over no longer one, in either plan. */
const apart = (found: readonly Shared[]): Shared[] => {
  const taken = new Map<ClauseEntry, Span[]>()
  return found.filter(({ clauses, spans }) => {
    const free = clauses.every((clause, of) =>
      (taken.get(clause) ?? []).every(({ start, end }) => spans[of]!.end <= start || spans[of]!.start >= end),
    )
    if (free)
      for (const [of, clause] of clauses.entries()) taken.set(clause, [...(taken.get(clause) ?? []), spans[of]!])
    return free
  })
}
