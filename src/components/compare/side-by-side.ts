import { compareStrings as words, noteStrings } from '../../model/strings.ts'
import type { Span } from '../../model/span.ts'
import { element } from '../../search/element.ts'
import type { ClauseEntry } from '../../site/clause-entry.ts'
import { align, type Pair, type Section } from '../../site/compare/align.ts'
import { changes } from '../../site/compare/changes.ts'
import { excerpt } from '../../site/excerpt.ts'
import { placeAndYear } from '../../site/place-text.ts'
import type { PlanEntry } from '../../site/plan-entry.ts'
import { reuseOf, type Shared } from '../../site/reuse/index.ts'
import { passageLength } from '../../site/reuse/passages.ts'
import { sharedWords } from '../../site/similar/shared-words.ts'

/** Texts of which more is the same than this are shown with what differs marked; others with what they share. */
const alike = 0.5
/** Characters of a clause that only one plan has, and of a shared passage. */
const room = 90

/**
 * Two plans side by side: their titles, a count and a list of sections, the long shared passages, and the sections.
 *
 * @param themes Labels by slug, in the order of the sections.
 * @param base Path of the site, with a slash at both ends.
 */
export const sideBySide = (
  a: PlanEntry,
  b: PlanEntry,
  themes: ReadonlyMap<string, string>,
  base: string,
): HTMLElement[] => {
  const sections = align(a, b, [...themes.keys()])
  const sum = (count: (section: Section) => number): number => sections.reduce((all, each) => all + count(each), 0)
  const shared = reuseOf(a, b)
  const name = ({ theme }: Section): string => (theme === undefined ? words.noTheme : themes.get(theme)!)
  return [
    element('div', { class: 'compare-heads' }, [planHead(words.first, a, base), planHead(words.second, b, base)]),
    element('p', { class: 'quiet' }, [
      words.summary(
        sum(({ pairs }) => pairs.length),
        sum(({ onlyA }) => onlyA.length),
        sum(({ onlyB }) => onlyB.length),
      ),
      element('a', { href: `?a=${b.id}&b=${a.id}` }, [words.swap]),
    ]),
    element('nav', { 'aria-label': words.sections }, [
      element(
        'ul',
        { class: 'inline' },
        sections.map((section) =>
          element('li', {}, [
            element('a', { href: `#${anchor(section)}` }, [name(section)]),
            element('small', {}, [words.counts(section.pairs.length, section.onlyA.length, section.onlyB.length)]),
          ]),
        ),
      ),
    ]),
    ...(shared.length === 0 ? [] : [reuseSection(shared, base)]),
    ...sections.map((section) => themeSection(section, name(section), base)),
  ]
}

const anchor = ({ theme }: Section): string => `theme-${theme ?? 'none'}`

const planHead = (letter: string, plan: PlanEntry, base: string): HTMLElement =>
  element('div', {}, [
    element('b', {}, [letter]),
    element('a', { href: `${base}plans/${plan.id}/` }, [plan.title]),
    element('small', {}, [placeAndYear(plan)]),
  ])

const reuseSection = (shared: readonly Shared[], base: string): HTMLElement =>
  element('section', { id: 'reuse' }, [
    element('h2', {}, [words.reuse]),
    element('p', { class: 'quiet' }, [words.reuseLead(passageLength)]),
    element(
      'ul',
      { class: 'reuse' },
      shared.map(({ clauses, spans, letters }) =>
        element('li', {}, [
          element('small', {}, [
            `${words.letters(letters)} `,
            place(words.first, clauses[0], base),
            place(words.second, clauses[1], base),
          ]),
          element('q', {}, pieces(clauses[0], [spans[0]], Math.max(room, spans[0].end - spans[0].start))),
        ]),
      ),
    ),
  ])

const themeSection = (section: Section, name: string, base: string): HTMLElement =>
  element('section', { id: anchor(section) }, [
    element('h2', {}, [name]),
    ...section.pairs.map((pair) => pairRow(pair, base)),
    ...(section.onlyA.length + section.onlyB.length === 0
      ? []
      : [
          element('div', { class: 'compare-alone' }, [
            alone(words.onlyA, section.onlyA, base),
            alone(words.onlyB, section.onlyB, base),
          ]),
        ]),
  ])

const pairRow = ({ a, b, score }: Pair, base: string): HTMLElement => {
  const found = changes(a.own.slice(a.after), b.own.slice(b.after))
  const differ = found.same > alike
  const said = !differ ? words.shared : found.a.length + found.b.length === 0 ? words.identical : words.changed
  const moved = (spans: readonly Span[], by: number): Span[] =>
    spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
  const [left, right] = differ
    ? [moved(found.a, a.after), moved(found.b, b.after)]
    : [sharedWords(b, a), sharedWords(a, b)]
  const side = (letter: string, clause: ClauseEntry, marks: Span[], mark: 'del' | 'ins'): HTMLElement =>
    element('div', {}, [
      place(letter, clause, base),
      element('p', {}, pieces(clause, marks, Number.POSITIVE_INFINITY, differ ? mark : 'em')),
    ])
  return element('div', { class: 'compare-pair' }, [
    element('small', {}, [`${noteStrings.score(score)} · ${said}`]),
    side(words.first, a, left, 'del'),
    side(words.second, b, right, 'ins'),
  ])
}

const alone = (name: string, clauses: readonly ClauseEntry[], base: string): HTMLElement =>
  element(
    'div',
    {},
    clauses.length === 0
      ? []
      : [
          element('h3', {}, [name]),
          element(
            'ul',
            {},
            clauses.map((clause) => element('li', {}, [place('', clause, base), ...pieces(clause, [], room)])),
          ),
        ],
  )

const place = (letter: string, clause: ClauseEntry, base: string): HTMLElement =>
  element('a', { class: 'place', href: `${base}plans/${clause.plan.id}/#${clause.id}` }, [
    `${letter} ${clause.place}`.trim(),
  ])

const pieces = (
  clause: ClauseEntry,
  marks: readonly Span[],
  room: number,
  mark: 'del' | 'ins' | 'em' = 'em',
): (HTMLElement | string)[] =>
  excerpt(clause, marks, room).map(({ text, marked }) => (marked ? element(mark, {}, [text]) : text))
