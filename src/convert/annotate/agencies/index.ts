import type { Passage } from '../passage.ts'
import { roles, type Part, type Roles } from './roles.ts'

/** Responsible bodies; offsets are those of the passage's text, ends exclusive. */
export interface FoundAgencies extends Roles {
  start: number
  end: number
}

/**
 * Brackets and lines that name responsible bodies, in order. True of the result: each span is a whole bracket with its
 * signs, or a whole line or the end of one from its label on, and spans do not overlap.
 */
export const agencies = (passage: Passage): FoundAgencies[] => {
  const { text } = passage
  const inBrackets = bracketsOf(text).flatMap(({ start, end }): FoundAgencies[] => {
    const { words, at } = spaced(passage, start + 1, end - 1)
    const read = roles(words, standsAlone(text, start, end))
    return read === undefined ? [] : [{ ...placed(read, at), start, end }]
  })
  const inLines: FoundAgencies[] = []
  let next = 0
  let led = false
  for (const stretch of labelled(text)) {
    while (next < inBrackets.length && inBrackets[next]!.end <= stretch.start) next += 1
    const bracket = inBrackets[next]
    if (bracket !== undefined && bracket.start <= stretch.start) continue
    const { words, at } = spaced(passage, stretch.start, stretch.end)
    const read = roles(words, false, led && stretch.follows)
    led = (led && stretch.follows) || (read !== undefined && read.lead.length > 0)
    if (read !== undefined) inLines.push({ ...placed(read, at), start: stretch.start, end: stretch.end })
  }
  return merged(inBrackets, inLines)
}

/** Both in order; a bracket inside a line that is read as a whole is part of it. */
const merged = (inBrackets: readonly FoundAgencies[], inLines: readonly FoundAgencies[]): FoundAgencies[] => {
  const found: FoundAgencies[] = []
  let next = 0
  for (const bracket of inBrackets) {
    while (next < inLines.length && inLines[next]!.start < bracket.start) found.push(inLines[next++]!)
    if ((found.at(-1)?.end ?? 0) <= bracket.start) found.push(bracket)
  }
  return [...found, ...inLines.slice(next)]
}

// 责任单位:市科技局   …取得突破。牵头单位:市科技局;配合单位:市财政局
const label =
  /(?:^|(?<=[。;!?)\]]))(?:主要|第一)?(?:责任|牵头|配合|主办|协办|承办|落实|负责|参与|参加|实施|协同|协助|主责)(?:责任)?(?:单位|部门|科室|处室|机构|主体|股室)(?:及分工|和分工)?:/u

// 市科技局牵头,市财政局配合。 as a line of its own
const roleLine = /^(?:由)?[^。;:,]{2,60}(?:牵头|负责|配合|按职责分工负责|按职责分工落实)(?:[,;、][^。:]{2,120})?[。]?$/u

const dueLabel = /^(?:完成|办结|实施|推进|落实|工作)?(?:时限|时间|期限|节点|时间节点|进度|进度安排):/u

interface Stretch {
  start: number
  end: number
  /** The line before it names bodies too. */
  follows: boolean
}

/** Stretches of lines from a label on, and whole lines that say who does what. */
const labelled = (text: string): Stretch[] => {
  const found: Stretch[] = []
  let offset = 0
  let before = false
  for (const line of text.replaceAll(ratio, ':').split('\n')) {
    let from = 0
    let any = false
    for (let start = labelStart(line, from); start !== undefined; start = labelStart(line, from)) {
      const end = stretchEnd(line, start)
      found.push({ start: offset + start, end: offset + trimEnd(line, start, end), follows: before })
      from = end
      any = true
    }
    before = any
    offset += line.length + 1
  }
  return found
}

const labelStart = (line: string, from: number): number | undefined => {
  const found = label.exec(from === 0 ? line : line.slice(from))
  if (found !== null) return from + found.index
  const whole =
    from === 0 &&
    line.length <= 120 &&
    roleLine.test(line) &&
    /^(?:由)?(?:各|市|区|县|省|州|局|本|中共|国家|团)[^,。]{1,40}(?:局|委|办|政府|部|中心|厅|科|院|会)/u.test(line) &&
    /(?:牵头|负责|配合|落实|参与)[。]?$/u.test(line)
  return whole ? 0 : undefined
}

/** To the sentence's end, and on where another label follows: 责任单位:市科技局。完成时限:2023年12月 */
const stretchEnd = (line: string, start: number): number => {
  for (let stop = line.indexOf('。', start); stop !== -1; stop = line.indexOf('。', stop + 1)) {
    const rest = line.slice(stop + 1, stop + 20)
    if (!dueLabel.test(rest) && label.exec(rest)?.index !== 0) return stop + 1
  }
  return line.length
}

const trimEnd = (text: string, start: number, end: number): number => {
  let to = end
  while (to > start && '。; '.includes(text[to - 1]!)) to -= 1
  return to
}

const closers: Record<string, string> = { '(': ')', '[': ']', '〔': '〕', '【': '】', '〈': '〉', '{': '}' }

/** Outermost brackets; an unclosed one ends nowhere and is none. */
const bracketsOf = (text: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  const open: { sign: string; start: number }[] = []
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!
    if (sign in closers) open.push({ sign, start: index })
    else if (Object.values(closers).includes(sign)) {
      const at = open.findLastIndex((other) => closers[other.sign] === sign)
      if (at === -1) continue
      const { start } = open[at]!
      open.length = at
      if (at > 0) continue
      found.push({ start, end: index + 1 })
    } else if (sign === '\n' && /[。;:!?]/u.test(text[index - 1] ?? '。')) open.length = 0
  }
  return found
}

/** A bracket may name bodies without a role word only behind a sentence or at the end of one. */
const standsAlone = (text: string, start: number, end: number): boolean => {
  const left = text[start - 1]
  const right = text[end]
  if (left === undefined || '。;!?\n”"】)]'.includes(left)) return true
  return right === undefined || '。;\n!?'.includes(right)
}

/** Printed for a colon by some word processors. */
const ratio = '∶'

/** The words with a space where the source has white space. */
const spaced = ({ text, starts, ends }: Passage, start: number, end: number): { words: string; at: number[] } => {
  let words = ''
  const at: number[] = []
  for (let index = start; index < end; index += 1) {
    if (index > start && starts[index]! > ends[index - 1]!) {
      words += ' '
      at.push(index)
    }
    words += text[index] === ratio ? ':' : text[index]
    at.push(index)
  }
  at.push(end)
  return { words, at }
}

const placed = (read: Roles, at: readonly number[]): Roles => {
  const place = (part: Part): Part => ({ ...part, start: at[part.start]!, end: at[part.end - 1]! + 1 })
  return { ...read, lead: read.lead.map(place), support: read.support.map(place), due: read.due && place(read.due) }
}
