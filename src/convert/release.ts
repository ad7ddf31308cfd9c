import type { Ledger, LedgerEntry } from '../model/ledger.ts'
import type { Clause, Plan } from '../model/plan.ts'
import { textHash } from './identify/given.ts'

/**
 * The ledger after a release: ids of the working tree recorded in document order, released ids that the plan no longer
 * has after them.
 *
 * @param date `YYYY-MM-DD` of what is new or changed.
 */
export const release = (plan: Plan, ledger: Ledger | undefined, date: string): Ledger => {
  const before = ledger?.clauses ?? {}
  const now = plan.clauses.map((clause) => [clause.id, entry(plan, clause, before[clause.id], date)] as const)
  const gone = Object.entries(before).filter(([id]) => !now.some(([known]) => known === id))
  return { schema: 1, plan: plan.id, clauses: Object.fromEntries([...now, ...gone]) }
}

/** Released ids, aliases and anchors that would lead nowhere. */
export const unresolved = (plan: Plan, ledger: Ledger | undefined): string[] => {
  const resolves = new Set(
    plan.clauses.flatMap(({ id, aliases, anchors }) => [id, ...aliases, ...anchors.map((anchor) => anchor.id)]),
  )
  const released = Object.entries(ledger?.clauses ?? {}).flatMap(([id, { aliases, anchors }]) => [
    id,
    ...aliases,
    ...anchors,
  ])
  return released.filter((id) => !resolves.has(id))
}

const entry = (plan: Plan, clause: Clause, before: LedgerEntry | undefined, date: string): LedgerEntry => {
  const hash = textHash(plan.text.slice(clause.start, clause.end))
  const amended = before !== undefined && before.hash !== hash
  return {
    state: amended ? 'amended' : (before?.state ?? 'active'),
    released: before?.released ?? date,
    changed: amended ? date : (before?.changed ?? null),
    unit: clause.unit,
    parent: clause.parent,
    hash,
    aliases: union(before?.aliases, clause.aliases),
    anchors: union(
      before?.anchors,
      clause.anchors.map(({ id }) => id),
    ),
  }
}

const union = (before: readonly string[] = [], now: readonly string[]): string[] => [...new Set([...before, ...now])]
