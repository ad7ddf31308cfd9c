import type { Folded } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'
import { chains, type Chain } from './chains.ts'
import { differences, type Stretch } from './differences.ts'
import { grainsOf, sharedRuns } from './shared-runs.ts'
import type { Source } from './source.ts'
import type { Steps } from './steps.ts'
import { widened } from './widened.ts'

/** A place of a source that is like a quotation. */
export interface Near {
  source: Source
  /** What the offsets of `stretches` index: the source without enclosed residue. */
  folded: Folded
  stretches: Stretch[]
  /** Share of the characters of both that agree, 0 to 1, never 1; those of numbers that differ count one by one. */
  same: number
}

/** How many places are shown, and the least share of characters that must agree. */
export const closeness = { places: 3, least: 0.6 } as const

/** A text of fewer folded units is like too many others. */
export const leastLength = 6

/** Chains of one source that are tried in two parts; a text that repeats itself has many. */
const mostPartings = 8

/** The places of one source that are most like a quotation, best first; none below the threshold. */
export function* closest(quote: Folded, source: Source): Steps<Near[]> {
  const folded = source.variants.at(-1)!
  const isBetween = bounds(folded, source)
  const found: Near[] = []
  for (const grain of grainsOf(quote.text.length)) {
    const runs = yield* sharedRuns(quote.text, folded.text, grain)
    let partings = mostPartings
    const waiting = yield* chains(runs, 2 * closeness.places)
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift()) {
      const stretches = yield* differences(quote, folded, chain, isBetween)
      const same = share(stretches)
      if (same < closeness.least && isBridged(stretches) && partings > 0) {
        partings -= 1
        waiting.push(...parted(chain))
      }
      if (same < closeness.least || same === 1) continue
      found.push({ source, folded, stretches: widened(stretches, quote, folded), same })
    }
    if (found.length > 0) break
  }
  const ordered = sorted(found)
  return best(ordered.filter((near, turn) => !ordered.slice(0, turn).some((better) => overlap(better, near))))
}

/** The best of several sources. */
export const best = (found: readonly Near[]): Near[] => sorted(found).slice(0, closeness.places)

const sorted = (found: readonly Near[]): Near[] => [...found].sort((a, b) => b.same - a.same)

const overlap = (one: Near, other: Near): boolean => first(one) < last(other) && first(other) < last(one)

const first = ({ stretches }: Near): number => stretches[0]!.source.start
const last = ({ stretches }: Near): number => stretches.at(-1)!.source.end

/** What the quotation has beyond the place counts as if it stood for as many characters there. */
const share = (stretches: readonly Stretch[]): number => {
  let [all, same] = [0, 0]
  for (const [turn, stretch] of stretches.entries()) {
    const [inQuote, inSource] = [length(stretch.quote), length(stretch.source)]
    const isEnd = turn === 0 || turn === stretches.length - 1
    all += isEnd ? 2 * Math.max(inQuote, inSource) : inQuote + inSource
    if (stretch.same) same += inQuote + inSource
  }
  return same / Math.max(1, all)
}

/** Whether enough of the quotation agrees, and the place is not like it for what the source has in between. */
const isBridged = (stretches: readonly Stretch[]): boolean => {
  let [all, same] = [0, 0]
  for (const stretch of stretches) {
    all += length(stretch.quote)
    if (stretch.same) same += length(stretch.quote)
  }
  return same >= closeness.least * all
}

/** What is before and after the largest gap in the source. */
const parted = (chain: Chain): Chain[] => {
  let [at, largest] = [0, -1]
  for (let turn = 1; turn < chain.length; turn += 1) {
    const [last, next] = [chain[turn - 1]!, chain[turn]!]
    const gap = next.source - last.source - last.length
    if (gap > largest) [at, largest] = [turn, gap]
  }
  return at === 0 ? [] : [chain.slice(0, at), chain.slice(at)]
}

/** Tells of two units of a folded source whether they belong to different clauses. */
const bounds = ({ starts }: Folded, { record }: Source): ((unit: number, other: number) => boolean) => {
  const owner = (unit: number): Span | undefined =>
    record.clauses.find(({ start, end }) => start <= starts[unit]! && starts[unit]! < end)
  return (unit, other) => owner(unit) !== owner(other)
}

const length = ({ start, end }: Span): number => end - start
