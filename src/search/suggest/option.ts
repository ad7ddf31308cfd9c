import { suggestStrings as words } from '../../model/strings.ts'
import { element } from '../element.ts'
import type { Offer } from './suggestions.ts'

/** A row of the list: the label with what was typed marked, another name it was found by, and its kind. */
export const option = (offer: Offer, id: string): HTMLElement => {
  const { kind, label, name } = offer
  return element('li', { role: 'option', id, 'aria-selected': 'false', 'data-kind': kind }, [
    element('span', {}, [
      ...(name === undefined ? marked(label, offer) : [label]),
      // A space, or the parts are read as one word.
      ' ',
      ...(name === undefined ? [] : [element('span', { class: 'suggest-name' }, marked(name, offer)), ' ']),
    ]),
    element('span', { class: 'suggest-kind' }, [words.kinds[kind]]),
  ])
}

const marked = (text: string, { mark: { start, end } }: Offer): (Node | string)[] => [
  text.slice(0, start),
  element('b', {}, [text.slice(start, end)]),
  text.slice(end),
]
