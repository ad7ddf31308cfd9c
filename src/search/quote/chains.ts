import type { Span } from '../../model/span.ts'
import type { Run } from './shared-runs.ts'
import type { Steps } from './steps.ts'

/** Runs that follow each other in both texts. */
export type Chain = Run[]

/** How many runs back a predecessor is looked for. */
const reach = 96

/**
 * The best chains of runs, none over the same stretch of the source as a better one. A chain gains with what its runs
 * hold and loses with the gaps between them: little more for a long gap than for a short one, so that a left out
 * sentence does not part it.
 *
 * @param runs In the order of the source.
 */
export function* chains(runs: readonly Run[], count: number): Steps<Chain[]> {
  const scores: number[] = []
  const befores: (number | undefined)[] = []
  /** Where the chain that ends with a run begins. */
  const roots: number[] = []
  for (const [index, run] of runs.entries()) {
    let [score, before]: [number, number | undefined] = [run.length, undefined]
    for (let other = Math.max(0, index - reach); other < index; other += 1) {
      const joined = scores[other]! + gain(runs[other]!, run)
      if (joined > score) [score, before] = [joined, other]
    }
    scores.push(score)
    befores.push(before)
    roots.push(before === undefined ? index : roots[before]!)
    if (index % 128 === 0) yield
  }
  const stretch = (index: number): Span => ({
    start: runs[roots[index]!]!.source,
    end: runs[index]!.source + runs[index]!.length,
  })
  const ends: number[] = []
  for (const index of [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)) {
    if (ends.length === count) break
    const { start, end } = stretch(index)
    if (!ends.map(stretch).some((other) => other.start < end && start < other.end)) ends.push(index)
  }
  return ends.map((index) => {
    const chain: Chain = []
    for (let at: number | undefined = index; at !== undefined; at = befores[at]) chain.push(runs[at]!)
    return apart(chain.reverse())
  })
}

/** What a run adds to a chain that ends with another; negative when it does not follow that one. */
const gain = (last: Run, next: Run): number => {
  const [inQuote, inSource] = [next.quote - last.quote - last.length, next.source - last.source - last.length]
  const lost = Math.max(0, -inQuote, -inSource)
  if (lost >= next.length || next.quote < last.quote) return Number.NEGATIVE_INFINITY
  const shift = Math.abs(inQuote - inSource)
  return next.length - lost - 1.5 * Math.log2(1 + shift) - 0.2 * Math.max(0, Math.min(inQuote, inSource))
}

/** Runs that overlap in one of the texts, as repeated words do, cut so that they do not. */
const apart = (chain: Chain): Chain => {
  let [quote, source] = [0, 0]
  return chain.flatMap((run) => {
    const cut = Math.max(0, quote - run.quote, source - run.source)
    if (cut >= run.length) return []
    quote = run.quote + run.length
    source = run.source + run.length
    return [{ quote: run.quote + cut, source: run.source + cut, length: run.length - cut }]
  })
}
