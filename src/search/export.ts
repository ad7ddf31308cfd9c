import { csvLine, csvStart } from '../model/csv.ts'
import { searchStrings as words } from '../model/strings.ts'
import { arrivalHref, type Asked, type Order, searchHref } from './address.ts'
import type { Finding } from './findings.ts'
import type { SearchRecord } from './record.ts'
import type { Found } from './search.ts'
import type { Hit } from './verify.ts'

/** What an export says of itself. */
export interface About {
  asked: Asked
  /** Hash of the texts that were searched. */
  corpus: string
  /** ISO 8601. */
  date: string
  /** Whether all plans were looked at that may hold a match. */
  complete: boolean
  /** Address of the site, with a slash at the end; of links. */
  site: string
}

/** What was found as it stands in the sources: spans count in UTF-16 units of the plan's `text`. */
export const asJson = (findings: readonly Finding[], outside: readonly Found[], about: About): string =>
  `${JSON.stringify({ ...head(about), clauses: findings.map((finding) => ofClause(finding, about)), outside: outside.flatMap((found) => ofResidue(found, about)) }, null, 2)}\n`

/** A row for each clause or text outside; what was asked, the hash and the date in each, so that rows can be put together. */
export const asCsv = (findings: readonly Finding[], outside: readonly Found[], about: About): string => {
  const { corpus, date, address, complete } = head(about)
  const rows = [
    ...findings.map((finding) => ofClause(finding, about)),
    ...outside.flatMap((found) => ofResidue(found, about)),
  ].map(({ plan, title, region, years, clause, text, hits, link }) => [
    plan, title, region.join(''), years?.join('-') ?? '', clause ?? '', text, hits.map((hit) => hit.text).join('|'),
    link, about.asked.typed, address, corpus, date, words.exportComplete(complete),
  ]) // prettier-ignore
  return csvStart + [words.exportColumns, ...rows].map(csvLine).join('')
}

const head = ({ asked, corpus, date, complete, site }: About) => ({
  query: { ...asked, order: orderOfClauses(asked.order) },
  address: site + searchHref('', asked),
  corpus,
  date,
  complete,
})

/** In which the clauses stand: an order of lines is for one view only. */
const orderOfClauses = (order: Order): Order => (order === 'left' || order === 'right' ? 'relevance' : order)

interface Exported {
  plan: string
  title: string
  region: string[]
  years: [number, number] | null
  clause: string | null
  start: number
  end: number
  text: string
  hits: { start: number; end: number; text: string }[]
  link: string
}

const ofClause = ({ record, clause, match }: Finding, { asked, site }: About): Exported => ({
  plan: record.id,
  title: record.title,
  region: record.region,
  years: record.years,
  clause: clause.id,
  start: clause.start,
  end: clause.end,
  text: record.text.slice(clause.start, clause.end),
  hits: quoted(match.hits, record),
  link: site + arrivalHref('', record.id, clause.id, asked),
})

const ofResidue = ({ readied: { record }, outside }: Found, { asked, site }: About): Exported[] =>
  outside.map(({ index, hits }) => {
    const { start, end } = record.residue[index]!
    return {
      plan: record.id,
      title: record.title,
      region: record.region,
      years: record.years,
      clause: null,
      start,
      end,
      text: record.text.slice(start, end),
      hits: quoted(hits, record),
      link: site + arrivalHref('', record.id, undefined, asked),
    }
  })

/** Each place once, also when several words of the query hit it. */
const quoted = (hits: readonly Hit[], { text }: SearchRecord): Exported['hits'] => {
  const places = new Map(hits.map(({ start, end }) => [`${start}-${end}`, { start, end }]))
  return [...places.values()].map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
}
