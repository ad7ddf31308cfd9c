import { clauseSelector, outsideSelector } from './page-text.ts'
import type { Place } from './places.ts'

/** A place as it stands on the page. */
export interface Stop {
  place: Place
  marks: HTMLElement[]
  /** The clause or, outside all clauses, what the text is folded into. */
  home: Element
}

/** @param marks Of each place. Without any, and outside all clauses, there is nothing to see. */
export const stopsOf = (places: readonly Place[], marks: readonly HTMLElement[][]): Stop[] =>
  places.flatMap((place, turn) => {
    const [own, outside] = [marks[turn]!, marks[turn]!.flatMap((mark) => mark.closest(outsideSelector) ?? [])]
    const home = place.clause === undefined ? outside[0] : document.getElementById(place.clause)
    return home === null || home === undefined ? [] : [{ place, marks: own, home }]
  })

/** The clause or folded text that an element stands in. */
export const homeOf = (element: Element | null): Element | null =>
  element?.closest(`.text :is(${clauseSelector}), ${outsideSelector}`) ?? null

/** The clause that an element stands in; `null` outside all clauses. */
export const clauseOf = (element: Element | null): Element | null => {
  const home = homeOf(element)
  return home?.matches(outsideSelector) === true ? null : home
}

/** The element that the address points at; none for a part that is no encoded text. */
export const addressed = (): Element | null => {
  if (location.hash === '') return null
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)))
  } catch {
    return null
  }
}
