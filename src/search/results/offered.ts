import { searchStrings as words, signs, suggestStrings } from '../../model/strings.ts'
import { type Asked, fitsAddress, searchHref } from '../address.ts'
import { element } from '../element.ts'
import type { Bound, Offers } from '../offers.ts'
import { inAddress, quoteHref } from '../quote/address.ts'

/** What else could be searched, one after the other; each leads there and says what it would find. */
export const offered = ({ widenings, pages, nearby, quotation }: Offers, asked: Asked, base: string): Node[] => [
  ...widenings.map(({ kind, typed, changes, more }) =>
    item(
      changes
        .map(({ from, to }) => (kind === 'synonym' ? words.synonyms(from, to) : words.simplified(to[0]!)))
        .join(signs.statements),
      [
        link(typed, words.more(more.count, more.exact), asked, base),
        ...(Object.keys(asked.chosen).length === 0 ? [] : [element('small', {}, [words.unfiltered])]),
      ],
    ),
  ),
  ...(pages.length === 0
    ? []
    : [
        item(
          words.spelled,
          pages.map(({ kind, label, href }) =>
            element('span', {}, [element('a', { href }, [label]), element('small', {}, [suggestStrings.kinds[kind]])]),
          ),
        ),
      ]),
  ...(nearby.length === 0
    ? []
    : [
        item(
          words.nearby,
          nearby.map(({ typed, found, outside }) =>
            element('span', {}, [
              link(typed, typed.replace(/^"(.*)"$/u, '$1'), asked, base),
              element('small', {}, [found.count === 0 ? words.outsideCount(outside) : count(found)]),
            ]),
          ),
        ),
      ]),
  ...(quotation === undefined || !inAddress(quotation)
    ? []
    : [item(words.quoted, [element('a', { href: quoteHref(base, quotation) }, [words.quotedCheck])])]),
]

const count = (bound: Bound): string =>
  bound.exact ? words.clauses(bound.count) : words.clauses(words.atLeast(bound.count))

const item = (name: string, ways: readonly Node[]): Node => element('li', {}, [element('span', {}, [name]), ...ways])

const link = (typed: string, name: string, asked: Asked, base: string): Node => {
  // Counted without filters, and read as a query.
  const other = { ...asked, typed, raw: false, chosen: {} }
  return fitsAddress(other) ? element('a', { href: searchHref(base, other) }, [name]) : element('span', {}, [name])
}
