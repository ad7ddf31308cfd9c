import { units, type Unit } from '../../model/units.ts'
import type { Branch, Line, Remark } from '../types.ts'
import { markers, ordinalWord, type Reading } from './markers.ts'
import { mayHead } from './headings.ts'
import { tables } from './tables.ts'
import { unnumberedHeadings } from './unnumbered.ts'
import * as words from './words.ts'

/** An open unit and what has been seen of it. */
interface Node {
  branch: Branch
  key: string
  /** Its marker's line, with the lines that continue it. */
  lines: Line[]
  /** It has a first paragraph of its own, run-in or below. */
  filled: boolean
  children: number
}

interface Grown {
  branches: Branch[]
  wraps: number[]
  remarks: Remark[]
  /** For each branch with a marker, the end of its marker's line, continued lines included. */
  lineEnds: Map<Branch, number>
}

/**
 * The tree of a body: the series decides what is a marker, the marker's type its level, the nearest open higher unit
 * its parent (CLAUSES.md «Units»).
 *
 * @param continues Whether a typesetter broke the first line and the second continues it.
 * @param root The annex whose scope this is.
 */
export const grow = (
  lines: readonly Line[],
  continues: (line: Line, next: Line) => boolean,
  root: Branch | undefined,
): Grown => {
  const readings = lines.map((line) => markers(line.folded.text))
  const ordinals = ordinalLines(lines)
  const tableAt = tables(lines, readings)
  const headingAt = unnumberedHeadings(lines, (index) => readings[index]!.some(({ firm }) => firm) || tableAt.has(index), continues)
  const grown: Grown = { branches: [], wraps: [], remarks: [], lineEnds: new Map() }
  const latest = new Map<string, number>()
  let stack: Node[] = []
  let last: Node | undefined

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!
    const before = lines[index - 1]
    const broken = before !== undefined && line.first && continues(before, line)
    const run = tableAt.get(index)
    if (run !== undefined) {
      for (const branch of run.branches(innermostContainer())) grown.branches.push(branch)
      last = undefined
      index = run.end - 1
      continue
    }
    const box = broken ? null : words.boxLine.exec(line.folded.text)
    if (box) {
      openBox(line, box)
      continue
    }
    const reading = choose(index, broken)
    if (reading !== undefined) {
      openMarked(line, reading, index)
      continue
    }
    if (!broken && ordinals.has(index)) {
      openMarked(line, ordinals.get(index)!, index)
      continue
    }
    if (broken && last !== undefined) {
      continueLast(before, line)
      continue
    }
    if (headingAt.has(index)) openHeading(line)
    else paragraph(line)
  }
  return grown

  /** The reading of a line as a marker that the series allows, if any. */
  function choose(index: number, broken: boolean): Reading | undefined {
    const ways = readings[index]!
    const fitting = ways.filter((way) => fits(way, index))
    const decimal = fitting.find(({ unit }) => unit === 'decimal')
    const item = fitting.find(({ unit }) => unit !== 'decimal')
    const best = decimal !== undefined && (item === undefined || decimalRuns(decimal, item)) ? decimal : item
    if (best !== undefined) return broken && !best.firm && best.unit !== 'decimal' ? undefined : best
    if (broken) return undefined
    return ways.find((way) => way.firm && plausible(way, lines[index]!))
  }

  function fits(way: Reading, index: number): boolean {
    if (way.unit === 'bullet') return way.firm
    if (way.path !== undefined) return decimalFits(way.path, index)
    if (!way.firm && isMereFigure(way, index)) return false
    if (stack.some(({ key, branch }) => key === way.key && branch.printed === way.number! - 1)) return true
    if (latest.get(way.key) === way.number! - 1) return true
    return way.number === 1 && (comesLater(way.key, 2, index) || (way.firm && way.unit !== 'item'))
  }

  /** 3.5亿元 at a line's start is no item 3 where a plain 3. follows, and no item 1 inside a series. */
  function isMereFigure(way: Reading, index: number): boolean {
    if (way.number === 1 && stack.some(({ key }) => key === way.key)) return true
    for (const ways of readings.slice(index + 1)) {
      const alike = ways.filter(({ key, firm }) => key === way.key && firm)
      if (alike.some(({ number }) => number === way.number)) return true
      if (alike.some(({ number }) => number! > way.number!)) return false
    }
    return false
  }

  function decimalFits(path: number[], index: number): boolean {
    const text = path.join('.')
    const head = path.slice(0, -1).join('.')
    const number = path.at(-1)!
    const seen = (wanted: string): boolean => grown.branches.some(({ unit, path: other }) => unit === 'decimal' && other!.join('.') === wanted)
    if (number > 1) return seen([...path.slice(0, -1), number - 1].join('.')) && !seen(text)
    const parentOpen = head === '' || seen(head) || stack.some(({ branch }) => String(branch.printed) === head)
    const followed = [[...path.slice(0, -1), 2], [...path, 1]].map((other) => other.join('.'))
    return (parentOpen || path.length === 2) && readings.slice(index + 1).some((ways) => ways.some(({ path: other }) => other !== undefined && followed.includes(other.join('.')))) && (path.length > 1 || decimalsBelow(index))
  }

  /** 1 总体要求 is a marker only where 1.1 follows. */
  function decimalsBelow(index: number): boolean {
    return readings.slice(index + 1).some((ways) => ways.some(({ path }) => path?.join('.') === '1.1'))
  }

  /** 1.1 after an item 1. can also be read as item 1; its own series decides. */
  function decimalRuns(decimal: Reading, item: Reading): boolean {
    return decimal.path!.length > 1 && (decimal.path!.at(-1)! > 1 || decimal.path![0] !== item.number || decimal.path!.at(-1) === 1)
  }

  function comesLater(key: string, number: number, index: number): boolean {
    return readings.slice(index + 1).some((ways) => ways.some((way) => way.key === key && way.number === number))
  }

  /** A marker outside every series: a lost line stands before it, unless it is far from all that came. */
  function plausible(way: Reading, line: Line): boolean {
    if (way.unit === 'bullet') return true
    const known = Math.max(0, ...stack.filter(({ key }) => key === way.key).map(({ branch }) => branch.printed ?? 0), latest.get(way.key) ?? 0)
    const rest = line.folded.text.slice(way.length).trim()
    if (rest === '' || /^[、,。;:)\]]/u.test(rest)) return false
    if (way.unit === 'item' || way.unit === 'subitem') return way.number === 1 || Math.abs(way.number! - known) <= 3
    if (way.unit === 'chapter') return !/^[一二三四五六七八九十][、.]/u.test(rest)
    return true
  }

  function openMarked(line: Line, way: Reading, index: number): void {
    const { parent, sibling } = place(way, index)
    const number = way.number
    if (number !== undefined && way.path === undefined) remark(line, way, sibling, parent)
    const markerEnd = line.folded.ends[way.length - 1]!
    const branch: Branch = {
      unit: way.unit,
      printed: way.unit === 'bullet' ? undefined : number,
      path: way.path,
      parent: parent?.branch ?? root,
      marker: { start: line.start, end: markerEnd },
      heading: null,
      runIn: false,
      start: line.start,
      end: line.end,
      anchors: [],
    }
    const node: Node = { branch, key: way.key, lines: [line], filled: speaks(way, line) || !mayHead(line, markerEnd), children: 0 }
    open(node, parent)
    grown.lineEnds.set(branch, line.end)
    if (number !== undefined && way.unit !== 'bullet') latest.set(way.key, number)
  }

  /** An article says something on its line; so does the last of several units that all say it on theirs. */
  function speaks(way: Reading, line: Line): boolean {
    return way.unit === 'article' && words.sentenceEnd.test(line.folded.text)
  }

  function open(node: Node, parent: Node | undefined): void {
    if (parent !== undefined) {
      parent.children += 1
      stack = stack.slice(0, stack.indexOf(parent) + 1)
    } else stack = []
    stack.push(node)
    grown.branches.push(node.branch)
    last = node
  }

  /** Where a marker hangs: beside the open unit it succeeds, else under the nearest open higher unit. */
  function place(way: Reading, index: number): { parent: Node | undefined; sibling: Node | undefined } {
    const open = [...stack.entries()].toReversed()
    if (way.path !== undefined) return placeDecimal(way.path)
    const same = open.filter(([, { key }]) => key === way.key)
    const predecessor = way.unit === 'bullet' ? same[0] : same.find(([, { branch }]) => branch.printed === way.number! - 1)
    if (predecessor !== undefined) return { parent: stack[predecessor[0] - 1], sibling: predecessor[1] }
    const inner = stack.at(-1)
    if (way.number === 1 && inner !== undefined) {
      const lower = open.find(([, node]) => rank(node.branch.unit) > rank(way.unit) && node.key !== way.key && staysOpen(node, way, index))
      if (lower !== undefined) return { parent: lower[1], sibling: undefined }
    }
    const higher = open.find(([, node]) => encloses(node, way, index))
    const stale = same[0]
    if (stale !== undefined && (higher === undefined || higher[0] < stale[0])) return { parent: stack[stale[0] - 1], sibling: stale[1] }
    return { parent: higher?.[1], sibling: undefined }
  }

  function placeDecimal(path: number[]): { parent: Node | undefined; sibling: undefined } {
    const above = stack.findLast(({ branch }) => branch.unit === 'decimal' && branch.path!.join('.') === path.slice(0, -1).join('.'))
    const outside = stack.findLast(({ branch }) => branch.unit !== 'decimal' && !['bullet', 'paragraph', 'subitem', 'point'].includes(branch.unit) && !(path.length === 1 && branch.unit === 'item'))
    return { parent: above ?? outside, sibling: undefined }
  }

  /**
   * An unnumbered heading encloses what opens below it, chapters only where they begin anew below its like; a box
   * whatever is smaller than a section.
   */
  function encloses(node: Node, way: Reading, index: number): boolean {
    if (node.branch.unit === 'heading') return rank(way.unit) > rank('chapter') || comesLater(way.key, 1, index)
    if (node.branch.unit === 'box') return rank(way.unit) > rank('section')
    if (node.branch.unit === 'bullet') return false
    return rank(node.branch.unit) < rank(way.unit)
  }

  /**
   * (一) (二) opening inside 1. whose own 2. comes after them: the lower unit's series goes on before anything that
   * would close it.
   */
  function staysOpen(node: Node, way: Reading, index: number): boolean {
    const position = stack.indexOf(node)
    if (node.branch.unit === 'bullet' || node.branch.unit === 'heading' || node.branch.unit === 'box' || node.branch.printed === undefined) return false
    const above = stack.slice(0, position)
    let grownChild = false
    for (const ways of readings.slice(index + 1)) {
      if (ways.some((other) => above.some(({ key, branch }) => key === other.key && other.number === (branch.printed ?? 0) + 1))) return false
      if (ways.some((other) => other.key === way.key && other.number === 2)) grownChild = true
      if (ways.some((other) => other.key === node.key && other.number === 1)) return false
      if (ways.some((other) => other.key === node.key && other.number === node.branch.printed! + 1)) return grownChild
    }
    return false
  }

  function remark(line: Line, way: Reading, sibling: Node | undefined, parent: Node | undefined): void {
    const number = way.number!
    const marker = { start: line.start, end: line.folded.ends[way.length - 1]! }
    const found = line.folded.text.slice(0, way.length)
    const runs = latest.get(way.key) === number - 1
    const previous = sibling?.branch.printed ?? (parent?.children === 0 || sibling === undefined ? undefined : latest.get(way.key))
    if (number === 1 || runs || previous === number - 1) {
      if (sibling !== undefined && number === 1 && sibling.branch.printed !== undefined && sibling.branch.parent === (parent?.branch ?? root)) {
        grown.remarks.push({ ...marker, ruleId: 'outline-restart', values: { found, after: String(sibling.branch.printed) } })
      }
      return
    }
    const ruleId = previous === number ? 'outline-repeat' : 'outline-gap'
    grown.remarks.push({ ...marker, ruleId, values: { expected: String((previous ?? 0) + 1), after: String(previous ?? 0), found } })
  }

  function openBox(line: Line, box: RegExpExecArray): void {
    const parent = stack.findLast(({ branch }) => branch.unit !== 'box' && branch.unit !== 'bullet')
    const markerEnd = line.folded.ends[box.groups!['marker']!.trimEnd().length - 1]!
    const printed = box.groups!['number'] === undefined ? undefined : markers(`${box.groups!['number']}、`)[0]?.number
    const branch: Branch = {
      unit: 'box', printed, path: undefined, parent: parent?.branch ?? root, marker: { start: line.start, end: markerEnd },
      heading: null, runIn: false, start: line.start, end: line.end, anchors: [],
    } // prettier-ignore
    open({ branch, key: 'box', lines: [line], filled: false, children: 0 }, parent)
    grown.lineEnds.set(branch, line.end)
  }

  function openHeading(line: Line): void {
    const like = stack.findLast(({ key }) => key === 'heading')
    const parent = like === undefined ? stack.findLast(({ branch }) => branch.unit !== 'bullet' && branch.unit !== 'point') : stack[stack.indexOf(like) - 1]
    const branch: Branch = {
      unit: 'heading', printed: undefined, path: undefined, parent: parent?.branch ?? root, marker: null,
      heading: { start: line.start, end: line.end }, runIn: false, start: line.start, end: line.end, anchors: [],
    } // prettier-ignore
    open({ branch, key: 'heading', lines: [line], filled: false, children: 0 }, parent)
  }

  function paragraph(line: Line): void {
    const text = line.folded.text
    if (last !== undefined && words.responsible(text)) {
      last.branch.end = line.end
      last.filled = true
      return
    }
    const inner = closes(text) ? closedScope() : container()
    if (inner !== undefined && inner === stack.at(-1) && !inner.filled && inner.children === 0 && !lastOfList(inner)) {
      inner.branch.end = line.end
      inner.filled = true
      last = inner
      return
    }
    const branch: Branch = {
      unit: 'paragraph', printed: undefined, path: undefined, parent: inner?.branch ?? root, marker: null,
      heading: null, runIn: false, start: line.start, end: line.end, anchors: [],
    } // prettier-ignore
    if (closes(text)) grown.remarks.push({ start: line.start, end: line.end, ruleId: 'outline-closing', values: { found: text.slice(0, 12) } })
    if (inner !== undefined) {
      inner.children += 1
      stack = stack.slice(0, stack.indexOf(inner) + 1)
    } else if (closes(text)) stack = []
    grown.branches.push(branch)
    last = { branch, key: 'paragraph', lines: [line], filled: true, children: 0 }
  }

  /** (一)…;(二)…;(三)…。: the third is no heading of what follows when its siblings have nothing below them. */
  function lastOfList(node: Node): boolean {
    if (!words.fullStop.test(node.lines.at(-1)!.folded.text) || node.branch.marker === null) return false
    const siblings = grown.branches.filter((other) => other !== node.branch && other.parent === node.branch.parent && other.unit === node.branch.unit)
    const bare = (branch: Branch): boolean => branch.end === grown.lineEnds.get(branch) && !grown.branches.some(({ parent }) => parent === branch)
    return siblings.length > 0 && siblings.every(bare)
  }

  /** The unit that a later unmarked paragraph belongs to: a bullet takes none once it has its sentence. */
  function container(): Node | undefined {
    return stack.findLast((node) => node.branch.unit !== 'bullet' || (!node.filled && node === stack.at(-1)))
  }

  function innermostContainer(): Branch | undefined {
    const node = container()
    if (node !== undefined) {
      node.children += 1
      stack = stack.slice(0, stack.indexOf(node) + 1)
    }
    return node?.branch ?? root
  }

  /** 本方案自印发之日起施行 after a closed item speaks for the chapter, after the last chapter for the plan. */
  function closes(text: string): boolean {
    const node = stack.at(-1)
    if (!words.closing.test(text) || node === undefined || stack.length < 2 && !topIsClosed()) return false
    if (last !== undefined && words.agencyEnd(tailOf(last))) return true
    const siblings = grown.branches.filter(({ parent, unit }) => parent === node.branch.parent && unit === node.branch.unit)
    const each = siblings.every((sibling) => !grown.branches.some(({ parent, unit }) => parent === sibling && unit === 'paragraph'))
    const childless = stack.length > 1 || siblings.every((sibling) => !grown.branches.some(({ parent }) => parent === sibling))
    return siblings.length > 1 && each && childless && node.filled
  }

  function topIsClosed(): boolean {
    return stack.length === 1 && stack[0]!.filled && stack[0]!.branch.unit !== 'heading'
  }

  function tailOf(node: Node): string {
    const line = lines.findLast(({ end }) => end <= node.branch.end)
    return line?.folded.text ?? ''
  }

  /** The outermost open unit, or none after the scope's last one. */
  function closedScope(): Node | undefined {
    const top = stack[0]
    if (top === undefined || top === stack.at(-1)) return undefined
    const from = lines.findIndex(({ start }) => start >= (last?.branch.end ?? 0))
    const more = readings.slice(from).some((ways) => ways.some(({ key, number }) => key === top.key && number === (top.branch.printed ?? 0) + 1))
    return more ? top : undefined
  }

  function continueLast(before: Line, line: Line): void {
    for (let offset = before.end; offset < line.start; offset += 1) grown.wraps.push(offset)
    last!.branch.end = line.end
    if (grown.lineEnds.get(last!.branch) === before.end) {
      grown.lineEnds.set(last!.branch, line.end)
      last!.lines.push(line)
      if (last!.branch.marker !== null) last!.filled = !mayHead(last!.lines, last!.branch.marker.end)
    }
  }
}

