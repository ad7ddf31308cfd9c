import { searchStrings as words } from '../../model/strings.ts'
import { type Asked, fitsAddress, searchHref } from '../address.ts'
import { element } from '../element.ts'
import { unknown } from '../facets.ts'
import type { Finding } from '../findings.ts'
import { byPlace, depthOf, placeName, yearName } from './names.ts'

/**
 * How many matching clauses each place has in each year: a table with a bar in each cell that leads to those clauses.
 * As in the filter a place has those of the places in it, and a plan of several years counts in each of them.
 *
 * @param complete Whether there are no more than these.
 */
export const chart = (findings: readonly Finding[], asked: Asked, complete: boolean, base: string): HTMLElement => {
  const counts = new Map<string, Map<string, number>>()
  const { place: within, year: among } = asked.chosen
  for (const { values } of findings) {
    for (const place of values.place.filter(
      (path) => within === undefined || within.some((each) => holds(each, path)),
    )) {
      const row = counts.get(place) ?? new Map<string, number>()
      counts.set(place, row)
      for (const year of values.year.filter((each) => among === undefined || among.includes(each)))
        row.set(year, (row.get(year) ?? 0) + 1)
    }
  }
  const years = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].toSorted(
    (a, b) => Number(a === unknown) - Number(b === unknown) || Number(a) - Number(b),
  )
  const places = [...counts.keys()].toSorted(byPlace)
  const most = Math.max(...[...counts.values()].flatMap((row) => [...row.values()]))

  const cell = (place: string, year: string): HTMLElement => {
    const count = counts.get(place)!.get(year)
    if (count === undefined) return element('td', {})
    const there: Asked = { ...asked, view: 'clauses', chosen: { ...asked.chosen, place: [place], year: [year] } }
    const name = complete ? String(count) : words.atLeast(count)
    const link = fitsAddress(there) ? element('a', { href: searchHref(base, there) }, [name]) : name
    return element('td', {}, [link, bar(count / most)])
  }
  return element('div', { class: 'search-chart', role: 'region', tabindex: '0', 'aria-label': words.chart }, [
    element('table', {}, [
      element('caption', {}, [words.chartCaption]),
      element('thead', {}, [
        element('tr', {}, [
          element('th', { scope: 'col' }, [words.facets.place]),
          ...years.map((year) => element('th', { scope: 'col' }, [yearName(year)])),
        ]),
      ]),
      element(
        'tbody',
        {},
        places.map((place) =>
          element('tr', {}, [
            element('th', { scope: 'row', 'data-depth': depthOf(place) }, [placeName(place)]),
            ...years.map((year) => cell(place, year)),
          ]),
        ),
      ),
    ]),
  ])
}

/** Whether a place is another, or encloses it. */
const holds = (place: string, other: string): boolean => other === place || other.startsWith(`${place}/`)

/** @param share From 0 to 1. */
const bar = (share: number): SVGElement => {
  const [svg, rect] = ['svg', 'rect'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name))
  for (const [name, value] of Object.entries({
    viewBox: '0 0 100 4',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  }))
    svg!.setAttribute(name, value)
  for (const [name, value] of Object.entries({ width: 100 * share, height: 4 })) rect!.setAttribute(name, String(value))
  svg!.append(rect!)
  return svg as SVGElement
}
