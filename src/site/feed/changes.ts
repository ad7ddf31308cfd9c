import type { Ledger } from '../../model/ledger.ts'

/** What became of a plan on a day, by its ledger. */
export interface Change {
  plan: string
  /** `YYYY-MM-DD` */
  date: string
  /** The day of its first release. */
  first: boolean
  /** Clauses. */
  released: number
  amended: number
  moved: number
  withdrawn: number
}

/** What the ledgers say, newest first, then by plan. */
export const changes = (ledgers: readonly Ledger[]): Change[] =>
  ledgers
    .flatMap(changesOf)
    .toSorted((a, b) => (a.date === b.date ? (a.plan < b.plan ? -1 : 1) : a.date < b.date ? 1 : -1))

const changesOf = ({ plan, clauses }: Ledger): Change[] => {
  const days = new Map<string, Change>()
  const on = (date: string): Change => {
    const found = days.get(date) ?? { plan, date, first: false, released: 0, amended: 0, moved: 0, withdrawn: 0 }
    days.set(date, found)
    return found
  }
  for (const entry of Object.values(clauses)) {
    for (const { state, released, changed } of [...entry.earlier, entry]) {
      on(released).released += 1
      if (changed !== null && state !== 'active')
        on(changed)[state === 'merged' || state === 'split' ? 'moved' : state] += 1
    }
  }
  const all = [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return all.map((change, index) => ({ ...change, first: index === 0 }))
}
