import { foldAt, trimSpan } from '../fold-at.ts'
import type { Line } from '../types.ts'
import { inlineSeries } from './inline-series.ts'
import { markers } from './markers.ts'
import { ahead } from './progress.ts'
import * as words from './words.ts'

/**
 * Lines as a person would break them. A line is cut where an unbroken series of markers shows that its breaks were lost,
 * and between two units that stand on one line (第一章 总则 第一条 …). A list inside a sentence (1.…;2.…;) is no such series.
 */
export const cut = (text: string, lines: readonly Line[]): Line[] => {
  const lookahead = ahead(lines.map((line) => markers(line.folded.text)))
  const flattened = lines.length <= 3 && lines.some(({ folded }) => folded.text.length > 80)
  const latest = new Map<string, number>()
  let lost = false
  const pieces = lines.flatMap((line, index) => {
    const comesLater = (key: string, number: number): boolean => lookahead.comes(key, number, index)
    const offsets = [
      ...inlineSeries(line.folded.text, { flattened, latest, comesLater }),
      ...glued(line.folded.text),
    ].toSorted((a, b) => a - b)
    if (offsets.length > glued(line.folded.text).length && line.folded.text.length > 200) lost = true
    const parts = splitAt(text, line, offsets)
    for (const part of parts) {
      for (const { key, number } of markers(part.folded.text).slice(0, 1))
        if (number !== undefined) latest.set(key, number)
    }
    return parts
  })
  if (!lost) return pieces
  const begins = firstMarked(pieces)
  return pieces.flatMap((piece, index) => {
    const line = piece.folded.text
    if (index < begins) return splitAt(text, piece, frontBreaks(line))
    return index === pieces.length - 1 ? splitAt(text, piece, signatureBreak(line)) : [piece]
  })
}

/** …加大投入。示例市科技局 2023年3月1日: in a text that lost its breaks, the signature stands behind the last sentence. */
const signatureBreak = (line: string): number[] => {
  const behind = /[^。!?)\]]*$/u.exec(line)!
  const signature = behind[0].trim()
  return behind.index > 0 && (words.signed.test(signature) || words.date.test(signature)) ? [behind.index] : []
}

/** Where a page's furniture stands behind a title or a last sentence on the same line. */
const glued = (line: string): number[] => {
  const behind = words.behindTitle.exec(line)
  if (behind !== null && words.titleLine.test(line.slice(0, behind.index))) return [behind.index + 1]
  const buttons = words.printButtons.exec(line)
  if (buttons === null || buttons.index === 0 || line.length - buttons.index > 80) return []
  const left = line.slice(0, buttons.index).trim()
  return words.record.test(left) || words.frame(left) ? [] : [buttons.index]
}

const firstMarked = (pieces: readonly Line[]): number => {
  const index = pieces.findIndex(({ folded }) => markers(folded.text).some(({ firm }) => firm))
  return index === -1 ? pieces.length : index
}

/** In a text that lost its breaks, front matter is parted by the spaces between its lines. */
const frontBreaks = (line: string): number[] => {
  const breaks: number[] = []
  if (line.includes('|')) return breaks
  let from = 0
  for (const { index } of line.matchAll(/ (?=\S)/gu)) {
    const left = line.slice(from, index).trim()
    const signed = words.isBodyLine(left) && words.date.test(line.slice(index + 1).split(' ')[0]!)
    const ends =
      /[。:]$/u.test(left) || words.titleLine.test(left) || signed || words.date.test(left) || words.number.test(left)
    if (left.length < 4 || !ends) continue
    breaks.push(index + 1)
    from = index + 1
  }
  return breaks
}

const splitAt = (text: string, line: Line, offsets: readonly number[]): Line[] => {
  if (offsets.length === 0) return [line]
  const places = [line.start, ...offsets.map((offset) => line.folded.starts[offset]!), line.end]
  return places.slice(0, -1).flatMap((start, index): Line[] => {
    const span = trimSpan(text, { start, end: places[index + 1]! })
    if (span === undefined) return []
    const strong = line.strong && line.strong.start < span.end && line.strong.end > span.start ? line.strong : undefined
    return [{ ...line, ...span, first: line.first && index === 0, folded: foldAt(text, span), strong }]
  })
}
