import { type Cited, citedAt } from '../../site/cite/cited.ts'
import { type Format, formats } from '../../site/cite/formats.ts'
import { today } from '../today.ts'
import { own } from './own.ts'

/** A citation of a clause, or of the whole plan, at the address where the reader sees it, today. */
export const citation = (article: HTMLElement, clause: HTMLElement | undefined, format: Format): string => {
  const plan = JSON.parse(article.dataset['cite'] ?? '') as Cited
  const address = location.origin + location.pathname
  const seen: Cited = { ...plan, address, accessed: today() }
  if (clause === undefined) return formats[format](seen)
  const { id } = clause
  return formats[format](
    citedAt({ ...seen, address: `${address}#${id}` }, id, own(clause)?.dataset['place'] ?? `#${id}`),
  )
}
