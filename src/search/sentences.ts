import { searchStrings as words } from '../model/strings.ts'
import { fitsAddress, searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { element } from './element.ts'
import type { Manifest } from './manifest.ts'
import type { Query, Term } from './query.ts'
import type { Progress } from './search.ts'

/** How the query was read, when that is not plain, and the other way to read it. */
export const readAs = (asked: Asked, { terms, dropped }: Query, base: string): Node[] => {
  const syntax = terms.length > 1 || terms.some((term) => term.quoted)
  const other = { typed: asked.typed, raw: !asked.raw }
  // Without an address that could hold it, the tick box beside the field does the same.
  const offer = (name: string): Node[] =>
    fitsAddress(other) ? [element('a', { href: searchHref(base, other) }, [name])] : []
  const say = (sentence: string): Node => element('span', {}, [sentence])
  return [
    ...(dropped.length > 0 ? [say(words.dropped(dropped))] : []),
    ...(terms.length > 1 ? [say(words.reading(terms.length))] : []),
    ...(syntax ? offer(words.rawOffer) : []),
    ...(asked.raw && terms.length > 0 ? [say(words.readRaw), ...offer(words.syntaxOffer)] : []),
  ]
}

const texts = (terms: readonly Term[]): string[] => terms.map((term) => term.text)

/** The sentence that says what was found, and what was checked for it. */
export const outcome = (query: Query, { clauses, plans, outside }: Progress, manifest: Manifest): (Node | string)[] => {
  const terms = texts(query.terms)
  if (clauses > 0) {
    const head = element('b', {}, [words.clausesFound(clauses)])
    return [
      words.among(manifest.plans, manifest.clauses),
      head,
      words.holding(terms),
      words.inPlans(plans),
      outside === 0 ? '' : words.outsideFound(outside),
    ]
  }
  const proof = words.checked(manifest.plans, manifest.clauses)
  const nowhere = outside === 0 && terms.length === 1 ? words.nowhere : '。'
  return [
    element('b', {}, [words.none(terms)]),
    '。',
    outside === 0 ? '' : words.outsideOnly(outside),
    `${proof}${nowhere}`,
  ]
}
