import { searchStrings as words } from '../../model/strings.ts'
import { collate } from '../collate.ts'
import { type Facet, unknown } from '../facets.ts'

/** A value of a facet in words. */
export const nameOf = (facet: Facet, value: string): string => {
  if (facet === 'place') return placeName(value)
  if (facet === 'year') return yearName(value)
  if (facet === 'target') return words.withTargets
  return value === unknown ? words.unknown : value
}

export const placeName = (place: string): string => (place === unknown ? words.placeUnknown : place.split('/').at(-1)!)

export const yearName = (year: string): string => (year === unknown ? words.yearsUnknown : words.year(year))

/** How deep a place stands: 1 for a province. */
export const depthOf = (place: string): string => String(place.split('/').length)

/** Orders places by name, each below those that enclose it; unknown last. */
export const byPlace = (a: string, b: string): number => {
  if (a === unknown || b === unknown) return Number(a === unknown) - Number(b === unknown)
  const [one, other] = [a.split('/'), b.split('/')]
  const turn = one.findIndex((name, depth) => name !== other[depth])
  if (turn === -1) return one.length - other.length
  return other[turn] === undefined ? 1 : collate(one[turn]!, other[turn])
}
