import type { Folded } from '../model/fold.ts'
import type { Residue } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import type { Unit } from '../model/units.ts'

/** What a reader makes of a file. */
export interface Extracted {
  /** LF line ends, otherwise verbatim. */
  text: string
  /** Spans that the source prints bold, in order. */
  strong: Span[]
  encoding: string
  mediaType: string
}

/** A line of the source without its indent, or a piece of one where a text without line breaks was cut. */
export interface Line extends Span {
  /** 1-based number of the source line. */
  number: number
  /** Begins its source line. */
  first: boolean
  /** The outline fold of the line; its `starts` and `ends` are offsets in the plan's text. */
  folded: Folded
  /** A page number stands before it. */
  afterPage: boolean
  /** Row of a table whose rules are kept, or became tabs. */
  isRow: boolean
  /** Columns before the line and at its end; a full-width character takes two. */
  indent: number
  width: number
  /** The first bold print in it. */
  strong: Span | undefined
}

/** A clause before it has an id. */
export interface Branch extends Span {
  unit: Unit
  /** The printed number, or `undefined` where the unit is numbered by order. */
  printed: number | undefined
  /** All parts of a decimal: 1.2.3 → [1, 2, 3]. */
  path: number[] | undefined
  parent: Branch | undefined
  marker: Span | null
  heading: Span | null
  runIn: boolean
  /** 一是 … 二是 … inside the clause. */
  anchors: Span[]
}

export interface Remark extends Span {
  ruleId: string
  values: Record<string, string>
}

export interface Outline {
  /** In document order. */
  branches: Branch[]
  residue: Residue[]
  /** Offsets of line breaks that lie inside a sentence. */
  wraps: number[]
  remarks: Remark[]
}
