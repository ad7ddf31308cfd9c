import type { Asked } from './address.ts'
import type { Candidates } from './candidates.ts'
import type { Library } from './library.ts'
import { nearbyParts } from './nearby.ts'
import { onlyPhrase, parseQuery, type Phrase, type Query } from './query.ts'
import { quotedIfNeeded } from './quoted-if-needed.ts'
import { type Found, type Progress, search } from './search.ts'
import { verify } from './verify.ts'
import { verifyWidely } from './wide.ts'
import type { NamedPage } from './widen/named.ts'
import type { Widen } from './widen/open.ts'
import type { Widening } from './widen/widening.ts'

/** What is offered beside the exact result, each with what it would find. */
export interface Offers {
  /** `more`: clauses that it finds and the exact query does not. */
  widenings: (Widening & { more: Bound })[]
  pages: NamedPage[]
  /** Of words that are nowhere the longest parts that are somewhere. */
  nearby: { typed: string; found: Bound; outside: number }[]
}

/** A number, or the least that it can be. */
export interface Bound {
  count: number
  exact: boolean
}

/** Plans that are loaded for one offer. */
const limit = 24

/** @param query What was carried out. @param missing Phrases of it that stand nowhere. */
export const offers = async (
  asked: Asked,
  { query, missing }: { query: Query; missing: readonly Phrase[] },
  { candidates, library, widen }: { candidates: Candidates; library: Library; widen: Widen },
  signal: AbortSignal,
): Promise<Offers> => {
  const { wide } = asked
  const count = async (typed: string, take: (found: Found) => void = () => {}): Promise<Progress> => {
    const other = parseQuery(typed, { raw: false }, await candidates.indicators(typed))
    const running = await search({ ...other, wide }, candidates, library.record, signal)
    const [here, afar] = [running.left().filter(library.loaded), running.left().filter((name) => !library.loaded(name))]
    await running.look([...here, ...afar.slice(0, limit)], take)
    return running.progress()
  }

  const widenings: Offers['widenings'] = []
  for (const widening of await orNone(widen.widenings(asked, candidates))) {
    if (signal.aborted) break
    let more = 0
    const { unverified } = await count(widening.typed, ({ readied, clauses }) => {
      more += clauses.length - (wide ? verifyWidely : verify)(readied, query.terms).clauses.length
    })
    if (more > 0) widenings.push({ ...widening, more: { count: more, exact: unverified === 0 } })
  }

  const nearby: Offers['nearby'] = []
  for (const phrase of missing) {
    for (const part of await nearbyParts(
      phrase,
      async (folded) => (await candidates.find(folded, signal)).length > 0,
    )) {
      if (signal.aborted) break
      const typed = quotedIfNeeded(part)
      const { clauses, outside, unverified } = await count(typed)
      if (clauses + outside > 0) nearby.push({ typed, found: { count: clauses, exact: unverified === 0 }, outside })
    }
  }
  return { widenings, pages: await orNone(widen.named(asked)), nearby }
}

/** What does not come, is not offered. */
const orNone = <Item>(coming: Promise<Item[]>): Promise<Item[]> =>
  coming.catch((error: unknown) => {
    console.error(error)
    return []
  })

/** The phrases of a query that ended without a clause; all of one term, of several those that no clause holds alone. */
export const missingPhrases = ({ terms }: Query, alone?: readonly { clauses: number; outside: number }[]): Phrase[] =>
  terms.flatMap((term, turn) => {
    const phrase = onlyPhrase(term)
    if (phrase === undefined || (alone !== undefined && alone[turn]!.clauses + alone[turn]!.outside > 0)) return []
    return phrase
  })
