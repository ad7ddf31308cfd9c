import type { Ledger } from '../../model/ledger.ts'
import { units, type Unit } from '../../model/units.ts'
import { textHash } from '../text-hash.ts'

interface Given {
  /** For the texts of one unit under one parent, in order: the id each was released with, if any. */
  find: (parent: string, unit: Unit, texts: readonly string[]) => (string | undefined)[]
  /** The id with which the clause at this full path was released. */
  idOfPath: (path: string) => string | undefined
  /** The highest number ever given to this unit under this parent. */
  highest: (parent: string, unit: Unit) => number
}

/** What the ledger says of ids numbered by order. */
export const given = (ledger: Ledger | undefined): Given => {
  const released = Object.entries(ledger?.clauses ?? {}).map(([id, entry]) => ({
    id,
    ...entry,
    parent: entry.parent ?? '',
  }))
  const under = (parent: string, unit: Unit) =>
    released.filter((entry) => entry.parent === parent && entry.unit === unit)
  const paths = new Map(released.flatMap(({ id, aliases }) => [id, ...aliases].map((path) => [path, id] as const)))
  return {
    idOfPath: (path) => paths.get(path),
    find: (parent, unit, texts) => align(under(parent, unit), texts.map(textHash)),
    highest: (parent, unit) => Math.max(0, ...under(parent, unit).map(({ id }) => orderOf(id, unit))),
  }
}

const orderOf = (id: string, unit: Unit): number =>
  Number(new RegExp(`(?:^|-)${units[unit].letter}(\\d+)(?:_\\d+)?$`).exec(id)?.[1] ?? 0)

/**
 * Same text, same id. Between two such that are neighbours in both, as many texts as ids can only be the same clauses
 * amended; otherwise something was inserted or taken out, and the texts are new.
 */
const align = (
  released: readonly { id: string; hash: string }[],
  hashes: readonly string[],
): (string | undefined)[] => {
  const places = Map.groupBy(released.keys(), (index) => released[index]!.hash)
  const found = hashes.map((hash) => places.get(hash)?.shift())
  const taken = new Set(found)
  let from = 0
  while (from < found.length) {
    const to = found.findIndex((place, index) => index >= from && place !== undefined)
    const end = to === -1 ? found.length : to
    const left = from === 0 ? -1 : found[from - 1]!
    const right = to === -1 ? released.length : found[to]!
    const between = Array.from({ length: Math.max(0, right - left - 1) }, (_, offset) => left + 1 + offset)
    if (between.length === end - from && between.every((place) => !taken.has(place))) {
      for (const [offset, place] of between.entries()) found[from + offset] = place
    }
    from = end + 1
  }
  return found.map((place) => (place === undefined ? undefined : released[place]!.id))
}
