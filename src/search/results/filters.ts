import { searchStrings as words } from '../../model/strings.ts'
import { element } from '../element.ts'
import { type Chosen, type Facet, facets, type Narrowed, planFacets, toggled, unknown } from '../facets.ts'
import { byPlace, collator, depthOf, nameOf } from './names.ts'

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
  /** Facets of which all values are shown. */
  const whole = new Set<Facet>()

  const show = (counts: Narrowed<never>['counts'], chosen: Chosen, complete: boolean): void => {
    const focused = panel.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement).dataset['key']
      : undefined
    const scrolled = new Map(
      [...panel.querySelectorAll('fieldset')].map(({ dataset, lastElementChild }) => [
        dataset['facet'],
        lastElementChild!.scrollTop,
      ]),
    )
    // One value that all have tells nothing apart; what holds of clauses does, when some have none.
    const shown = facets.filter(
      (facet) => counts[facet].size > (planFacets.has(facet) && chosen[facet] === undefined ? 1 : 0),
    )
    const total = Object.values(chosen).flat().length
    panel.querySelector('summary')!.replaceChildren(words.filters, total === 0 ? '' : element('b', {}, [String(total)]))
    const row = (facet: Facet, value: string, count: number): HTMLElement => {
      const box = element('input', { type: 'checkbox', 'data-key': `${facet} ${value}` })
      box.checked = chosen[facet]?.includes(value) ?? false
      box.addEventListener('change', () => choose(toggled(chosen, facet, value)))
      const depth = facet === 'place' ? depthOf(value) : '1'
      return element('li', { 'data-depth': depth }, [
        element('label', {}, [
          box,
          element('span', {}, [nameOf(facet, value)]),
          element('small', {}, [complete ? String(count) : words.atLeast(count)]),
        ]),
      ])
    }
    const others = (facet: Facet, left: readonly [string, number][]): HTMLElement => {
      const more = element('button', { type: 'button' }, [words.otherValues(left.length)])
      more.addEventListener('click', () => {
        whole.add(facet)
        show(counts, chosen, complete)
        panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(`${facet} ${left[0]![0]}`)}"]`)?.focus()
      })
      return element('li', {}, [more])
    }
    panel.querySelector('div')!.replaceChildren(
      ...shown.map((facet) => {
        const all = valuesInOrder(facet, counts[facet])
        const values = whole.has(facet) ? all : foremost(facet, all, chosen[facet] ?? [])
        const left = all.filter((each) => !values.includes(each))
        return element('fieldset', { 'data-facet': facet }, [
          element('legend', {}, [words.facets[facet]]),
          element('ul', {}, [
            ...values.map(([value, count]) => row(facet, value, count)),
            ...(left.length > 0 ? [others(facet, left)] : []),
          ]),
        ])
      }),
    )
    for (const { dataset, lastElementChild } of panel.querySelectorAll('fieldset'))
      lastElementChild!.scrollTop = scrolled.get(dataset['facet']) ?? 0
    panel.hidden = shown.length === 0
    if (focused !== undefined) panel.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
  }
  return show
}

/** At most so many values of a facet are shown unasked. */
const most = 60

/** All values when they are few; else the first, of places those that enclose, lie in or are a chosen one, and what is chosen. */
const foremost = (
  facet: Facet,
  all: readonly [string, number][],
  chosen: readonly string[],
): readonly [string, number][] => {
  if (all.length <= most) return all
  return all.filter(([value], index) =>
    facet === 'place'
      ? depthOf(value) === '1' || chosen.some((each) => within(value, each) || within(each, value))
      : index < most || chosen.includes(value),
  )
}

const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`)

/** Places below those that enclose them, years from the latest, others from the most frequent. */
const valuesInOrder = (facet: Facet, counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([a, first], [b, second]) => {
    if (facet === 'place') return byPlace(a, b)
    if (a === unknown || b === unknown) return Number(a === unknown) - Number(b === unknown)
    return (facet === 'year' ? Number(b) - Number(a) : second - first) || collator.compare(a, b)
  })
