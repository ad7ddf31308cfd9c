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
  /** One span, or one of each part of the quotation. */
  spans: Span[]
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
  const place = placeOf(shown.spans)
  const { plan } = place
  const first = place.ends[0]
  const href = (clause: ClauseEntry | undefined): string =>
    arrivalHref(base, plan.id, clause?.id, { typed: shown.words, raw: true })
  const link = (clause: ClauseEntry): HTMLElement => element('a', { href: href(clause) }, [clause.place])
  return element('li', { 'data-place': `${plan.id}#${first?.id ?? ''}` }, [
    element('p', { class: 'quote-where' }, [
      ...(shown.said === undefined ? [] : [element('b', {}, [shown.said])]),
      ...(shown.spans.length === 1 ? names(place, link, href(undefined)) : []),
    ]),
    ...partLines(shown, placeOf, link),
    element('blockquote', {}, [element('p', {}, pieceNodes(shown.pieces))]),
    ...shown.notes.map((note) => element('p', { class: 'quote-note' }, [note])),
    citation(place),
  ])
}

const names = ({ count, ends, all, outside }: Place, link: (clause: ClauseEntry) => Node, whole: string): Node[] => [
  ...(count <= few
    ? all().map((clause) => element('span', {}, [link(clause)]))
    : [element('span', {}, [link(ends[0]!), words.to, link(ends[1]!)]), folded(count, all, link)]),
  ...(outside
    ? [element('span', {}, [count === 0 ? element('a', { href: whole }, [words.outside]) : words.outside])]
    : []),
]

/** All the clauses, listed when they are asked for. */
const folded = (count: number, all: () => ClauseEntry[], link: (clause: ClauseEntry) => Node): Node => {
  const list = element('ul', {})
  const details = element('details', {}, [element('summary', {}, [words.clauses(count)]), list])
  const fill = (): void => list.append(...all().map((clause) => element('li', {}, [link(clause)])))
  details.addEventListener('toggle', fill, { once: true })
  return details
}

const partLines = ({ spans }: Shown, placeOf: PlaceOf, link: (clause: ClauseEntry) => Node): Node[] =>
  spans.length === 1
    ? []
    : [
        element(
          'ol',
          { class: 'quote-parts' },
          spans.map((span, index) => {
            const { count, all } = placeOf([span])
            return element('li', {}, [
              words.partIn(index + 1),
              ...(count === 0 ? [words.outside] : all().map((clause) => element('span', {}, [link(clause)]))),
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
