import type { LedgerEntry, LedgerHolder } from '../model/ledger.ts'
import { readLedger } from './read-ledger.ts'

/** A release that recorded a change of a clause that was there before. */
export interface Change {
  plan: string
  id: string
  /** `YYYY-MM-DD` */
  date: string
  state: Exclude<LedgerHolder['state'], 'active'>
  /** As printed. */
  marker: string | null
  /** Ids of the clauses that have its words now. */
  to: string[]
}

/** What the ledgers hold: how many ids, and every change, the latest first, those of a day in the order of the plans. */
export interface Changes {
  ids: number
  changes: Change[]
}

/**
 * @param plans Ids of the plans to look at.
 * @throws When a ledger is not as `release` writes it.
 */
export const changes = (plans: readonly string[]): Changes => {
  const all = plans.map((plan) => ({ plan, clauses: Object.entries(readLedger(plan)) }))
  const found = all.flatMap(({ plan, clauses }) => clauses.flatMap(([id, entry]) => changesOf(plan, id, entry)))
  return {
    ids: all.reduce((sum, { clauses }) => sum + clauses.length, 0),
    changes: found.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  }
}

const changesOf = (plan: string, id: string, entry: LedgerEntry): Change[] =>
  [...entry.earlier, entry].flatMap(({ state, changed, marker, to }) =>
    changed === null || state === 'active' ? [] : [{ plan, id, date: changed, state, marker, to }],
  )
