import type { Branch, Line } from '../types.ts'
import type { Reading } from './markers.ts'

/** An open unit and what has been seen of it. */
export interface OpenUnit {
  branch: Branch
  /** Series it belongs to. */
  key: string
  /** Its marker's line, with the lines that continue it. */
  lines: Line[]
  /** It has a first paragraph of its own, run-in or below. */
  filled: boolean
  children: number
}

/** How far a body has been read. */
export interface Progress {
  /** The open units, outermost first. */
  stack: readonly OpenUnit[]
  /** All units so far, in document order. */
  branches: readonly Branch[]
  /** Paths of the decimals so far: `1.2.1`. */
  paths: ReadonlySet<string>
  /** The number each series reached last. */
  latest: ReadonlyMap<string, number>
}

/** What the lines of a body could be marked with. */
export interface Ahead {
  /** All readings of each line. */
  readings: readonly (readonly Reading[])[]
  /** Whether a line after this one could carry this number of this series. */
  comes: (key: string, number: number, after: number) => boolean
  /** The same for a decimal's whole path, `1.2.1`. */
  comesPath: (path: string, after: number) => boolean
}

export const ahead = (readings: readonly (readonly Reading[])[]): Ahead => {
  const lastOf = new Map<string, number>()
  for (const [index, ways] of readings.entries()) {
    for (const { key, number, path } of ways)
      lastOf.set(path === undefined ? `${key} ${number}` : path.join('.'), index)
  }
  const comes = (name: string, after: number): boolean => (lastOf.get(name) ?? -1) > after
  return { readings, comes: (key, number, after) => comes(`${key} ${number}`, after), comesPath: comes }
}
