import type { Span } from '../../model/span.ts'

/**
 * One place of each part of a quotation, each after the one before it, as close together as their last one allows.
 *
 * @param places Of each part, in order of their start.
 * @returns Nothing when the parts do not stand in this order.
 */
export const inOrder = <Place extends Span>(places: readonly (readonly Place[])[]): Place[] | undefined => {
  const chosen: Place[] = []
  for (const each of places) {
    const next = each.find(({ start }) => start >= (chosen.at(-1)?.end ?? 0))
    if (next === undefined) return undefined
    chosen.push(next)
  }
  for (let part = chosen.length - 2; part >= 0; part -= 1) {
    chosen[part] = places[part]!.findLast(({ end }) => end <= chosen[part + 1]!.start)!
  }
  return chosen
}
