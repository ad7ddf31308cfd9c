import type { Asked } from './address.ts'
import { alternatives } from './alternatives.ts'
import type { Candidates } from './candidates.ts'
import type { Library } from './library.ts'
import { onlyPhrase, parseQuery, type Query, type Term } from './query.ts'
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
  /** What finds something in place of a query that finds nothing. */
  nearby: { typed: string; found: Bound; outside: number }[]
  /** Words that are nowhere and long enough to have been quoted. */
  quotation?: string
}

/** A number, or the least that it can be. */
export interface Bound {
  count: number
  exact: boolean
}

/** Plans that are loaded for one offer. */
const limit = 24

/** @param query What was carried out. @param missing Terms of it that hold nowhere. */
export const offers = async (
  asked: Asked,
  { query, missing }: { query: Query; missing: readonly Term[] },
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
  for (const typed of missing.length === 0 ? [] : await alternatives(asked, missing, candidates, signal)) {
    if (signal.aborted) break
    const { clauses, outside, unverified } = await count(typed)
    if (clauses + outside > 0) nearby.push({ typed, found: { count: clauses, exact: unverified === 0 }, outside })
  }
  const quotation = missing.map((term) => onlyPhrase(term)?.text ?? '').find((text) => text.length >= quoted)
  return {
    widenings,
    pages: await orNone(widen.named(asked)),
    nearby,
    ...(quotation === undefined ? {} : { quotation }),
  }
}

/** UTF-16 units of words that nobody types but who quotes. */
const quoted = 16

/** What does not come, is not offered. */
const orNone = <Item>(coming: Promise<Item[]>): Promise<Item[]> =>
  coming.catch((error: unknown) => {
    console.error(error)
    return []
  })

/** The terms of a query that ended without a clause: a single one, of several those that no clause holds alone. */
export const missingTerms = ({ terms }: Query, alone?: readonly { clauses: number; outside: number }[]): Term[] =>
  terms.filter((_, turn) => alone === undefined || alone[turn]!.clauses + alone[turn]!.outside === 0)
