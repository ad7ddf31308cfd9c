import type { ResidueKind } from '../../model/plan.ts'
import type { Line } from '../types.ts'
import { attachments } from './attachments.ts'
import { isFrame } from './is-frame.ts'
import * as words from './words.ts'

/**
 * What follows the body, read backwards to the last line that carries a marker, ends like a sentence and is no frame
 * sentence, or ends with an agency bracket.
 *
 * @param begins First line of the body.
 * @param marked Whether a line carries a marker.
 * @returns The kind of each line after the body; the body ends `kinds.length` lines before the end of `lines`.
 */
export const tail = (
  lines: readonly Line[],
  begins: number,
  marked: (index: number) => boolean,
  annexed = false,
): ResidueKind[] => {
  const listed = attachmentLines(lines, begins)
  let end = frameFrom(lines, begins, marked)
  while (end > begins && !isBody(end - 1)) end -= 1
  const kinds = lines
    .slice(end)
    .map((line, offset): ResidueKind => (listed.has(end + offset) ? 'attachment' : typed(line)))
  return kinds.map((kind, offset) => (kind === 'signature' && !signs(offset) ? 'boilerplate' : kind))

  /** Names and a date, or a name or two before any frame; more names without a date are a page's footer. */
  function signs(offset: number): boolean {
    const from = kinds.findLastIndex((kind, at) => at < offset && kind !== 'signature') + 1
    const length = kinds.slice(from).findIndex((kind) => kind !== 'signature')
    const run = lines.slice(end + from, length === -1 ? undefined : end + from + length)
    const dated = run.some(({ folded }) => words.date.test(folded.text) || words.signed.test(folded.text))
    return dated || (run.length <= 2 && !kinds.slice(0, offset).includes('boilerplate'))
  }

  /** In an annex, short lines in a row are a table. */
  function inCells(index: number): boolean {
    return (
      index - begins >= 5 &&
      lines.slice(index - 5, index + 1).every(({ folded: { text } }) => text.length <= 20 && !isFrame(text))
    )
  }

  function isBody(index: number): boolean {
    const now = lines[index]!.folded.text
    if (listed.has(index)) return false
    if (lines[index]!.isRow) return true
    if (isFrame(now)) return false
    if (words.responsible(now) || words.agencyEnd(now)) return true
    if (signatureLine(now)) return false
    if (/^[(\[]?略[)\]]?$/u.test(now) || (annexed && inCells(index))) return true
    return (
      marked(index) ||
      words.sentenceEnd.test(now) ||
      (now.length >= 30 && now.includes(',')) ||
      words.annexLine.test(now)
    )
  }
}

/** Where the page begins to speak for itself: after that no chapter and no section comes. */
const frameFrom = (lines: readonly Line[], begins: number, marked: (index: number) => boolean): number => {
  const structural = lines.findLastIndex(
    ({ folded }, index) =>
      marked(index) && /^(?:[一二三四五六七八九十]+ ?、|\([一二三四五六七八九十]+ ?\)|第)/u.test(folded.text),
  )
  const from = lines.findIndex(
    ({ folded }, index) => index > Math.max(begins, structural) && words.frameBegins.test(folded.text),
  )
  return from === -1 ? lines.length : from
}

/** 附件:1.… before the signature, wherever it stands after the body's beginning and outside any sentence. */
const attachmentLines = (lines: readonly Line[], begins: number): Set<number> => {
  const found = new Set<number>()
  const rows = lines.map(({ folded }) => folded)
  for (let index = begins; index < lines.length; index += 1) {
    const kinds = attachments(rows, index)
    for (let offset = 0; offset < (kinds?.length ?? 0); offset += 1) found.add(index + offset)
    index += Math.max(0, (kinds?.length ?? 1) - 1)
  }
  return found
}

const typed = ({ folded: { text } }: Line): ResidueKind => {
  if (isFrame(text)) return 'boilerplate'
  if (signatureLine(text)) return 'signature'
  if (words.record.test(text)) return 'record'
  return 'boilerplate'
}

const signatureLine = (now: string): boolean =>
  words.date.test(now) || words.signed.test(now) || (words.isBodyLine(now) && now.length <= 60)
