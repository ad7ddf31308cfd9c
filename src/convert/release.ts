import type { Ledger, LedgerEntry, LedgerHolder } from '../model/ledger.ts'
import type { Clause, Former, Plan } from '../model/plan.ts'
import { textHash } from './text-hash.ts'

/**
 * The ledger after a release: ids of the working tree in document order, those it no longer has where they stood.
 *
 * @param date `YYYY-MM-DD` of what is new or changed.
 */
export const release = (plan: Plan, ledger: Ledger | undefined, date: string): Ledger => {
  const before = ledger?.clauses ?? {}
  const former = Map.groupBy(plan.former, ({ id }) => id)
  const ids = new Set(plan.clauses.map(({ id }) => id))
  // What a clause was called that moved here is in its own entry.
  const inherited = new Set(
    Object.entries(before).flatMap(([id, { aliases, anchors }]) => (ids.has(id) ? [] : [id, ...aliases, ...anchors])),
  )
  const entries = new Map<string, LedgerEntry>(
    plan.clauses.map((clause) => {
      const own = { ...clause, aliases: clause.aliases.filter((name) => !inherited.has(name)) }
      return [clause.id, entry(plan, own, before[clause.id], former.get(clause.id) ?? [], date)]
    }),
  )
  const order = [...ids]
  const known = Object.entries(before)
  for (const [index, [id, old]] of known.entries()) {
    if (ids.has(id)) continue
    const said = former.get(id) ?? []
    const now = said.at(-1)
    entries.set(id, {
      ...(now === undefined ? old : displaced(old, now, date)),
      earlier: old.earlier.map((holder, turn) => displaced(holder, said[turn]!, date)),
    })
    const next = known.slice(index).find(([later]) => ids.has(later))
    order.splice(next === undefined ? order.length : order.indexOf(next[0]), 0, id)
  }
  return { schema: 1, plan: plan.id, clauses: Object.fromEntries(order.map((id) => [id, entries.get(id)!])) }
}

/** Released ids, aliases and anchors that lead to nothing, not even to what a release says of them. */
export const unresolved = (plan: Plan, ledger: Ledger | undefined): string[] => {
  const resolves = new Set([
    ...plan.clauses.flatMap(({ id, aliases, anchors }) => [id, ...aliases, ...anchors.map((anchor) => anchor.id)]),
    ...plan.former.flatMap(({ id, aliases, state, date }) =>
      state === 'withdrawn' && date === null ? [] : [id, ...aliases],
    ),
  ])
  const released = Object.entries(ledger?.clauses ?? {}).flatMap(([id, entry]) => [
    id,
    ...[...entry.earlier, entry].flatMap(({ aliases, anchors }) => [...aliases, ...anchors]),
  ])
  return released.filter((id) => !resolves.has(id))
}

const entry = (
  plan: Plan,
  clause: Clause,
  before: LedgerEntry | undefined,
  former: readonly Former[],
  date: string,
): LedgerEntry => {
  const earlier = (before?.earlier ?? []).map((holder, index) => displaced(holder, former[index]!, date))
  // What is said of the clause itself, not of one that stood here before it.
  const said = former[earlier.length]
  const own = said === undefined ? before : said.state === 'split' && said.to[0] === clause.id ? before : undefined
  const now = holder(plan, clause, own, date)
  if (before === undefined || said === undefined) return { ...now, earlier }
  return { ...now, earlier: [...earlier, displaced(before, said, date)] }
}

const holder = ({ text }: Plan, clause: Clause, before: LedgerHolder | undefined, date: string): LedgerHolder => {
  const words = text.slice(clause.start, clause.end)
  const hash = textHash(words)
  const changed = before !== undefined && (before.hash !== hash || !stands(before))
  return {
    state: changed ? 'amended' : (before?.state ?? 'active'),
    released: before?.released ?? date,
    changed: changed ? date : (before?.changed ?? null),
    unit: clause.unit,
    parent: clause.parent,
    marker: clause.marker === null ? null : text.slice(clause.marker.start, clause.marker.end),
    hash,
    text: words,
    aliases: union(before?.aliases, clause.aliases),
    anchors: union(
      before?.anchors,
      clause.anchors.map(({ id }) => id),
    ),
    to: [],
  }
}

const stands = ({ state }: LedgerHolder): boolean => state === 'active' || state === 'amended'

/** A clause that stands under its id no more, and where its words are now. */
const displaced = (
  { state, released, changed, unit, parent, marker, hash, text, aliases, anchors, to }: LedgerHolder,
  now: Former,
  date: string,
): LedgerHolder => {
  const same = state === now.state && to.join() === now.to.join()
  return {
    state: now.state,
    released,
    changed: same ? changed : date,
    unit,
    parent,
    marker,
    hash,
    text,
    aliases,
    anchors,
    to: now.to,
  }
}

const union = (before: readonly string[] = [], now: readonly string[]): string[] => [...new Set([...before, ...now])]
