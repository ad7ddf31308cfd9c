import type { Measure } from './measure.ts'
import type { Mode } from './mode.ts'
import type { Name } from './name.ts'

/** What stands around a clause and governs its figures. */
export interface TargetContext {
  /** The year of a one-year plan, where the plan prints it. */
  planYear: number | undefined
  /** First year the plan speaks of as its own; a figure of an earlier year is a result. */
  since: number | undefined
  /** Folded headings that the clause stands under, the nearest first, its own included. */
  headings: readonly string[]
  /** Folded lead-ins that govern the clause, the nearest first: 到2023年,实现以下目标: */
  leadIns: readonly string[]
}

/** A commitment; offsets are those of the passage's text, ends exclusive. */
export interface FoundTarget {
  start: number
  end: number
  figure: { start: number; end: number }
  name: Name
  /** The words of its segment, which hold its name and may hold a scope: 新增和重新认定, 省级以上. */
  words: string
  wordsStart: number
  wordsEnd: number
  mode: Mode
  op: Measure['op']
  value: number
  valueMax: number | null
  unit: string
  per: string | null
  deadline: number | null
  strength: 'firm' | 'aim' | 'explore'
  rule: string
}
