import type { Folded } from '../../model/fold.ts'
import { mark } from './mark.ts'
import { pageText, stretches, textNodes } from './page-text.ts'
import type { Place } from './places.ts'

/**
 * Marks places of a plan's text on its page. What two of them share is the earlier one's.
 *
 * @param folded The plan's text.
 * @returns For each place its marks.
 * @throws When the page does not show that text, as one of another build.
 */
export const markPlaces = (article: Element, folded: Folded, places: readonly Place[]): HTMLElement[][] => {
  const page = pageText(textNodes(article))
  if (page.folded.text !== folded.text) throw new Error('Expected the text of the search record on the page')
  let marked = 0
  const parts = places.map(({ marks }) =>
    marks.flatMap(({ start, end }) => {
      const [from, to] = [firstFrom(folded.starts, Math.max(start, marked)), firstFrom(folded.starts, end)]
      marked = Math.max(marked, end)
      return from < to ? stretches(page, from, to) : []
    }),
  )
  const made = mark(parts.flat())
  let next = 0
  return parts.map(({ length }) => made.slice(next, (next += length)).filter((each) => each !== undefined))
}

/** The index of the first of ordered numbers that is at least `value`. */
const firstFrom = (numbers: readonly number[], value: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
