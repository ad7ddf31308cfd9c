import type { Steps } from './steps.ts'

/** A stretch that two folded texts have in common: `length` units from `quote` in one and from `source` in the other. */
export interface Run {
  quote: number
  source: number
  length: number
}

/** How long a run is at least, in units, and how often its words may stand in each of the texts. */
export interface Grain {
  size: number
  often: { quote: number; source: number }
}

/** By the length of the quotation: a short one has no long runs once it is changed. The first that finds enough serves. */
const grains: { upTo: number; grains: Grain[] }[] = [
  { upTo: 12, grains: [{ size: 2, often: { quote: 8, source: Number.POSITIVE_INFINITY } }] },
  { upTo: 60, grains: [{ size: 3, often: { quote: 8, source: Number.POSITIVE_INFINITY } }] },
  { upTo: 400, grains: [{ size: 4, often: { quote: 8, source: Number.POSITIVE_INFINITY } }] },
  {
    upTo: Number.POSITIVE_INFINITY,
    // Of a long text what stands once in both tells the place; repeated words lead astray.
    grains: [
      { size: 8, often: { quote: 1, source: 1 } },
      { size: 5, often: { quote: 1, source: 1 } },
      { size: 6, often: { quote: 8, source: 8 } },
    ],
  },
]

/** How runs of a quotation of so many folded units are looked for. */
export const grainsOf = (length: number): readonly Grain[] => grains.find(({ upTo }) => length < upTo)!.grains

/** The longest stretches of rare words that a quotation and a source have in common, in the order of the source. */
export function* sharedRuns(quote: string, source: string, { size, often }: Grain): Steps<Run[]> {
  const inQuote = yield* placesOf(quote, size)
  const inSource = Number.isFinite(often.source) ? yield* placesOf(source, size) : undefined
  const runs: Run[] = []
  /** The latest run by how far it is shifted. */
  const latest = new Map<number, Run>()
  for (let at = 0; at + size <= source.length; at += 1) {
    if (at % stride === 0) yield
    const words = source.slice(at, at + size)
    const found = inQuote.get(words)
    if (found === undefined || found.length > often.quote) continue
    if (inSource !== undefined && inSource.get(words)!.length > often.source) continue
    for (const from of found) {
      const run = latest.get(from - at)
      if (run !== undefined && run.source + run.length >= at) run.length = at + size - run.source
      else {
        const made = { quote: from, source: at, length: size }
        latest.set(from - at, made)
        runs.push(made)
      }
    }
  }
  return runs
}

function* placesOf(text: string, size: number): Steps<Map<string, number[]>> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + size <= text.length; at += 1) {
    if (at % stride === 0) yield
    const words = text.slice(at, at + size)
    const known = places.get(words)
    if (known === undefined) places.set(words, [at])
    else known.push(at)
  }
  return places
}

/** Units between two rests. */
const stride = 1000
