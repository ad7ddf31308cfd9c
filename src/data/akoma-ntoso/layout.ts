import type { Clause, Plan, Residue } from '../../model/plan.ts'

/** Where clauses and residue of a plan stand; all lists in document order. */
interface Layout {
  /** Residue before the first clause. */
  front: Residue[]
  /** Residue after the last clause. */
  back: Residue[]
  /** What stands directly in a clause, or at the top (`null`); residue stands beside the clause after it. */
  parts: Map<string | null, (Clause | Residue)[]>
  /** Residue inside a clause's own text, as the number of a page is, by the clause's id. */
  enclosed: Map<string, Residue[]>
}

export const layout = ({ clauses, residue }: Plan): Layout => {
  const parts: Layout['parts'] = new Map()
  const enclosed: Layout['enclosed'] = new Map()
  if (clauses.length === 0) return { front: [], back: [], parts: new Map([[null, residue]]), enclosed }
  let next = residue.findIndex(({ start }) => start >= clauses[0]!.start)
  if (next === -1) next = residue.length
  const front = residue.slice(0, next)
  for (const clause of clauses) {
    for (; next < residue.length && residue[next]!.start < clause.start; next += 1)
      push(parts, clause.parent, residue[next]!)
    push(parts, clause.parent, clause)
    for (; next < residue.length && residue[next]!.end <= clause.end; next += 1)
      push(enclosed, clause.id, residue[next]!)
  }
  return { front, back: residue.slice(next), parts, enclosed }
}

const push = <Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
