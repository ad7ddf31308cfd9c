import { clauseStrings, planStrings, searchStrings as words } from '../../model/strings.ts'
import { arrivalHref } from '../address.ts'
import type { Asked } from '../address.ts'
import { element } from '../element.ts'
import { clauseExcerpt, residueExcerpt } from '../excerpt.ts'
import type { Excerpt, Piece } from '../excerpt.ts'
import type { Finding } from '../findings.ts'
import type { SearchRecord } from '../record.ts'
import type { Match, Readied } from '../verify.ts'
import { viewOf } from '../view.ts'
import { saidWhy } from './sentences.ts'

/** Where the rows lead: the site's path, and the words to mark on arrival. */
export interface Way {
  base: string
  asked: Asked
}

/** A matching clause of any plan. */
export const clauseRow = (finding: Finding, way: Way): HTMLElement => row(finding, way, [placeAndYears(finding.record)])

/** A matching clause below the heading of its plan. */
export const ownRow = (finding: Finding, way: Way): HTMLElement => row(finding, way, [])

/** A plan's heading, and the list for its rows. */
export const planGroup = ({ record, clause }: Finding, clauses: number, way: Way): HTMLElement =>
  element('section', { class: 'search-plan', 'aria-labelledby': `title-${record.id}` }, [
    element('h2', { id: `title-${record.id}` }, [
      element('a', { href: arrivalHref(way.base, record.id, clause.id, way.asked) }, [record.title]),
    ]),
    element('p', { class: 'search-about' }, [`${placeAndYears(record)} · ${words.clauses(clauses)}`]),
    element('ol', {}),
  ])

/** A row for 正文之外. */
export const outsideRow = (
  { readied: { record }, match }: { readied: Readied; match: Match },
  way: Way,
): HTMLElement => {
  const { kind, start } = record.residue[match.index]!
  const excerpt = residueExcerpt(record, readingView(record), match)
  const href = arrivalHref(way.base, record.id, undefined, way.asked, match.hits[0]?.start)
  return element('li', { 'data-residue': `${record.id}@${start}` }, [
    element('a', { class: 'search-where', href }, [crumbs([record.title]), planStrings.residue[kind]]),
    ...text(excerpt),
  ])
}

// 阳江市 · 2022 年
export const placeAndYears = ({ region, years }: SearchRecord): string =>
  `${region.at(-1) ?? words.placeUnknown} · ${years === null ? words.yearsUnknown : words.years(years)}`

const readingViews = new WeakMap<SearchRecord, string>()

export const readingView = (record: SearchRecord): string => {
  const view = readingViews.get(record) ?? viewOf(record)
  readingViews.set(record, view)
  return view
}

/** Marker and heading, or what the clause is where it has neither. */
const clauseName = ({ lead }: Excerpt, { clause }: Finding): (Node | string)[] =>
  lead.length > 0 ? lead.map(piece) : [clauseStrings.unnumbered(clause.unit, clause.number)]

const row = (finding: Finding, way: Way, path: readonly string[]): HTMLElement => {
  const { record, clause, match } = finding
  const excerpt = clauseExcerpt(record, readingView(record), match)
  const href = arrivalHref(way.base, record.id, clause.id, way.asked)
  return element('li', { 'data-clause': `${record.id}#${clause.id}` }, [
    element('a', { class: 'search-where', href, title: record.title }, [
      crumbs([...path, ...excerpt.path]),
      element('b', {}, clauseName(excerpt, finding)),
    ]),
    ...text(excerpt),
    ...(finding.reasons === undefined ? [] : [element('p', { class: 'search-why' }, [saidWhy(finding.reasons())])]),
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
