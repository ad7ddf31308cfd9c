import { searchStrings as words } from '../../model/strings.ts'
import { collate } from '../collate.ts'
import { element } from '../element.ts'
import { type Chosen, type Facet, facets, type Narrowed, planFacets, toggled, unknown } from '../facets.ts'
import { byPlace, depthOf, nameOf } from './names.ts'

/** What was found, by value, and what is chosen. */
interface Shown {
  counts: Narrowed<never>['counts']
  chosen: Chosen
  /** Whether the counts are final. */
  complete: boolean
}

/** A value on the page. */
interface Row {
  item: HTMLElement
  box: HTMLInputElement
  count: HTMLElement
}

/** A facet on the page. */
interface Section {
  fieldset: HTMLElement
  list: HTMLElement
  /** In the list when not all values are. */
  others: HTMLElement
  button: HTMLButtonElement
}

/**
 * The filters beside the results: of each facet the values that occur, with how many clauses each would leave. From one
 * answer to the next what stays is not made anew.
 *
 * @param panel A `details` with a place for the facets in it.
 * @param choose Is told what is chosen when that changes.
 */
export const filterPanel = (panel: HTMLDetailsElement, choose: (chosen: Chosen) => void): ((shown: Shown) => void) => {
  const wide = matchMedia('(min-width: 60rem)')
  const unfold = (): void => {
    panel.open = wide.matches
  }
  wide.addEventListener('change', unfold)
  unfold()
  const [summary, place] = [panel.querySelector('summary')!, panel.querySelector('div')!]
  const sections = new Map<Facet, Section>()
  const rows = new Map<string, Row>()
  /** Facets of which all values are shown. */
  const whole = new Set<Facet>()
  let now: Shown

  const section = (facet: Facet): Section => {
    const list = element('ul', {})
    const button = element('button', { type: 'button' })
    button.addEventListener('click', () => {
      const before = new Set(list.children)
      whole.add(facet)
      show(now)
      ;[...list.children]
        .find((item) => !before.has(item))
        ?.querySelector('input')
        ?.focus()
    })
    const legend = element('legend', {}, [words.facets[facet]])
    const fieldset = element('fieldset', { 'data-facet': facet }, [legend, list])
    return { fieldset, list, others: element('li', {}, [button]), button }
  }

  const row = (facet: Facet, value: string): Row => {
    const box = element('input', { type: 'checkbox', 'data-key': `${facet} ${value}` })
    box.addEventListener('change', () => choose(toggled(now.chosen, facet, value)))
    const count = element('small', {})
    const label = element('label', {}, [box, element('span', {}, [nameOf(facet, value)]), count])
    return { item: element('li', { 'data-depth': facet === 'place' ? depthOf(value) : '1' }, [label]), box, count }
  }

  const fill = (facet: Facet): HTMLElement => {
    const { fieldset, list, others, button } = once(sections, facet, section)
    const counts = now.counts[facet]
    const values = valuesInOrder(
      facet,
      whole.has(facet) ? [...counts] : foremost(facet, counts, now.chosen[facet] ?? []),
    )
    const items = values.map(([value, found]) => {
      const { item, box, count } = once(rows, `${facet} ${value}`, () => row(facet, value))
      box.checked = now.chosen[facet]?.includes(value) ?? false
      say(count, now.complete ? String(found) : words.atLeast(found))
      return item
    })
    const left = counts.size - values.length
    if (left > 0) say(button, words.otherValues(left))
    put(list, left > 0 ? [...items, others] : items)
    return fieldset
  }

  const show = (shown: Shown): void => {
    now = shown
    const { counts, chosen } = shown
    const focused = panel.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined
    // One value that all have tells nothing apart; what holds of clauses does, when some have none.
    const some = facets.filter(
      (facet) => counts[facet].size > (planFacets.has(facet) && chosen[facet] === undefined ? 1 : 0),
    )
    const total = Object.values(chosen).flat().length
    summary.replaceChildren(words.filters, total === 0 ? '' : element('b', {}, [String(total)]))
    put(place, some.map(fill))
    panel.hidden = some.length === 0
    // What was moved has lost it, and what is gone.
    if (focused !== undefined && focused !== document.activeElement) (focused.isConnected ? focused : summary).focus()
  }
  return show
}

const once = <Key, Made>(made: Map<Key, Made>, key: Key, make: (key: Key) => Made): Made => {
  const known = made.get(key) ?? make(key)
  made.set(key, known)
  return known
}

const say = (where: HTMLElement, text: string): void => {
  if (where.textContent !== text) where.textContent = text
}

/** Makes these the children; where they are already, nothing is touched. */
const put = (parent: HTMLElement, children: readonly HTMLElement[]): void => {
  if (parent.children.length === children.length && children.every((child, turn) => parent.children[turn] === child))
    return
  parent.replaceChildren(...children)
}

/** At most so many values of a facet are shown unasked. */
const most = 60

/** All values when they are few; else the most frequent, of places those that enclose, lie in or are a chosen one, and what is chosen. */
const foremost = (
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): readonly [string, number][] => {
  const all = [...counts]
  if (all.length <= most) return all
  if (facet === 'place')
    return all.filter(
      ([value]) => depthOf(value) === '1' || chosen.some((each) => within(value, each) || within(each, value)),
    )
  return valuesInOrder(facet, all).filter(([value], index) => index < most || chosen.includes(value))
}

const within = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`)

/** Places below those that enclose them, years from the latest, others from the most frequent. */
const valuesInOrder = (facet: Facet, values: readonly [string, number][]): [string, number][] =>
  values.toSorted(([a, first], [b, second]) => {
    if (facet === 'place') return byPlace(a, b)
    if (a === unknown || b === unknown) return Number(a === unknown) - Number(b === unknown)
    return (facet === 'year' ? Number(b) - Number(a) : second - first) || collate(a, b)
  })
