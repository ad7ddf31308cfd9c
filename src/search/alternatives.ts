import { matchKey } from '../model/fold.ts'
import type { Words } from './address.ts'
import type { Candidates } from './candidates.ts'
import { type Field, nameOfField } from './conditions.ts'
import { nearbyParts } from './nearby.ts'
import { type Condition, parseQuery, type Phrase, type Query, type Term } from './query.ts'
import { quotedIfNeeded } from './quoted-if-needed.ts'
import { respelled } from './respelled.ts'

/** Values that are given in place of one. */
const most = 4

/**
 * Other queries in place of one that finds nothing, as they would be typed: the same in the spelling of the language;
 * of words that are nowhere the longest parts, of values the most like them. Some may find nothing either.
 *
 * @param missing Terms of the query that hold nowhere.
 */
export const alternatives = async (
  { typed, raw }: Words,
  missing: readonly Term[],
  candidates: Candidates,
  signal: AbortSignal,
): Promise<string[]> => {
  const stands = async (folded: string): Promise<boolean> => (await candidates.find(folded, signal)).length > 0

  const ofPhrase = async (phrase: Phrase): Promise<string[]> => (await nearbyParts(phrase, stands)).map(quotedIfNeeded)

  const ofCondition = async (condition: Condition): Promise<string[]> => {
    if (condition.kind === 'phrase') return ofPhrase(condition)
    if (condition.kind === 'field') return valuesLike(condition, candidates)
    if (condition.kind === 'comparison') return []
    const { first, second } = condition
    const each: string[] = []
    for (const phrase of [first, second]) {
      if (await stands(phrase.folded)) each.push(quotedIfNeeded(phrase.text))
      else each.push(...(await ofPhrase(phrase)))
    }
    return [[first, second].map(({ text }) => quotedIfNeeded(text)).join(' '), ...each]
  }

  const found: string[] = []
  if (!raw) {
    const spelled = respelled(typed)
    const indicators = await candidates.indicators(spelled)
    if (!same(typed, spelled, (text) => parseQuery(text, { raw: false }, indicators))) found.push(spelled)
  }
  for (const { any } of missing) {
    for (const { condition, not } of any) if (!not) found.push(...(await ofCondition(condition)))
  }
  return [...new Set(found)]
}

/** Whether two spellings are one query. */
const same = (one: string, other: string, read: (typed: string) => Query): boolean => {
  const [first, second] = [one, other].map((typed) => JSON.stringify(read(typed).terms.map(({ any }) => any)))
  return first === second
}

/** Conditions of the same field with values that some plan has: the nearest years, names that share two characters. */
const valuesLike = async (field: Field, { manifest: { facts }, themes }: Candidates): Promise<string[]> => {
  const name = nameOfField(field)
  if (field.field === 'title') return []
  if (field.field === 'year') {
    const years = facts.flatMap((plan) => plan.years ?? [])
    const distance = (year: number): number => Math.max(field.first - year, year - field.last)
    return [...new Set(years)]
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, most)
      .map((year) => `${name}:${year}`)
  }
  const values = {
    place: async () => facts.flatMap(({ region }) => region),
    subtype: async () => facts.flatMap(({ subtype }) => subtype ?? []),
    theme: themes,
  }
  const pairs = pairsOf(field.value)
  const shared = (value: string): number => pairs.filter((pair) => matchKey(value).includes(pair)).length
  return [...new Set(await values[field.field]())]
    .filter((value) => shared(value) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, most)
    .map((value) => `${name}:${quotedIfNeeded(value)}`)
}

const pairsOf = (text: string): string[] => {
  const units = [...text]
  return units.slice(1).map((unit, turn) => units[turn]! + unit)
}
