import type { Words } from '../address.ts'
import type { Candidates } from '../candidates.ts'
import { parseQuery } from '../query.ts'
import type { FoundGroup } from './found-synonyms.ts'
import { synonymWidenings } from './synonyms.ts'
import { strange, traditionalWidening } from './traditional.ts'
import type { TraditionalMap } from './traditional-map.ts'
import type { Widening } from './widening.ts'

/** What widening needs of the built library, each loaded when it is asked for. */
export interface WideningData {
  synonyms(): Promise<FoundGroup[]>
  traditional(): Promise<TraditionalMap>
}

/**
 * What to offer beside the exact result: other wordings, and simplified script. Nothing for a query as it stands
 * (按原样). The map of traditional characters is asked for only when some character is nowhere in the library.
 */
export const widenings = async (
  asked: Words,
  candidates: Pick<Candidates, 'manifest' | 'indicators'>,
  data: WideningData,
): Promise<Widening[]> => {
  if (asked.raw) return []
  const indicators = await candidates.indicators(asked.typed)
  const query = parseQuery(asked.typed, asked, indicators)
  if (query.terms.length === 0) return []
  const unknown = strange(asked.typed, candidates.manifest)
  const [groups, map] = await Promise.all([data.synonyms(), unknown.length > 0 ? data.traditional() : undefined])
  const converted = map === undefined ? undefined : traditionalWidening(query, unknown, map)
  return [
    ...(converted === undefined ? [] : [converted]),
    ...synonymWidenings(query, groups, { indicators, characters: candidates.manifest.characters }),
  ]
}
