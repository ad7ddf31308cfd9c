import type { Residue, ResidueKind } from '../../model/plan.ts'
import type { Unit } from '../../model/units.ts'
import type { Branch, Line, Outline } from '../types.ts'
import { anchors } from './anchors.ts'
import { annexes } from './annexes.ts'
import { cut } from './cut.ts'
import { front } from './front.ts'
import { grow } from './grow.ts'
import { heading } from './headings.ts'
import { markers, type Reading } from './markers.ts'
import { ahead } from './progress.ts'
import { tail } from './tail.ts'
import { responsible } from './words.ts'
import { isUnfinished, wrapping } from './wrapping.ts'

/**
 * The plan's structure, in the units of CLAUSES.md. True of the result:
 * 1. Branches and residue are in document order and cover every line; a branch's span is its own text, its children
 *    excluded; residue may lie inside a branch.
 * 2. A parent comes before its children.
 * 3. Nothing is renumbered: `printed` is what stands there.
 */
export const outline = (text: string, cleaned: { lines: Line[]; residue: Residue[] }): Outline => {
  const lines = cut(text, cleaned.lines)
  const result: Outline = { branches: [], residue: [...cleaned.residue], wraps: [], remarks: [] }
  const continues = wrapping(lines)
  const lineAt = new Map(lines.map((line) => [line.start, line]))
  const starts = annexes(lines, front(lines, opensIn(lines), continues).length)
  const bounds = [0, ...starts.map(({ index }) => index), lines.length]
  for (const [order, begin] of bounds.slice(0, -1).entries()) {
    const start = starts[order - 1]
    if (start !== undefined) result.branches.push(start.branch)
    scope(lines.slice(begin + (start === undefined ? 0 : 1), bounds[order + 1]), start?.branch)
  }
  result.residue.sort((a, b) => a.start - b.start)
  return { ...result, ...fragments(result) }

  function scope(all: readonly Line[], root: Branch | undefined): void {
    const annexed = root !== undefined && root.marker !== null
    const head = front(all, opensIn(all), continues, annexed)
    const foot = tail(all, head.length, (index) => isMarked(all[index]!), annexed)
    const body = all.slice(head.length, all.length - foot.length)
    for (const [index, kind] of head.entries()) result.residue.push(residueAt(all[index]!, kind))
    for (const [index, kind] of foot.entries())
      result.residue.push(residueAt(all[head.length + body.length + index]!, kind))
    const goesOn = (line: Line, next: Line): boolean =>
      continues(line, next) || (isUnfinished(line) && !responsible(next.folded.text))
    const grown = grow(body, goesOn, root)
    finish(grown)
    result.branches.push(...grown.branches)
    result.wraps.push(...grown.wraps)
    result.remarks.push(...grown.remarks)
  }

  /** Headings and anchors, which need to know what follows. */
  function finish({ branches, bodied, lineEnds }: ReturnType<typeof grow>): void {
    const parents = new Set(
      branches.flatMap(({ parent, unit }) => (parent === undefined || unit === 'paragraph' ? [] : [parent])),
    )
    for (const branch of branches) {
      const lineEnd = lineEnds.get(branch)
      if (lineEnd !== undefined) {
        const followed = bodied.has(branch) || parents.has(branch)
        Object.assign(branch, heading(text, branch, lineEnd, lineAt.get(branch.start)?.strong, followed))
      }
      const start = branch.heading?.end ?? branch.marker?.end ?? branch.start
      branch.anchors = anchors(text, { start, end: branch.end })
    }
  }
}

const residueAt = ({ start, end }: Line, kind: ResidueKind): Residue => ({ start, end, kind })

const structural = new Set<Unit>([
  'statute-part',
  'statute-chapter',
  'statute-division',
  'article',
  'chapter',
  'section',
])

/** Whether a marker at a line begins a body: the first of a series, or a unit that cannot be mistaken. */
const opensIn = (lines: readonly Line[]): ((index: number) => boolean) => {
  const { readings, comes } = ahead(lines.map((line) => markers(line.folded.text)))
  const begins = (way: Reading, index: number): boolean => {
    if (way.unit === 'bullet') return false
    if (way.firm && structural.has(way.unit)) return true
    return way.number === 1 && (way.firm || comes(way.key, 2, index))
  }
  return (index) => readings[index]?.some((way) => begins(way, index)) ?? false
}

/** A line with a marker that can end a body. A menu's bullets cannot. */
const isMarked = ({ folded: { text } }: Line): boolean =>
  markers(text).some((way) => way.firm && (way.unit !== 'bullet' || text.length >= 15) && text.length > way.length)

/** An outline that makes no sense gets a loud message. */
const fragments = ({ branches, remarks }: Outline): Pick<Outline, 'remarks'> => {
  const short = branches.filter(
    (branch) => branch.marker === null && branch.end - branch.start < 15 && branch.unit === 'paragraph',
  )
  if (branches.length < 8 || short.length * 2 < branches.length) return { remarks }
  const { start, end } = short[0]!
  const values = { found: String(short.length), clauses: String(branches.length) }
  return { remarks: [{ ruleId: 'outline-fragments', start, end, values }, ...remarks] }
}
