import { matchKey } from '../../model/fold.ts'
import type { SynonymGroup } from '../../model/synonyms.ts'
import type { SearchRecord } from '../record.ts'
import { ready } from '../verify.ts'

/** Of `search/synonyms.json`: a group of the vocabulary as far as a library has its wordings. */
export interface FoundGroup {
  /** Wordings that some plan has. Never empty. */
  found: string[]
  /** The others: may be typed, but need not be looked for. */
  missing: string[]
  /** Longer words that say something else. */
  not: string[]
}

/** Groups of which some plan has a wording. */
export const foundSynonyms = (groups: readonly SynonymGroup[], records: Iterable<SearchRecord>): FoundGroup[] => {
  const missing = new Set(groups.flatMap(({ wordings }) => wordings.map(matchKey)))
  for (const record of records)
    for (const { text } of ready(record).variants)
      for (const wording of missing) if (text.includes(wording)) missing.delete(wording)
  return groups.flatMap(({ wordings, not }) => {
    const isMissing = (wording: string): boolean => missing.has(matchKey(wording))
    const found = wordings.filter((wording) => !isMissing(wording))
    return found.length === 0 ? [] : { found, missing: wordings.filter(isMissing), not }
  })
}