const rank = (unit: Unit): number => units[unit].rank

/** Lines that begin 一是, 二是 … one after the other, unbroken from the first: bullets. */
const ordinalLines = (lines: readonly Line[]): Map<number, Reading> => {
  const found = new Map<number, Reading>()
  const order = ['首先', '其次', '再次', '最后']
  let run: number[] = []
  const close = (): void => {
    if (run.length > 1) for (const index of run) found.set(index, ordinalReading(lines[index]!))
    run = []
  }
  for (const [index, line] of lines.entries()) {
    const groups = ordinalWord.exec(line.folded.text)?.groups
    if (groups === undefined) continue
    const value = groups['order'] === undefined ? markers(`${groups['number']}、`)[0]?.number : order.indexOf(groups['order']) + 1
    const second = groups['order'] === undefined ? `二${groups['word']}` : '其次'
    if (value === 1) close()
    if (value === 1 && line.folded.text.includes(second)) continue
    if (value === run.length + 1 || (groups['order'] === '最后' && run.length > 0)) run.push(index)
  }
  close()
  return found
}

const ordinalReading = (line: Line): Reading => {
  const length = ordinalWord.exec(line.folded.text)![0].length
  return { unit: 'bullet', key: 'bullet', number: undefined, path: undefined, length, firm: true }
}
