import { fitsAddress, searchHref } from '../address.ts'
import { element } from '../element.ts'
import type { Term } from '../query.ts'
import { said } from './sentences.ts'

/** A term of several, and the way to what it finds alone. */
export const aloneRow = (term: Term, base: string, count: string, clauses?: number): HTMLElement => {
  const words = { typed: term.typed, raw: false }
  const name = said(term)
  const attributes = clauses === undefined ? {} : { 'data-alone': String(clauses) }
  return element('li', attributes, [
    fitsAddress(words) ? element('a', { href: searchHref(base, words) }, [name]) : element('span', {}, [name]),
    count,
  ])
}
