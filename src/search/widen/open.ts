import type { Words } from '../address.ts'
import type { Candidates } from '../candidates.ts'
import { json } from '../json.ts'
import { openShards } from '../suggest/shards.ts'
import { named, type NamedPage } from './named.ts'
import { type WideningData, widenings } from './widenings.ts'
import type { Widening } from './widening.ts'

/** What the search page offers beside the exact result. */
export interface Widen {
  /** @throws When a file cannot be loaded; asking again loads it again. */
  widenings(asked: Words, candidates: Candidates): Promise<Widening[]>
  /** Pages whose name is spelled by what was typed in Latin letters; none when their names do not load. */
  named(asked: Words): Promise<NamedPage[]>
}

/** @param base Path of the site, with a slash at both ends. */
export const openWiden = (base: string): Widen => {
  const shards = openShards(base)
  const loaded = new Map<string, Promise<unknown>>()

  const load = <Value>(name: string): Promise<Value> => {
    const loading = loaded.get(name) ?? json<Value>(`${base}search/${name}.json`, 'no-cache')
    loaded.set(name, loading)
    loading.catch(() => loaded.delete(name))
    return loading as Promise<Value>
  }

  const data: WideningData = { synonyms: () => load('synonyms'), traditional: () => load('traditional') }

  return {
    widenings: (asked, candidates) => widenings(asked, candidates, data),
    named: async ({ typed, raw }) => (raw ? [] : named(typed, base, shards)),
  }
}
