import { createHash } from 'node:crypto'
import { matchKey } from '../../model/fold.ts'
import type { Ledger } from '../../model/ledger.ts'
import { units, type Unit } from '../../model/units.ts'

interface Given {
  /** For the texts of one unit under one parent, in order: the id each was released with, if any. */
  find: (parent: string, unit: Unit, texts: readonly string[]) => (string | undefined)[]
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
  return {
    find: (parent, unit, texts) => align(under(parent, unit), texts.map(textHash)),
    highest: (parent, unit) => Math.max(0, ...under(parent, unit).map(({ id }) => orderOf(id, unit))),
  }
}

/** The hash by which a ledger knows a text: SHA-256 of its match fold, the first 16 hexadecimal digits. */
export const textHash = (text: string): string => createHash('sha256').update(matchKey(text)).digest('hex').slice(0, 16)

const orderOf = (id: string, unit: Unit): number =>
  Number(new RegExp(`(?:^|-)${units[unit].letter}(\\d+)(?:_\\d+)?$`).exec(id)?.[1] ?? 0)

/**
 * Same text, same id. Between two such, as many texts as ids can only be the same clauses amended; otherwise something
 * was inserted or taken out and the texts are new.
 */
const align = (
  released: readonly { id: string; hash: string }[],
  hashes: readonly string[],
): (string | undefined)[] => {
  const ids: (string | undefined)[] = []
  let from = 0
  while (ids.length < hashes.length) {
    const start = ids.length
    let next = hashes.findIndex(
      (hash, index) => index >= start && released.some((entry, at) => at >= from && entry.hash === hash),
    )
    if (next === -1) next = hashes.length
    const match = released.findIndex((entry, at) => at >= from && entry.hash === hashes[next])
    const between = released.slice(from, match === -1 ? undefined : match)
    for (let index = start; index < next; index += 1)
      ids.push(between.length === next - start ? between[index - start]!.id : undefined)
    if (match === -1) continue
    ids.push(released[match]!.id)
    from = match + 1
  }
  return ids
}
