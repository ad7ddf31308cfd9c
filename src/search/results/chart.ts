import { searchStrings as words } from '../../model/strings.ts'
import { type Asked, searchHref } from '../address.ts'
import { element } from '../element.ts'
import { unknown } from '../facets.ts'
import type { Finding } from '../findings.ts'

/**
 * How many matching clauses each place has in each year: a table with a bar in each cell that leads to those clauses.
 * A plan of several years counts in each of them, as in the filter.
 */
export const chart = (findings: readonly Finding[], asked: Asked, base: string): HTMLElement => {
  const counts = new Map<string, Map<string, number>>()
  for (const { values } of findings) {
    const place = values.place.at(-1)!
    const row = counts.get(place) ?? new Map<string, number>()
    counts.set(place, row)
    for (const year of values.year) row.set(year, (row.get(year) ?? 0) + 1)
  }
  const years = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].toSorted()
  const places = [...counts.keys()].toSorted(
    (a, b) => Number(a === unknown) - Number(b === unknown) || collator.compare(a, b),
  )
  const most = Math.max(...[...counts.values()].flatMap((row) => [...row.values()]))

  const cell = (place: string, year: string): HTMLElement => {
    const count = counts.get(place)!.get(year)
    if (count === undefined) return element('td', {})
    const href = searchHref(base, {
      ...asked,
      view: 'clauses',
      chosen: { ...asked.chosen, place: [place], year: [year] },
    })
    return element('td', {}, [element('a', { href }, [String(count)]), bar(count / most)])
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
            element('th', { scope: 'row' }, [placeName(place)]),
            ...years.map((year) => cell(place, year)),
          ]),
        ),
      ),
    ]),
  ])
}

export const placeName = (place: string): string => (place === unknown ? words.placeUnknown : place.split('/').at(-1)!)

export const yearName = (year: string): string => (year === unknown ? words.yearsUnknown : words.year(year))

const collator = new Intl.Collator('zh-CN')

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
