import { quoteStrings as words, toolStrings } from '../../model/strings.ts'
import type { Span } from '../../model/span.ts'
import { arrivalHref } from '../../search/address.ts'
import { element } from '../../search/element.ts'
import type { Piece } from '../../search/quote/pieces.ts'
import type { ClauseEntry } from '../../site/clause-entry.ts'
import { copy } from '../copy.ts'
import { pieceNodes } from './piece-nodes.ts'
import type { Place, PlaceOf } from './plans.ts'

/** A place to be shown: what is known of it before its plan is loaded. */
export interface Shown {
  plan: string
  /** All of it; where there are parts, one span each. */
  whole: Span
  parts: Span[]
  pieces: Piece[]
  /** Said after its name: how alike it is. */
  said?: string
  notes: string[]
  /** The source's words, to be marked on arrival. */
  words: string
}

/** More clauses than this are folded away. */
const few = 4

/** A row of the results: where, the words, and a citation to copy. */
export const placeItem = (shown: Shown, placeOf: PlaceOf, base: string): HTMLElement => {
  const place = placeOf(shown.whole)
  const { plan } = place
  const first = place.clauses[0]
  const href = (clause: ClauseEntry | undefined): string =>
    arrivalHref(base, plan.id, clause?.id, { typed: shown.words, raw: true })
  const link = (clause: ClauseEntry): HTMLElement => element('a', { href: href(clause) }, [clause.place])
  return element('li', { 'data-place': `${plan.id}#${first?.id ?? ''}` }, [
    element('p', { class: 'quote-where' }, [
      ...(shown.said === undefined ? [] : [element('b', {}, [shown.said])]),
      ...names(place, link, href(undefined)),
    ]),
    ...partLines(shown, placeOf, link),
    element('blockquote', {}, [element('p', {}, pieceNodes(shown.pieces))]),
    ...shown.notes.map((note) => element('p', { class: 'quote-note' }, [note])),
    citation(place),
  ])
}

const names = ({ clauses, outside }: Place, link: (clause: ClauseEntry) => Node, whole: string): Node[] => [
  ...(clauses.length <= few ? clauses.map((clause) => element('span', {}, [link(clause)])) : folded(clauses, link)),
  ...(outside
    ? [element('span', {}, [clauses.length === 0 ? element('a', { href: whole }, [words.outside]) : words.outside])]
    : []),
]

const folded = (clauses: readonly ClauseEntry[], link: (clause: ClauseEntry) => Node): Node[] => [
  element('span', {}, [link(clauses[0]!)]),
  element('span', {}, [link(clauses.at(-1)!)]),
  element('details', {}, [
    element('summary', {}, [words.clauses(clauses.length)]),
    element(
      'ul',
      {},
      clauses.map((clause) => element('li', {}, [link(clause)])),
    ),
  ]),
]

const partLines = ({ parts }: Shown, placeOf: PlaceOf, link: (clause: ClauseEntry) => Node): Node[] =>
  parts.length < 2
    ? []
    : [
        element(
          'ol',
          { class: 'quote-parts' },
          parts.map((part, index) => {
            const { clauses } = placeOf(part)
            return element('li', {}, [
              words.partIn(index + 1),
              ...(clauses.length === 0
                ? [words.outside]
                : clauses.map((clause) => element('span', {}, [link(clause)]))),
            ])
          }),
        ),
      ]

const citation = ({ plan, name, citation }: Place): HTMLElement => {
  const label = words.copyOf(`${plan.title} ${name}`)
  const button = element('button', { type: 'button', 'aria-label': label }, [words.copy])
  const status = element('span', { role: 'status' })
  button.addEventListener('click', async () => {
    try {
      await copy(citation)
      status.textContent = toolStrings.copied
    } catch {
      status.textContent = toolStrings.failed
    }
  })
  return element('p', { class: 'quote-cite' }, [element('cite', {}, [citation]), button, status])
}
