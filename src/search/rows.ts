import { clauseStrings, planStrings, searchStrings as words } from '../model/strings.ts'
import { arrivalHref } from './address.ts'
import type { Asked } from './address.ts'
import { element } from './element.ts'
import { clauseExcerpt, residueExcerpt } from './excerpt.ts'
import type { Excerpt, Piece } from './excerpt.ts'
import type { SearchRecord } from './record.ts'
import type { Found } from './search.ts'
import type { Match } from './verify.ts'
import { viewOf } from './view.ts'

/** Where the rows lead: the site's path, and the words to mark on arrival. */
export interface Way {
  base: string
  asked: Asked
}

/** One plan and its matching clauses: a section with a heading, a row per clause. */
export const planGroup = ({ readied: { record }, clauses }: Found, way: Way): HTMLElement => {
  const view = viewOf(record)
  const first = record.clauses[clauses[0]!.index]!
  return element(
    'section',
    { class: 'search-plan', id: `plan-${record.id}`, 'aria-labelledby': `title-${record.id}` },
    [
      element('h2', { id: `title-${record.id}` }, [
        element('a', { href: arrivalHref(way.base, record.id, first.id, way.asked) }, [record.title]),
      ]),
      element('p', { class: 'search-about' }, [`${about(record)} · ${words.clauses(clauses.length)}`]),
      element(
        'ol',
        {},
        clauses.map((match) => clauseRow(record, view, match, way)),
      ),
    ],
  )
}

/** The plan's place in the overview of the results. */
export const planLink = ({ readied: { record }, clauses }: Found): HTMLElement =>
  element('li', {}, [
    element('a', { href: `#plan-${record.id}` }, [record.region.at(-1) ?? record.title, ' ', years(record)]),
    element('span', {}, [String(clauses.length)]),
  ])

/** Rows of a plan for 正文之外. */
export const outsideRows = ({ readied: { record }, outside }: Found, way: Way): HTMLElement[] => {
  const view = viewOf(record)
  return outside.map((match) => {
    const { kind, start } = record.residue[match.index]!
    const excerpt = residueExcerpt(record, view, match)
    const href = arrivalHref(way.base, record.id, undefined, way.asked)
    return element('li', { 'data-residue': `${record.id}@${start}` }, [
      element('a', { class: 'search-where', href }, [crumbs([record.title]), planStrings.residue[kind]]),
      ...text(excerpt),
    ])
  })
}

// 阳江市 · 2022 年
const about = (record: SearchRecord): string => `${record.region.at(-1) ?? words.placeUnknown} · ${years(record)}`

const years = ({ years }: SearchRecord): string => (years === null ? words.yearsUnknown : words.years(years))

const clauseRow = (record: SearchRecord, view: string, match: Match, way: Way): HTMLElement => {
  const clause = record.clauses[match.index]!
  const excerpt = clauseExcerpt(record, view, match)
  const name =
    excerpt.lead.length > 0 ? excerpt.lead.map(piece) : [clauseStrings.unnumbered(clause.unit, clause.number)]
  const href = arrivalHref(way.base, record.id, clause.id, way.asked)
  return element('li', { 'data-clause': `${record.id}#${clause.id}` }, [
    element('a', { class: 'search-where', href }, [crumbs(excerpt.path), element('b', {}, name)]),
    ...text(excerpt),
  ])
}

const crumbs = (path: readonly string[]): Node =>
  element(
    'span',
    {},
    path.flatMap((step) => [step, element('i', { 'aria-hidden': 'true' }, ['›'])]),
  )

const text = ({ body, more }: Excerpt): Node[] => {
  if (body.length === 0 && more === 0) return []
  const rest = more === 0 ? [] : [element('small', {}, [words.moreHits(more)])]
  return [element('p', {}, [...body.map(piece), ...rest])]
}

const piece = (part: Piece): Node | string => {
  if (part.kind === 'text') return part.text
  if (part.kind === 'mark') return element('mark', {}, [part.text])
  if (part.kind === 'gap') return element('span', { class: 'search-gap' }, ['…'])
  return element('span', { class: 'search-break' }, [element('span', { class: 'heard' }, [words.nextClause])])
}
