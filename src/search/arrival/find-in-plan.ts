import type { Folded } from '../../model/fold.ts'
import type { Asked } from '../address.ts'
import { type Indicator, mayCompare } from '../conditions.ts'
import { json } from '../json.ts'
import type { Manifest } from '../manifest.ts'
import { parseQuery } from '../query.ts'
import type { SearchRecord } from '../record.ts'
import { ready, verify } from '../verify.ts'
import { verifyWidely } from '../wide.ts'
import { type Place, placesOf } from './places.ts'

/** What a search finds in one plan. */
export interface FoundInPlan {
  record: SearchRecord
  /** The plan's text. */
  folded: Folded
  places: Place[]
  /** Matching clauses, and spans of 正文之外: as the search counts them. */
  clauses: number
  outside: number
}

/** @throws When what the search knows of the plan cannot be loaded. */
export const findInPlan = async (base: string, plan: string, asked: Asked): Promise<FoundInPlan> => {
  const { facts, parts } = await json<Manifest>(`${base}search/manifest.json`, 'no-cache')
  const name = facts.find(({ id }) => id === plan)?.record
  if (name === undefined) throw new Error(`Missing ${plan} in the manifest of the search`)
  const record = await json<SearchRecord>(`${base}search/${name}.json`, 'default')
  const readied = ready(record)
  const indicators = mayCompare(asked.typed)
    ? await json<Indicator[]>(`${base}search/${parts.indicators}.json`, 'default')
    : []
  const verified = (asked.wide ? verifyWidely : verify)(readied, parseQuery(asked.typed, asked, indicators).terms)
  return {
    record,
    folded: readied.variants[0]!,
    places: placesOf(record, verified),
    clauses: verified.clauses.length,
    outside: verified.outside.length,
  }
}
