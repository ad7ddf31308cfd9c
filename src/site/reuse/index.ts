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

/** How much two plans have in common word for word. */
export interface Reuse {
  plans: [PlanEntry, PlanEntry]
  /** Of which none lies over another. */
  passages: number
  longest: Shared
  /** Of all passages. */
  letters: number
}

/** What more plans than these say is a set phrase of all plans and no sign that one was drawn from another. */
export const plansAtMost = 8

const pairsAtMost = 50

/** The pairs of plans with the most letters in long shared passages, the most first. */
export const reuse = (clauses: readonly ClauseEntry[]): Reuse[] => {
  const found = passages(items(clauses), plansAtMost)
  const pairs = Map.groupBy(found, (passage) => passage.items.map((item) => clauses[item]!.plan.id).join(' '))
  return [...pairs.values()]
    .map(apart)
    .map((chosen) => ({ chosen, letters: chosen.reduce((sum, { length }) => sum + length, 0) }))
    .toSorted((a, b) => b.letters - a.letters)
    .slice(0, pairsAtMost)
    .map(({ chosen, letters }): Reuse => {
      const longest = shared(clauses, chosen[0]!)
      const [one, other] = longest.clauses
      return { plans: [one.plan, other.plan], passages: chosen.length, longest, letters }
    })
}

/** The long shared passages of two plans, the longest first; none lies over another. */
export const reuseOf = (one: PlanEntry, other: PlanEntry): Shared[] => {
  const clauses = [...one.clauses, ...other.clauses]
  return apart(passages(items(clauses))).map((passage) => shared(clauses, passage))
}

const items = (clauses: readonly ClauseEntry[]): { letters: string; plan: number }[] => {
  const plans = new Map([...new Set(clauses.map(({ plan }) => plan))].map((plan, index) => [plan, index]))
  return clauses.map((clause) => ({ letters: letters(clause).text, plan: plans.get(clause.plan)! }))
}

/** Those that lie over no longer one, in either plan. */
const apart = (found: readonly Passage[]): Passage[] => {
  const taken = new Map<number, Span[]>()
  return found.filter(({ items, starts, length }) => {
    const spans = starts.map((start) => ({ start, end: start + length }))
    const free = items.every((item, of) =>
      (taken.get(item) ?? []).every(({ start, end }) => spans[of]!.end <= start || spans[of]!.start >= end),
    )
    if (free) for (const [of, item] of items.entries()) taken.set(item, [...(taken.get(item) ?? []), spans[of]!])
    return free
  })
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
