import type { Accuracy } from './accuracy.ts'
import type { Unit } from './engine.ts'
import type { Counts } from './queries.ts'

/** What one engine did at one size of the library. */
export interface EngineFigures {
  name: string
  version: string
  unit: Unit
  /** Why there is nothing else. */
  failed?: string
  accuracy?: { all: Accuracy; classes: Record<string, Accuracy> }
  /** Medians, with an empty cache: until the words of the first result are there, and of all. */
  bytes?: Transfer & { bySize: Record<string, Transfer> }
  /** Ratios to the median of stock Pagefind over the same searches, everything loaded. */
  warm?: { median: number; p95: number; bySize: Record<string, number> }
  /** Milliseconds of the main thread, 0 when none took more than 50. */
  longestTask?: number
}

export interface Transfer {
  first: number
  all: number
}

export interface SizeFigures {
  plans: number
  clauses: number
  queries: Counts
  engines: EngineFigures[]
}

export interface SearchFigures {
  seed: number
  browser: string
  sizes: SizeFigures[]
}
