import { matchKey } from '../../model/fold.ts'
import type { Indicator } from '../conditions.ts'
import { parseQuery, type Query, type Term } from '../query.ts'
import { quotedIfNeeded } from '../quoted-if-needed.ts'
import type { FoundGroup } from './found-synonyms.ts'
import type { Widening } from './widening.ts'
import { wordings } from './wordings.ts'

/**
 * What other wordings of its words make of a query: for each term that has any, the query with that term as
 * `A | B | C`; and one with all of them when there are several.
 *
 * @param library Its indicators, with which the query was read, and its characters: what holds another is nowhere.
 */
export const synonymWidenings = (
  { terms }: Query,
  groups: readonly FoundGroup[],
  { indicators, characters }: { indicators: readonly Indicator[]; characters: string },
): Widening[] => {
  const known = new Set(characters)
  const changes = terms.map((term) => ({ term, from: term.typed, to: added(term, groups, known) }))
  const widened = changes.filter(({ to }) => to.length > 0)
  const choices = [...widened.map((change) => [change]), ...(widened.length > 1 ? [widened] : [])]
  return choices.flatMap((chosen) => {
    const wider = changes.map((change) => (chosen.includes(change) ? change : { ...change, to: [] }))
    const typed = wider.map(({ from, to }) => [from, ...to.map(quotedIfNeeded)].join(' | ')).join(' ')
    if (!readsAs(typed, wider, indicators)) return []
    return { kind: 'synonym', typed, changes: chosen.map(({ from, to }) => ({ from, to })) }
  })
}

/** Alternatives that a term gets. */
const most = 12

/** Wordings that the term's words do not find already, longest first. */
const added = ({ any }: Term, groups: readonly FoundGroup[], known: ReadonlySet<string>): string[] => {
  const asked = any.flatMap(({ condition, not }) => (condition.kind === 'phrase' && !not ? condition : []))
  const keys = asked.map(({ folded }) => folded)
  const shortestFirst = asked
    .flatMap(({ text }) => wordings(text, groups))
    .toSorted((a, b) => matchKey(a).length - matchKey(b).length)
  const kept: string[] = []
  for (const each of shortestFirst) {
    const key = matchKey(each)
    if (keys.some((held) => key.includes(held)) || ![...key].every((character) => known.has(character))) continue
    keys.push(key)
    kept.push(each)
  }
  return kept.slice(0, most).toReversed()
}

/** Whether a query says what is meant. It does not when a quotation mark that was left open ends at an added one. */
const readsAs = (
  typed: string,
  meant: readonly { term: Term; to: string[] }[],
  indicators: readonly Indicator[],
): boolean => {
  const read = parseQuery(typed, { raw: false }, indicators).terms
  const key = ({ any }: Pick<Term, 'any'>): unknown[] =>
    any.map(({ condition, not }) => [not, condition.kind === 'phrase' ? condition.folded : condition])
  const wanted = meant.map(({ term, to }) => [...key(term), ...to.map((text) => [false, matchKey(text)])])
  return JSON.stringify(read.map(key)) === JSON.stringify(wanted)
}
