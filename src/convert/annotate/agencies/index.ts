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
  const found: FoundAgencies[] = []
  const brackets = bracketsOf(text)
  for (const { start, end } of brackets) {
    const { words, at } = spaced(passage, start + 1, end - 1)
    const read = roles(words, standsAlone(text, start, end))
    if (read !== undefined) found.push({ ...placed(read, at), start, end })
  }
  let offset = 0
  let led = false
  for (const line of text.split('\n')) {
    const free = { start: offset, end: offset + line.length }
    offset += line.length + 1
    if (found.some(({ start, end }) => start < free.end && end > free.start && wholeLine(text, start, end, free)))
      continue
    const from = labelStart(line)
    if (from === undefined) {
      led = false
      continue
    }
    const start = free.start + from
    const end = trimEnd(text, start, free.end)
    if (found.some((other) => other.start < end && other.end > start && !(other.start > start))) continue
    const { words, at } = spaced(passage, start, end)
    const read = roles(words, false, led)
    if (read === undefined) continue
    led = read.lead.length > 0
    for (let index = found.length - 1; index >= 0; index -= 1)
      if (found[index]!.start >= start && found[index]!.end <= end) found.splice(index, 1)
    found.push({ ...placed(read, at), start, end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

const wholeLine = (text: string, start: number, end: number, line: { start: number; end: number }): boolean =>
  text.slice(line.start, start).trim() === '' &&
  text
    .slice(end, line.end)
    .replace(/[。.;]/gu, '')
    .trim() === ''

// 责任单位:市科技局   …取得突破。牵头单位:市科技局;配合单位:市财政局
const label =
  /(?:^|(?<=[。;!?)\]]))(?:主要|第一)?(?:责任|牵头|配合|主办|协办|承办|落实|负责|参与|参加|实施|协同|协助|主责)(?:责任)?(?:单位|部门|科室|处室|机构|主体|股室)(?:及分工|和分工)?:/u

// 市科技局牵头,市财政局配合。 as a line of its own
const roleLine = /^(?:由)?[^。;:,]{2,60}(?:牵头|负责|配合|按职责分工负责|按职责分工落实)(?:[,;、][^。:]{2,120})?[。]?$/u

const labelStart = (line: string): number | undefined => {
  const found = label.exec(line)
  if (found !== null) return found.index
  const whole =
    line.length <= 120 &&
    roleLine.test(line) &&
    /^(?:由)?(?:各|市|区|县|省|州|局|本|中共|国家|团)[^,。]{1,40}(?:局|委|办|政府|部|中心|厅|科|院|会)/u.test(line) &&
    /(?:牵头|负责|配合|落实|参与)[。]?$/u.test(line)
  return whole ? 0 : undefined
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
    } else if (
      sign === '\n' &&
      text[index + 1] !== undefined &&
      open.length > 0 &&
      !/[、,;]/u.test(text[index - 1] ?? '')
    )
      open.length = 0
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

/** The words with a space where the source has white space. */
const spaced = ({ text, starts, ends }: Passage, start: number, end: number): { words: string; at: number[] } => {
  let words = ''
  const at: number[] = []
  for (let index = start; index < end; index += 1) {
    if (index > start && starts[index]! > ends[index - 1]!) {
      words += ' '
      at.push(index)
    }
    words += text[index]
    at.push(index)
  }
  at.push(end)
  return { words, at }
}

const placed = (read: Roles, at: readonly number[]): Roles => {
  const place = (part: Part): Part => ({ ...part, start: at[part.start]!, end: at[part.end - 1]! + 1 })
  return { ...read, lead: read.lead.map(place), support: read.support.map(place), due: read.due && place(read.due) }
}
