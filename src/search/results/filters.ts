import { searchStrings as words } from '../../model/strings.ts'
import { element } from '../element.ts'
import { type Chosen, type Facet, facets, type Narrowed, toggled, unknown } from '../facets.ts'
import { placeName, yearName } from './chart.ts'

/**
 * The filters beside the results: of each facet the values that occur, with how many clauses each would leave.
 *
 * @param panel A `details` with a place for the facets in it.
 * @param choose Is told what is chosen when that changes.
 */
export const filterPanel = (
  panel: HTMLDetailsElement,
  choose: (chosen: Chosen) => void,
): ((counts: Narrowed<never>['counts'], chosen: Chosen, complete: boolean) => void) => {
  const wide = matchMedia('(min-width: 60rem)')
  const unfold = (): void => {
    panel.open = wide.matches
  }
  wide.addEventListener('change', unfold)
  unfold()

  return (counts, chosen, complete) => {
    const focused = panel.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).dataset['key']
      : undefined
    const shown = facets.filter(
      (facet) => counts[facet].size > (facet === 'target' || chosen[facet] !== undefined ? 0 : 1),
    )
    const total = Object.values(chosen).flat().length
    panel.querySelector('summary')!.replaceChildren(words.filters, total === 0 ? '' : element('b', {}, [String(total)]))
    panel.querySelector('div')!.replaceChildren(
      ...shown.map((facet) =>
        element('fieldset', {}, [
          element('legend', {}, [words.facets[facet]]),
          element(
            'ul',
            {},
            valuesInOrder(facet, counts[facet]).map(([value, count]) => {
              const ticked = chosen[facet]?.includes(value) ?? false
              const box = element('input', { type: 'checkbox', 'data-key': `${facet} ${value}` })
              box.checked = ticked
              box.addEventListener('change', () => choose(toggled(chosen, facet, value)))
              const depth = facet === 'place' ? String(value.split('/').length) : '1'
              return element('li', { 'data-depth': depth }, [
                element('label', {}, [
                  box,
                  element('span', {}, [nameOf(facet, value)]),
                  element('small', {}, [complete ? String(count) : words.atLeast(count)]),
                ]),
              ])
            }),
          ),
        ]),
      ),
    )
    panel.hidden = shown.length === 0
    if (focused !== undefined) panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
  }
}

/** What is chosen, in words, each to be taken back. */
export const nameOf = (facet: Facet, value: string): string => {
  if (facet === 'place') return placeName(value)
  if (facet === 'year') return yearName(value)
  if (facet === 'target') return words.withTargets
  return value === unknown ? words.unknown : value
}

const collator = new Intl.Collator('zh-CN')

/** Places by name below those that enclose them, years from the latest, others from the most frequent. */
const valuesInOrder = (facet: Facet, counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([a, first], [b, second]) => {
    if ((a === unknown) !== (b === unknown)) return a === unknown ? 1 : -1
    if (facet === 'place') return byPath(a.split('/'), b.split('/'))
    return (facet === 'year' ? Number(b) - Number(a) : second - first) || collator.compare(a, b)
  })

const byPath = (a: readonly string[], b: readonly string[]): number => {
  const turn = a.findIndex((name, depth) => name !== b[depth])
  return turn === -1 ? a.length - b.length : b[turn] === undefined ? 1 : collator.compare(a[turn]!, b[turn])
}
