import { numeral } from '../../model/numerals.ts'
import type { Span } from '../../model/span.ts'
import type { Branch, Line } from '../types.ts'
import { attachments } from './attachments.ts'
import { markers } from './markers.ts'
import * as words from './words.ts'

interface AnnexStart {
  /** Of the line that is its own text. */
  index: number
  branch: Branch
}

/**
 * Where annexes begin after the body has: 附件 alone on its line with something below it; 附件1：标题 or a second title
 * followed by a restart at 一、.
 *
 * @param begins First line of the body.
 */
export const annexes = (lines: readonly Line[], begins: number): AnnexStart[] => {
  const rows = lines.map(({ folded }) => folded)
  const found: AnnexStart[] = []
  let chapters = false
  for (let index = begins; index < lines.length; index += 1) {
    const line = lines[index]!
    const text = line.folded.text
    const titled = index > begins ? words.annexTitle.exec(text) : null
    const listed = attachments(rows, index)
    if (titled !== null && (listed?.length ?? 1) === 1 && restarts(index + 1)) {
      const { marker, number } = titled.groups as { marker: string; number?: string }
      const label = { start: line.start, end: line.folded.ends[marker.trimEnd().length - 1]! }
      const title = { start: line.folded.starts[titled[0].length]!, end: line.end }
      found.push({ index, branch: annex(line, number, label, title) })
      chapters = false
      continue
    }
    if (listed !== undefined) {
      index += listed.length - 1
      continue
    }
    const label = words.annexLine.exec(text)
    if (label !== null && index > begins && goesOn(index + 1)) {
      found.push({ index, branch: annex(line, label.groups!['number'], line, null) })
      chapters = false
    } else if (
      chapters &&
      !markers(text).some(({ firm }) => firm) &&
      words.titleLine.test(text) &&
      text.length >= 8 &&
      text.length <= 60 &&
      restarts(index + 1)
    ) {
      found.push({ index, branch: annex(line, undefined, null, line) })
      chapters = false
    }
    if (markers(text).some(({ unit, number }) => unit === 'chapter' && number === 2)) chapters = true
  }
  return found

  /** A marker or a sentence follows: there is something to be a clause. */
  function goesOn(from: number): boolean {
    return lines
      .slice(from)
      .some(
        ({ folded }) =>
          markers(folded.text).some(({ firm }) => firm) ||
          words.sentenceEnd.test(folded.text) ||
          folded.text.length <= 20,
      )
  }

  /** 一、 comes before any other marker, within the few lines that front matter takes. */
  function restarts(from: number): boolean {
    const next = lines
      .slice(from, from + 8)
      .find(({ folded }) => markers(folded.text).some(({ firm, unit }) => firm && unit !== 'bullet'))
    return (
      next !== undefined &&
      markers(next.folded.text).some(
        ({ unit, number }) => (unit === 'chapter' || unit === 'statute-chapter') && number === 1,
      )
    )
  }
}

const annex = (
  { start, end }: Line,
  number: string | undefined,
  marker: Span | null,
  heading: Span | null,
): Branch => ({
  unit: 'annex',
  printed: number === undefined ? undefined : numeral(number),
  path: undefined,
  parent: undefined,
  marker: marker && { start: marker.start, end: marker.end },
  heading: heading && { start: heading.start, end: heading.end },
  runIn: false,
  start,
  end,
  anchors: [],
})
