import { searchStrings as words, signs } from '../../model/strings.ts'
import { fitsAddress, searchHref } from '../address.ts'
import type { Asked } from '../address.ts'
import type { Comparison } from '../conditions.ts'
import { element } from '../element.ts'
import type { Manifest } from '../manifest.ts'
import { onlyPhrase } from '../query.ts'
import type { Alternative, Query, Term } from '../query.ts'
import type { Progress } from '../search.ts'
import type { Reason } from '../why.ts'

/** How the query was read, when that is not plain, and the other way to read it. */
export const readAs = (asked: Asked, { terms, dropped }: Query, base: string): Node[] => {
  // What must not be there, must not be there in the whole plan.
  const together = terms.length > 1 || (asked.wide && terms.some(({ any }) => any.some(({ not }) => not)))
  const plain = terms.every((term) => onlyPhrase(term) !== undefined)
  const syntax = terms.length > 1 || terms.some((term) => onlyPhrase(term)?.quoted ?? true)
  const other = { ...asked, raw: !asked.raw }
  // Without an address that could hold it, the tick box beside the field does the same.
  const offer = (name: string): Node[] =>
    fitsAddress(other) ? [element('a', { href: searchHref(base, other) }, [name])] : []
  const say = (sentence: string): Node => element('span', {}, [sentence])
  return [
    ...(dropped.length > 0 ? [say(words.dropped(dropped))] : []),
    ...(plain
      ? terms.length > 1
        ? [say(words.reading(terms.length, asked.wide))]
        : []
      : [say(words.readingAs(terms.map(said), together, asked.wide))]),
    ...(syntax ? offer(words.rawOffer) : []),
    ...(asked.raw && terms.length > 0 ? [say(words.readRaw), ...offer(words.syntaxOffer)] : []),
  ]
}

/** A term in words: 「A」或不含「B」. */
export const said = ({ any }: Term): string => words.either(any.map(saidOne))

const saidOne = ({ condition, not }: Alternative): string => {
  if (condition.kind === 'near') return words.near(condition.first.text, condition.second.text, condition.within)
  if (condition.kind === 'phrase') return not ? words.without(condition.text) : words.alone(condition.text)
  const known = condition.kind === 'field' ? words.fields[condition.field](condition.text) : compared(condition)
  return not ? words.notSo(known) : known
}

/** Why a clause matches: 「A」2 处；主题「B」. */
export const saidWhy = (reasons: readonly Reason[][]): string =>
  reasons
    .flat()
    .map((reason) => {
      if (reason.kind === 'words')
        return words.times(saidOne({ condition: reason.condition, not: false }), reason.times)
      if (reason.kind === 'figures')
        return reason.figures
          .map(({ indicator, value, valueMax, unit }) => words.figure(indicator, value, valueMax, unit))
          .join(signs.items)
      return saidOne({ condition: reason.condition, not: reason.kind === 'absence' })
    })
    .join(signs.statements)

const compared = ({ indicator, sign, number, unit }: Comparison): string =>
  words.compared(indicator.label, sign.replace('>=', '≥').replace('<=', '≤'), number, unit)

/** The sentence that says what was found, and what was checked for it. */
export const outcome = (
  query: Query,
  { clauses, plans, outside }: Progress,
  manifest: Manifest,
  wide: boolean,
): (Node | string)[] => {
  const phrases = query.terms.map(onlyPhrase)
  const terms = phrases.every((phrase) => phrase !== undefined) ? phrases.map(({ text }) => text) : undefined
  if (clauses > 0) {
    const head = element('b', {}, [words.clausesFound(clauses)])
    return [
      words.among(manifest.plans, manifest.clauses),
      head,
      wide && query.terms.length > 1 ? words.widely : terms === undefined ? words.meeting : words.holding(terms),
      words.inPlans(plans),
      outside === 0 ? '' : words.outsideFound(outside),
    ]
  }
  const proof = words.checked(manifest.plans, manifest.clauses, manifest.corpus)
  const nowhere = outside === 0 && terms?.length === 1 ? words.nowhere : '。'
  return [
    element('b', {}, [
      wide && query.terms.length > 1 ? words.noneWidely : terms === undefined ? words.noneMeeting : words.none(terms),
    ]),
    '。',
    outside === 0 ? '' : words.outsideOnly(outside),
    `${proof}${nowhere}`,
  ]
}
