import type { LedgerEntry, LedgerHolder } from '../../model/ledger.ts'

/** What became of a plan on a day, by its ledger: how many clauses of each kind. */
export interface Day {
  plan: string
  /** `YYYY-MM-DD` */
  date: string
  /** The day of its first release. */
  first: boolean
  released: number
  changed: Record<Exclude<LedgerHolder['state'], 'active'>, number>
}

/** What the ledgers say, newest first, then by plan. */
export const days = (ledgers: ReadonlyMap<string, Record<string, LedgerEntry>>): Day[] =>
  [...ledgers]
    .flatMap(([plan, entries]) => daysOf(plan, entries))
    .toSorted((a, b) => (a.date === b.date ? (a.plan < b.plan ? -1 : 1) : a.date < b.date ? 1 : -1))

const daysOf = (plan: string, entries: Record<string, LedgerEntry>): Day[] => {
  const found = new Map<string, Day>()
  const on = (date: string): Day => {
    const none = { amended: 0, moved: 0, merged: 0, split: 0, withdrawn: 0 }
    const day = found.get(date) ?? { plan, date, first: false, released: 0, changed: none }
    found.set(date, day)
    return day
  }
  const holders = Object.values(entries).flatMap((entry): LedgerHolder[] => [...entry.earlier, entry])
  for (const { state, released, changed } of holders) {
    on(released).released += 1
    if (changed !== null && state !== 'active') on(changed).changed[state] += 1
  }
  const all = [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return all.map((day, index) => ({ ...day, first: index === 0 }))
}
