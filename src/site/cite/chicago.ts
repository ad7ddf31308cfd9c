import type { Cited } from './cited.ts'
import { englishDate } from './english-date.ts'
import { englishList } from './english-list.ts'

/**
 * By The Chicago Manual of Style, 17th edition, notes and bibliography: of a plan an entry of the bibliography,
 * `江门市科学技术局. “江门市…实施方案.” 江科〔2023〕9号, November 10, 2023. https://….`
 * of a place in it a note, for only notes name places:
 * `江门市科学技术局, “江门市…实施方案,” 江科〔2023〕9号, November 10, 2023, 三、（一）1., https://….`
 * Without an author the title stands first; without a date the day of access stands for it, else n.d. Names and titles
 * stay in Chinese: a romanisation, which the manual would set before them, would be made up here.
 */
export const chicago = (plan: Cited): string => (plan.place === undefined ? entry(plan) : note(plan, plan.place))

const entry = (plan: Cited): string => {
  const { title, issuers, number, address } = plan
  const names = issuers.length > 10 ? `${issuers.slice(0, 7).join(', ')}, et al.` : englishList(issuers, 'and')
  const { date, access } = dates(plan)
  const published = [number, date].filter((part) => part !== undefined).join(', ')
  const accessed = access === undefined ? '' : `Accessed ${access}`
  const closing = number === undefined && date !== undefined ? ',' : '.'
  return [ended(names), quoted(title, closing), ...[published, accessed, address ?? ''].map(ended)]
    .filter((part) => part !== '')
    .join(' ')
}

const note = (plan: Cited, place: string): string => {
  const { title, issuers, number, address } = plan
  const names = issuers.length > 3 ? `${issuers[0]} et al.` : englishList(issuers, 'and')
  const { date, access } = dates(plan)
  const accessed = access === undefined ? undefined : `accessed ${access}`
  const parts = [number, date, place, accessed, address].filter((part) => part !== undefined)
  return `${names === '' ? '' : `${names}, `}${quoted(title, ',')} ${ended(parts.join(', '))}`
}

/** With one full stop, if there is anything. */
const ended = (sentence: string): string => (sentence === '' || sentence.endsWith('.') ? sentence : `${sentence}.`)

/** When it was issued; else when it was read, if that can be told; else that nothing is known. */
const dates = ({ issued, address, accessed }: Cited): { date?: string; access?: string } => {
  if (issued !== undefined) return { date: englishDate(issued) }
  return address === undefined || accessed === undefined ? { date: 'n.d.' } : { access: englishDate(accessed) }
}

/** Pairs of quotation marks inside are single ones. */
const quoted = (title: string, closing: string): string =>
  `“${title.replaceAll(/“(?<inner>[^“”]*)”/gu, '‘$<inner>’')}${closing}”`
