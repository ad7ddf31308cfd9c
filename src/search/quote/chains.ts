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
  for (const [index, run] of runs.entries()) {
    let [score, before]: [number, number | undefined] = [run.length, undefined]
    for (let other = Math.max(0, index - reach); other < index; other += 1) {
      const joined = scores[other]! + gain(runs[other]!, run)
      if (joined > score) [score, before] = [joined, other]
    }
    scores.push(score)
    befores.push(before)
    if (index % 256 === 0) yield
  }
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const taken: Chain[] = []
  for (const end of order) {
    if (taken.length === count) break
    const chain: Chain = []
    for (let at: number | undefined = end; at !== undefined; at = befores[at]) chain.unshift(runs[at]!)
    if (!taken.some((other) => overlap(other, chain))) taken.push(apart(chain))
    yield
  }
  return taken
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

const overlap = (one: Chain, other: Chain): boolean => one[0]!.source < end(other) && other[0]!.source < end(one)

const end = (chain: Chain): number => chain.at(-1)!.source + chain.at(-1)!.length
