import type { Span } from '../../model/span.ts'
import type { Unit } from '../../model/units.ts'
import type { Branch, Line, Remark } from '../types.ts'
import { closedScope, closes } from './closing.ts'
import { mayHead } from './headings.ts'
import { markers, type Reading } from './markers.ts'
import { ordinals } from './ordinals.ts'
import { place, type Place } from './place.ts'
import { ahead, type OpenUnit } from './progress.ts'
import { series } from './series.ts'
import { tables } from './tables.ts'
import { unnumberedHeadings } from './unnumbered.ts'
import * as words from './words.ts'

interface Grown {
  branches: Branch[]
  wraps: number[]
  remarks: Remark[]
  /** Units with a first paragraph of their own below their marker's line. */
  bodied: Set<Branch>
  /** For each branch with a marker, the end of its marker's line, continued lines included. */
  lineEnds: Map<Branch, number>
}

/**
 * The tree of a body: the series decides what is a marker, the marker's type its level, the nearest open higher unit
 * its parent (CLAUSES.md «Units»); short unmarked lines are settled in the order of «Which text belongs to which clause».
 *
 * @param continues Whether a typesetter broke the first line and the second continues it.
 * @param root The annex whose scope this is.
 */
export const grow = (
  lines: readonly Line[],
  continues: (line: Line, next: Line) => boolean,
  root: Branch | undefined,
): Grown => {
  const lookahead = ahead(lines.map((line) => markers(line.folded.text)))
  const ordinalAt = ordinals(lines)
  const tableAt = tables(lines, lookahead.readings)
  const marked = (index: number): boolean => lookahead.readings[index]!.some(({ firm }) => firm) || tableAt.has(index)
  const headingAt = unnumberedHeadings(lines, marked, continues)
  const grown: Grown = { branches: [], wraps: [], remarks: [], bodied: new Set(), lineEnds: new Map() }
  const latest = new Map<string, number>()
  const paths = new Set<string>()
  let stack: OpenUnit[] = []
  /** The unit whose text the next broken line continues. */
  let last: OpenUnit | undefined

  for (let index = 0; index < lines.length; index += 1) index = read(index)
  return grown

  /** Reads one line, or a table's lines; returns the index of the last one read. */
  function read(index: number): number {
    const line = lines[index]!
    const before = lines[index - 1]
    const broken = before !== undefined && line.first && continues(before, line)
    const table = tableAt.get(index)
    if (table !== undefined) {
      const parent = attach(stack.findLast(({ key }) => key !== 'bullet'))
      grown.branches.push(...table.branches(parent))
      last = undefined
      return table.end - 1
    }
    const box = broken ? null : words.boxLine.exec(line.folded.text)
    const progress = { stack, branches: grown.branches, paths, latest }
    const reading = box
      ? undefined
      : (series(index, line, broken, progress, lookahead) ?? (broken ? undefined : ordinalAt.get(index)))
    if (box) openBox(line, box)
    else if (reading !== undefined) openMarked(line, reading, place(reading, index, progress, lookahead))
    else if (broken && last !== undefined) continueLast(last, before, line)
    else if (headingAt.has(index)) openHeading(line)
    else paragraph(line, index)
    return index
  }

  function openMarked(line: Line, way: Reading, { parent, sibling }: Place): void {
    const marker = { start: line.start, end: line.folded.ends[way.length - 1]! }
    if (way.number !== undefined && way.path === undefined) {
      remark(marker, line.folded.text.slice(0, way.length), way, { parent, sibling })
      latest.set(way.key, way.number)
    }
    if (way.path !== undefined) paths.add(way.path.join('.'))
    const says = way.unit === 'article' && words.sentenceEnd.test(line.folded.text)
    open(
      { unit: way.unit, printed: way.number, path: way.path, marker },
      way.key,
      line,
      parent,
      says || !mayHead(line, marker.end),
    )
  }

  function openBox(line: Line, box: RegExpExecArray): void {
    const { marker, number } = box.groups as { marker: string; number?: string }
    const printed = number === undefined ? undefined : markers(`${number}、`)[0]?.number
    const span = { start: line.start, end: line.folded.ends[marker.trimEnd().length - 1]! }
    open(
      { unit: 'box', printed, marker: span },
      'box',
      line,
      stack.findLast(({ key }) => key !== 'box' && key !== 'bullet'),
      false,
    )
  }

  function openHeading(line: Line): void {
    const like = stack.findLast(({ key }) => key === 'heading')
    const parent =
      like === undefined
        ? stack.findLast(({ key }) => key !== 'bullet' && key !== 'point')
        : stack[stack.indexOf(like) - 1]
    open({ unit: 'heading', heading: { start: line.start, end: line.end } }, 'heading', line, parent, false)
  }

  /** An unmarked line: the first paragraph of the open unit, or a paragraph of its own. */
  function paragraph(line: Line, index: number): void {
    const text = line.folded.text
    if (last !== undefined && words.responsible(text)) {
      last.branch.end = line.end
      last.filled = true
      return
    }
    const progress = { stack, branches: grown.branches, paths, latest }
    const closing = closes(text, lines[index - 1]?.folded.text ?? '', progress)
    const parent = closing ? closedScope(progress, index, lookahead) : container()
    if (
      parent !== undefined &&
      parent === stack.at(-1) &&
      !parent.filled &&
      parent.children === 0 &&
      !endsList(parent)
    ) {
      parent.branch.end = line.end
      parent.filled = true
      grown.bodied.add(parent.branch)
      last = parent
      return
    }
    if (closing)
      grown.remarks.push({
        start: line.start,
        end: line.end,
        ruleId: 'outline-closing',
        values: { found: text.slice(0, 12) },
      })
    if (closing && parent === undefined) stack = []
    const branch = newBranch({ unit: 'paragraph' }, line, attach(parent))
    grown.branches.push(branch)
    last = { branch, key: 'paragraph', lines: [line], filled: true, children: 0 }
  }

  /** The typesetter broke the line: it goes on here, and with it whether it can be a heading. */
  function continueLast(unit: OpenUnit, before: Line, line: Line): void {
    for (let offset = before.end; offset < line.start; offset += 1) grown.wraps.push(offset)
    unit.branch.end = line.end
    if (grown.lineEnds.get(unit.branch) !== before.end) return
    grown.lineEnds.set(unit.branch, line.end)
    unit.lines.push(line)
    if (unit.branch.marker !== null) unit.filled = !mayHead(unit.lines, unit.branch.marker.end)
  }

  function open(facts: Facts, key: string, line: Line, parent: OpenUnit | undefined, filled: boolean): void {
    const branch = newBranch(facts, line, attach(parent))
    if (parent === undefined) stack = []
    const unit: OpenUnit = { branch, key, lines: [line], filled, children: 0 }
    stack.push(unit)
    grown.branches.push(branch)
    if (branch.marker !== null) grown.lineEnds.set(branch, line.end)
    last = unit
  }

  /** Closes what is open below a unit that gets a child. */
  function attach(parent: OpenUnit | undefined): Branch | undefined {
    if (parent === undefined) return root
    parent.children += 1
    stack = stack.slice(0, stack.indexOf(parent) + 1)
    return parent.branch
  }

  /** The unit that an unmarked paragraph belongs to: a bullet takes none once it has its sentence, or ends a list. */
  function container(): OpenUnit | undefined {
    return stack.findLast(
      (unit) => unit.key !== 'bullet' || (!unit.filled && unit === stack.at(-1) && !hasBareSiblings(unit)),
    )
  }

  /** (一)…;(二)…;(三)…。: the third is no heading of what follows when its siblings have nothing below them. */
  function endsList(unit: OpenUnit): boolean {
    return unit.branch.marker !== null && words.fullStop.test(unit.lines.at(-1)!.folded.text) && hasBareSiblings(unit)
  }

  /** It stands beside others of its unit, and none of them has anything below its line. */
  function hasBareSiblings({ branch }: OpenUnit): boolean {
    const siblings = grown.branches.filter(
      (other) => other !== branch && other.parent === branch.parent && other.unit === branch.unit,
    )
    const bare = (sibling: Branch): boolean =>
      sibling.end === grown.lineEnds.get(sibling) && !grown.branches.some(({ parent }) => parent === sibling)
    return siblings.length > 0 && siblings.every(bare)
  }

  /** A printed number always wins; a gap, a repeat or a restart without a heading between is said. */
  function remark(marker: Span, found: string, { key, number }: Reading, { parent, sibling }: Place): void {
    const before = sibling?.branch.printed
    if (number === 1) {
      if (before !== undefined && sibling!.branch.parent === (parent?.branch ?? root))
        say('outline-restart', { found, after: String(before) })
      return
    }
    if (before === number! - 1 || latest.get(key) === number! - 1) return
    const values = { expected: String((before ?? 0) + 1), after: String(before ?? 0), found }
    say(before === number ? 'outline-repeat' : 'outline-gap', values)

    function say(ruleId: string, values: Record<string, string>): void {
      grown.remarks.push({ ...marker, ruleId, values })
    }
  }
}

type Facts = { unit: Unit } & Partial<Pick<Branch, 'printed' | 'path' | 'marker' | 'heading'>>

const newBranch = (
  { unit, printed, path, marker = null, heading = null }: Facts,
  line: Line,
  parent: Branch | undefined,
): Branch => ({
  unit,
  printed,
  path,
  parent,
  marker,
  heading,
  runIn: false,
  start: line.start,
  end: line.end,
  anchors: [],
})
