import type { Ledger, LedgerEntry, LedgerHolder } from '../../model/ledger.ts'
import type { Clause, Former } from '../../model/plan.ts'
import { textHash } from '../text-hash.ts'
import { fates, type Version } from './fates.ts'

/**
 * Where released clauses live now (CLAUSES.md «Release»). True of the result:
 * 1. Every released id, alias and anchor is an id, alias or anchor of a clause, or of a former one.
 * 2. What moved as a whole is an alias of the clause that has its words, unless another clause has its id.
 * 3. Every id that another clause has now, or that is gone, is said in `former`.
 */
export const trace = (
  text: string,
  clauses: readonly Clause[],
  ledger: Ledger | undefined,
): { clauses: Clause[]; former: Former[] } => {
  if (ledger === undefined) return { clauses: [...clauses], former: [] }
  const released = Object.entries(ledger.clauses)
  const ids = new Set(clauses.map(({ id }) => id))
  const found = fates(
    released.flatMap(([id, entry]) =>
      stood(entry) || (entry.state === 'withdrawn' && ids.has(id)) ? [{ id, ...entry }] : [],
    ),
    clauses.map((clause) => version(text, clause)),
  )
  const order = new Map(clauses.map(({ id }, index) => [id, index]))
  const follow = (id: string): string[] => {
    const fate = found.get(id)
    if (fate === undefined || fate.state === 'active') return order.has(id) ? [id] : []
    return fate.state === 'amended' ? [id, ...fate.to] : fate.to
  }
  const followed = (to: readonly string[]): string[] =>
    [...new Set(to.flatMap(follow))].toSorted((a, b) => order.get(a)! - order.get(b)!)

  const former = released.flatMap(([id, entry], index): Former[] => {
    const made = (holder: LedgerHolder, state: Former['state'], to: string[], date: string | null): Former => ({
      id,
      state: to.length === 0 ? 'withdrawn' : state,
      to,
      date,
      unit: holder.unit,
      marker: holder.marker,
      text: holder.text,
      aliases: [],
      before: released.slice(index).find(([next]) => order.has(next))?.[0] ?? null,
    })
    /** Of one that an earlier release displaced. */
    const gone = (holder: LedgerHolder): Former =>
      made(holder, holder.state as Former['state'], followed(holder.to), holder.changed)
    const own = (): Former[] => {
      const fate = found.get(id)
      if (fate?.state === 'active' || (fate?.state === 'amended' && fate.to.length === 0)) return []
      if (fate?.state === 'amended') return [made(entry, 'split', [id, ...fate.to], null)]
      // It was gone before; another clause may have its id now.
      return fate !== undefined && stood(entry) ? [made(entry, fate.state, fate.to, null)] : [gone(entry)]
    }
    return [...entry.earlier.map(gone), ...own()]
  })
  return withAliases(clauses, released, former)
}

type Released = readonly [string, LedgerEntry][]

/** It stood under its id when the plan was last released. */
const stood = ({ state }: LedgerHolder): boolean => state === 'active' || state === 'amended'

const version = (text: string, { id, unit, parent, marker, start, end }: Clause): Version => ({
  id,
  unit,
  parent,
  marker: marker === null ? null : text.slice(marker.start, marker.end),
  text: text.slice(start, end),
  hash: textHash(text.slice(start, end)),
})

/**
 * Names that would lead nowhere lead to the clause that has the words, when one has them whole; else to the clause that has
 * the id now, or to what is said of the former one.
 */
const withAliases = (
  clauses: readonly Clause[],
  released: Released,
  former: Former[],
): { clauses: Clause[]; former: Former[] } => {
  const ids = new Set(clauses.map(({ id }) => id))
  const known = new Set(clauses.flatMap(namesOf))
  const added = new Map<string, string[]>()
  const byId = Map.groupBy(former, ({ id }) => id)
  for (const [id, entry] of released) {
    const said = byId.get(id) ?? []
    for (const [turn, { aliases, anchors }] of [...entry.earlier, entry].entries()) {
      const own = turn === entry.earlier.length
      const fate = said[turn]
      const home = fate?.state === 'moved' ? fate.to[0]! : ids.has(id) ? id : undefined
      for (const name of [...(own ? [id] : []), ...aliases, ...anchors]) {
        if (known.has(name)) continue
        known.add(name)
        // What is said of the former clause has the id of its own.
        if (home === undefined && name === id) continue
        if (home !== undefined) added.set(home, [...(added.get(home) ?? []), name])
        else said.at(-1)!.aliases.push(name)
      }
    }
  }
  return {
    clauses: clauses.map((clause) => ({ ...clause, aliases: [...clause.aliases, ...(added.get(clause.id) ?? [])] })),
    former,
  }
}

/** All that leads to a clause, or into it. */
const namesOf = ({ id, aliases, anchors }: Clause): string[] => [id, ...aliases, ...anchors.map((anchor) => anchor.id)]
