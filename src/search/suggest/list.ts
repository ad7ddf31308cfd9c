import { suggestStrings as words } from '../../model/strings.ts'
import { element } from '../element.ts'
import { option } from './option.ts'
import type { Offer } from './suggestions.ts'

/** The list under a search box and what it says of itself: the popup of a combobox of WAI-ARIA. */
export interface List {
  readonly open: boolean
  /** The option that Enter takes. */
  readonly active: Offer | undefined
  /** Opens with these; closes when there are none. */
  show(offers: readonly Offer[]): void
  close(): void
  /** Makes the next or previous option active; between the last and the first none is. */
  move(step: 1 | -1): void
  /** No option is active. */
  leave(): void
}

let lists = 0

/** @param take Called with an option that was clicked. */
export const openList = (input: HTMLInputElement, take: (offer: Offer) => void): List => {
  const id = `suggest-${(lists += 1)}`
  const popup = element('ul', { class: 'suggest', id, role: 'listbox', 'aria-label': words.list, hidden: '' })
  const said = element('span', { class: 'heard', 'aria-live': 'polite' })
  let offers: readonly Offer[] = []
  let at = -1

  const activate = (index: number): void => {
    popup.children[at]?.setAttribute('aria-selected', 'false')
    at = index
    const row = popup.children[at]
    row?.setAttribute('aria-selected', 'true')
    row?.scrollIntoView({ block: 'nearest' })
    if (row === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', row.id)
  }

  const show = (shown: readonly Offer[]): void => {
    activate(-1)
    offers = shown
    popup.replaceChildren(...offers.map((offer, index) => option(offer, `${id}-${index}`)))
    popup.hidden = offers.length === 0
    popup.scrollTop = 0
    input.setAttribute('aria-expanded', String(offers.length > 0))
    said.textContent = offers.length === 0 ? '' : words.count(offers.length)
  }

  // The box keeps the focus, and with it the list stays.
  popup.addEventListener('mousedown', (event) => event.preventDefault())
  popup.addEventListener('click', ({ target }) => {
    const row = (target as Element).closest('[role=option]')
    const offer = offers[[...popup.children].indexOf(row!)]
    if (offer !== undefined) take(offer)
  })

  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id }
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  input.autocomplete = 'off'
  input.parentElement!.classList.add('suggest-box')
  input.parentElement!.append(popup, said)

  return {
    get open() {
      return offers.length > 0
    },
    get active() {
      return offers[at]
    },
    show,
    close: () => show([]),
    move: (step) => {
      const places = offers.length + 1
      activate(((at + 1 + step + places) % places) - 1)
    },
    leave: () => activate(-1),
  }
}
