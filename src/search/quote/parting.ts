import type { Span } from '../../model/span.ts'
import type { Single } from './check.ts'
import { foreign, leavesMuchOut } from './foreign.ts'
import { runs, type Shelf } from './runs.ts'
import { segments, type Segments } from './segments.ts'
import { sentences } from './sentences.ts'

/**
 * The parts of a quotation that are to be checked each for itself: where it is like no place, its sentences and lines,
 * as many together as stand together; where it is like one, what stands elsewhere and is not in that one.
 *
 * @returns Nothing when it is better shown as a whole.
 */
export const parting = async (
  result: Exclude<Single, { kind: 'exact' }>,
  shelf: Shelf,
): Promise<Segments | undefined> => {
  const { quotation: quoted } = result
  const ends = sentences(quoted).map(({ end }) => end)
  const everything = [{ start: 0, end: quoted.folded.text.length }]
  const standing = async (within: readonly Span[]): Promise<Span[]> => {
    const found: Span[] = []
    for (const { start, end } of within) {
      // A stretch may go on beyond the span in which it begins.
      const from = Math.max(start, found.at(-1)?.end ?? 0)
      found.push(...(await runs(quoted, ends, { start: from, end }, shelf)))
    }
    return found
  }
  if (result.kind === 'none') return several(segments(quoted, await standing(everything), true))
  const [nearest] = result.places
  const elsewhere = await standing(foreign(quoted, nearest!))
  if (elsewhere.length > 0) return several(segments(quoted, elsewhere, false))
  if (!leavesMuchOut(nearest!)) return undefined
  const exact = await standing(everything)
  const found = segments(quoted, exact, false)
  return found.spans.length === exact.length ? several(found) : undefined
}

const several = (found: Segments): Segments | undefined => (found.spans.length > 1 ? found : undefined)
