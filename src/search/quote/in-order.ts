import type { Span } from '../../model/span.ts'

/**
 * One place of each part of a quotation, each after the one before it: those that cost least together, of these the
 * first, as close together as their last one allows.
 *
 * @param places Of each part, in order of their start.
 * @param cost Of a place: how many units it lacks.
 * @returns Nothing when the parts do not stand in this order.
 */
export const inOrder = <Place extends Span>(
  places: readonly (readonly Place[])[],
  cost: (place: Place) => number,
): Place[] | undefined => {
  let ways: Way<Place>[] = [{ end: 0, cost: 0 }]
  for (const each of places) ways = continued(ways, each, cost)
  if (ways.length === 0) return undefined
  const chosen: Place[] = []
  for (let way = ways.reduce(cheaper); way.last !== undefined; way = way.last.before) chosen.push(way.last.place)
  return chosen.reverse()
}

/** The cheapest way to a place of a part, through places of all parts before it. */
interface Way<Place> {
  /** Of the place. */
  end: number
  /** Of all places together. */
  cost: number
  /** Absent before the first part. */
  last?: { place: Place; before: Way<Place> }
}

const cheaper = <Place>(one: Way<Place>, other: Way<Place>): Way<Place> => (other.cost < one.cost ? other : one)

/** The ways to the places of the next part, in order of their start. */
const continued = <Place extends Span>(
  ways: readonly Way<Place>[],
  places: readonly Place[],
  cost: (place: Place) => number,
): Way<Place>[] => {
  const ended = ways.toSorted((a, b) => a.end - b.end)
  let before: Way<Place> | undefined
  let next = 0
  return places.flatMap((place) => {
    for (; next < ended.length && ended[next]!.end <= place.start; next += 1) {
      if (before === undefined || ended[next]!.cost <= before.cost) before = ended[next]
    }
    return before === undefined ? [] : [{ end: place.end, cost: before.cost + cost(place), last: { place, before } }]
  })
}
