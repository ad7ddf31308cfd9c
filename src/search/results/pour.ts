import { searchStrings as words } from '../../model/strings.ts'
import { element } from '../element.ts'
import type { Sequence } from '../findings.ts'

/** How many rows and how many single lines are shown at once, how many more when asked, what is less than a screen. */
export const portion = { first: 25, lines: 60, more: 100, few: 8 }

export interface Poured {
  /** How many are shown. */
  shown(): number
}

/**
 * Shows items a part at a time: thousands of rows at once would freeze the page.
 *
 * @param append Shows the next item, as the element returned.
 * @param end Holds the button that shows more, and nothing else.
 */
export const pour = <Item>(
  items: Sequence<Item>,
  append: (item: Item) => HTMLElement,
  end: HTMLElement,
  first: number,
): Poured => {
  let shown = 0
  const button = element('button', { type: 'button' })
  const more = (count: number): HTMLElement | undefined => {
    const [next] = items.slice(shown, shown + count).map(append)
    shown = Math.min(items.length, shown + count)
    const left = items.length - shown
    button.replaceChildren(words.showMore(Math.min(left, portion.more), left))
    if (left === 0) button.remove()
    return next
  }
  button.addEventListener('click', () => {
    const next = more(portion.more)
    // Where the button was, the reader goes on at what it brought.
    if (!button.isConnected) (next?.querySelector('a') ?? next)?.focus({ preventScroll: true })
  })
  end.replaceChildren(button)
  more(first)
  return { shown: () => shown }
}
