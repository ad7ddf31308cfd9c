import { arrivalStrings as words } from '../../model/strings.ts'
import { type Asked, readAsked } from '../address.ts'
import { element } from '../element.ts'

/** The bar at the edge of the window. */
export interface Bar {
  bar: HTMLElement
  /** Says to those who hear the page where they were led. */
  status: HTMLElement
  /** Where the reader is, and what there is in all. */
  say(position: string, counts: string): void
  /** Offers to go to the next place, or with -1 to the one before. */
  offer(step: (by: 1 | -1) => void): void
}

/** @param base Path of the site, with a slash at both ends. */
export const arrivalBar = (base: string, asked: Asked, close: () => void): Bar => {
  const back = element('a', { href: searchLeft(base, asked) }, [words.back(asked.typed.trim())])
  const position = element('span', {})
  const counts = element('small', {})
  const closing = button(words.close, close, '×')
  const bar = element('nav', { class: 'hits', 'aria-label': words.bar }, [
    back,
    element('span', { class: 'hits-at' }, [position, counts]),
    closing,
  ])
  return {
    bar,
    status: element('p', { class: 'heard', role: 'status' }),
    say: (where, all) => {
      position.textContent = where
      counts.textContent = all
    },
    offer: (step) =>
      closing.before(
        button(words.previous, () => step(-1)),
        button(words.next, () => step(1)),
      ),
  }
}

/** The search page as the reader left it, filters and all; else with all that this page's address says of the search. */
const searchLeft = (base: string, { typed, raw, wide }: Asked): string => {
  const left = URL.canParse(document.referrer) ? new URL(document.referrer) : undefined
  const page = new URL(`${base}search/`, location.href)
  if (left === undefined || left.origin + left.pathname !== page.href) return page.pathname + location.search
  const before = readAsked(left.search)
  const same = before.typed === typed && before.raw === raw && before.wide === wide
  return page.pathname + (same ? left.search : location.search)
}

/** @param sign Shown in place of the name. */
const button = (name: string, press: () => void, sign?: string): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...(sign !== undefined && { 'aria-label': name, title: name }) }, [
    sign ?? name,
  ])
  made.addEventListener('click', press)
  return made
}
