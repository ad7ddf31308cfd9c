import { openCandidates } from './candidates.ts'
import type { Candidates, Pagefind } from './candidates.ts'
import type { Indicator } from './conditions.ts'
import type { Holders } from './holders.ts'
import { json } from './json.ts'
import type { Manifest } from './manifest.ts'
import { recent } from './recent.ts'
import type { SearchRecord } from './record.ts'

export interface Library {
  /** The engine, loaded at the first call, and at the next one when it did not load. */
  candidates(): Promise<Candidates>
  record(name: string): Promise<SearchRecord>
  /** Whether a record is here already, or on its way. */
  loaded(name: string): boolean
  /** Forgets an engine that does not answer, so that the next call loads another. */
  reset(): void
}

/** The files that `index-search` wrote, each loaded once as long as it is used. @param base Path of the site, with a slash at both ends. */
export const openLibrary = (base: string): Library => {
  const records = recent<SearchRecord>(
    (name) => json(`${base}search/${name}.json`, 'default'),
    ({ text }) => text.length,
    most,
  )
  let opened: Promise<Candidates> | undefined
  let attempt = 0

  const engine = (): Promise<Pagefind> => {
    // In a variable, or the bundler takes the path for one of its own. The number asks anew for a script that failed.
    const path = `${base}pagefind/pagefind.js${attempt === 0 ? '' : `?attempt=${attempt}`}`
    return import(/* @vite-ignore */ path) as Promise<Pagefind>
  }

  const reset = (): void => {
    opened = undefined
    attempt += 1
  }

  return {
    candidates: () => {
      if (opened === undefined) {
        opened = openCandidates(base, {
          engine,
          manifest: () => json<Manifest>(`${base}search/manifest.json`, 'no-cache'),
          holders: (name) => json<Holders>(`${base}search/${name}.json`, 'default'),
          indicators: (name) => json<Indicator[]>(`${base}search/${name}.json`, 'default'),
        })
        opened.catch(reset)
      }
      return opened
    },
    record: records.get,
    loaded: records.has,
    reset,
  }
}

/** UTF-16 units of text that are kept: a thousand plans, which with all that is made of them are some 100 MB. */
const most = 6_000_000
