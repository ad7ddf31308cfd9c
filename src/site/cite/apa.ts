import type { Cited } from './cited.ts'
import { englishDate } from './english-date.ts'
import { englishList } from './english-list.ts'

/**
 * A report by the Publication Manual of the American Psychological Association, 7th edition:
 * `江门市科学技术局. (2023). 江门市…实施方案 (江科〔2023〕9号). https://….`
 * Of a clause a second line has the citation in the text, `(江门市科学技术局, 2023, 三、（一）1.)`, for the list of references
 * names no part of a work: https://apastyle.apa.org/style-grammar-guidelines/citations/basic-principles/parts-source
 * Without an author the title stands first; a date that is not known is n.d., with the day of retrieval. Names and titles
 * stay in Chinese: a romanisation and a translation, which the manual asks for too, would be made up here.
 */
export const apa = (plan: Cited): string =>
  plan.place === undefined ? entry(plan) : `${entry(plan)}\n${inText(plan, plan.place)}`

const entry = ({ title, issuers, number, issued, address, accessed }: Cited): string => {
  const named = number === undefined ? title : `${title} (${number})`
  const date = `(${yearOf(issued)})`
  const opening = issuers.length === 0 ? [named, date] : [authors(issuers), date, named]
  const retrieved = issued === undefined && accessed !== undefined ? `Retrieved ${englishDate(accessed)}, from ` : ''
  return `${opening.join('. ')}.${address === undefined ? '' : ` ${retrieved}${address}`}`
}

const inText = ({ title, issuers, issued }: Cited, place: string): string => {
  const who = issuers.length > 2 ? `${issuers[0]} et al.` : englishList(issuers, '&')
  return `(${who === '' ? title : who}, ${yearOf(issued)}, ${place})`
}

/** Of more than twenty the first nineteen and the last. */
const authors = (issuers: readonly string[]): string =>
  issuers.length > 20 ? `${issuers.slice(0, 19).join(', ')}, . . . ${issuers.at(-1)}` : englishList(issuers, '&')

const yearOf = (issued: string | undefined): string => issued?.slice(0, 4) ?? 'n.d.'
