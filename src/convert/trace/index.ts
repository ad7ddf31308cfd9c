import type { Ledger, LedgerHolder } from '../../model/ledger.ts'
import type { Clause, Former } from '../../model/plan.ts'
import { textHash } from '../text-hash.ts'
import { fates, type Fate, type Version } from './fates.ts'

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
    const gone = (holder: LedgerHolder): Former[] =>
      stood(holder) ? [] : [made(holder, holder.state as Former['state'], followed(holder.to), holder.changed)]
    return [...entry.earlier.flatMap(gone), ...ownFormer(id, entry, found.get(id), made, gone)]
  })
  return withAliases(clauses, released, former, follow)
}

const ownFormer = (
  id: string,
  entry: LedgerHolder,
  fate: Fate | undefined,
  made: (holder: LedgerHolder, state: Former['state'], to: string[], date: string | null) => Former,
  gone: (holder: LedgerHolder) => Former[],
): Former[] => {
  if (fate === undefined) return gone(entry)
  if (fate.state === 'active' || (fate.state === 'amended' && fate.to.length === 0)) return []
  if (fate.state === 'amended') return [made(entry, 'split', [id, ...fate.to], null)]
  // It was withdrawn before, and another clause has its id now.
  return stood(entry) ? [made(entry, fate.state, fate.to, null)] : gone(entry)
}

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

/** Ids that would lead nowhere lead to the clause that has the words, or to what is said of the former one. */
const withAliases = (
  clauses: readonly Clause[],
  released: readonly [string, LedgerHolder][],
  former: Former[],
  follow: (id: string) => string[],
): { clauses: Clause[]; former: Former[] } => {
  const known = new Set(
    clauses.flatMap(({ id, aliases, anchors }) => [id, ...aliases, ...anchors.map((each) => each.id)]),
  )
  const added = new Map<string, string[]>()
  for (const [id, { aliases, anchors }] of released) {
    const gone = former.find((each) => each.id === id && !known.has(id))
    const home =
      gone === undefined ? (known.has(id) ? id : follow(id)[0]) : gone.state === 'moved' ? gone.to[0] : undefined
    for (const name of [id, ...aliases, ...anchors]) {
      if (known.has(name)) continue
      if (home === undefined && name === id) continue
      known.add(name)
      if (home !== undefined) added.set(home, [...(added.get(home) ?? []), name])
      else gone!.aliases.push(name)
    }
  }
  return {
    clauses: clauses.map((clause) => ({ ...clause, aliases: [...clause.aliases, ...(added.get(clause.id) ?? [])] })),
    former,
  }
}
