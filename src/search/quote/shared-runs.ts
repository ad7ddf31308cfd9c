import type { Steps } from './steps.ts'

/** A stretch that two folded texts have in common: `length` units from `quote` in one and from `source` in the other. */
export interface Run {
  quote: number
  source: number
  length: number
}

/** How long a run must be, in units, by the length of the quotation: a short one has no long runs once it is changed. */
const least = [
  { upTo: 12, run: 2 },
  { upTo: 60, run: 3 },
  { upTo: 400, run: 4 },
  { upTo: 4000, run: 6 },
  { upTo: Number.POSITIVE_INFINITY, run: 8 },
]

/** Words that stand more often than this in the quotation say little of where it is from. */
const often = 8

/** The longest stretches that a quotation and a source have in common, in the order of the source. */
export function* sharedRuns(quote: string, source: string): Steps<Run[]> {
  const size = least.find(({ upTo }) => quote.length < upTo)!.run
  const places = new Map<string, number[]>()
  for (let at = 0; at + size <= quote.length; at += 1) {
    const words = quote.slice(at, at + size)
    const known = places.get(words)
    if (known === undefined) places.set(words, [at])
    else known.push(at)
    if (at % stride === 0) yield
  }
  const runs: Run[] = []
  /** The latest run by how far it is shifted. */
  const latest = new Map<number, Run>()
  for (let at = 0; at + size <= source.length; at += 1) {
    if (at % stride === 0) yield
    const found = places.get(source.slice(at, at + size))
    if (found === undefined || found.length > often) continue
    for (const from of found) {
      const run = latest.get(from - at)
      if (run !== undefined && run.source + run.length === at + size - 1) run.length += 1
      else {
        const made = { quote: from, source: at, length: size }
        latest.set(from - at, made)
        runs.push(made)
      }
    }
  }
  return runs
}

/** Units between two rests. */
const stride = 2000
