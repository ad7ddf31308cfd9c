import { blank, outlineFold, type Folded } from '../model/fold.ts'
import type { Residue } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import type { Extracted, Line } from './types.ts'

/**
 * The lines worth reading. True of the result:
 * 1. Lines and residue are disjoint, in order, trimmed, and only white space lies between them.
 * 2. Residue here is what no reading of the plan needs: page numbers, rules, the marks of Markdown headings and tables.
 */
export const clean = ({ text, strong }: Extracted): { lines: Line[]; residue: Residue[] } => {
  const lines: Line[] = []
  const residue: Residue[] = []
  let number = 0
  let bold = 0
  for (let start = 0; start <= text.length; number += 1) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    const trimmed = trim(text, { start, end })
    start = end + 1
    if (trimmed === undefined) continue
    const mark = headingMark.exec(text.slice(trimmed.start, trimmed.end))?.[0].length ?? 0
    if (mark > 0) residue.push({ start: trimmed.start, end: trimmed.start + mark, kind: 'boilerplate' })
    const content = trim(text, { start: trimmed.start + mark, end: trimmed.end })
    if (content === undefined) continue
    while (bold < strong.length && strong[bold]!.end <= content.start) bold += 1
    const lead = strong[bold]
    lines.push({
      ...content,
      number: number + 1,
      first: true,
      folded: foldAt(text, content),
      strongEnd: mark > 0 ? content.end : lead !== undefined && lead.start <= content.start ? Math.min(lead.end, content.end) : undefined,
    })
  }
  const pages = pageNumbers(lines)
  return {
    lines: lines.filter((line) => !pages.has(line) && !rule.test(line.folded.text)),
    residue: [
      ...residue.map((span) => withoutTrailingBlank(text, span)),
      ...lines
        .filter((line) => pages.has(line) || rule.test(line.folded.text))
        .map(({ start, end }): Residue => ({ start, end, kind: 'boilerplate' })),
    ].toSorted((a, b) => a.start - b.start),
  }
}

/** The outline fold of a stretch of the text, with offsets of the whole text. */
export const foldAt = (text: string, span: Span): Folded => {
  const folded = outlineFold(text.slice(span.start, span.end))
  return {
    text: folded.text,
    starts: folded.starts.map((offset) => offset + span.start),
    ends: folded.ends.map((offset) => offset + span.start),
  }
}

const trim = (text: string, { start, end }: Span): Span | undefined => {
  let from = start
  let to = end
  while (from < to && blank.test(text[from]!)) from += 1
  while (to > from && blank.test(text[to - 1]!)) to -= 1
  return from < to ? { start: from, end: to } : undefined
}

const withoutTrailingBlank = (text: string, span: Residue): Residue => ({ ...trim(text, span)!, kind: span.kind })

/** ## 一、总体要求 */
const headingMark = /^#{1,6}[ \t\u3000]+(?=\S)/u

/** |---|:--:|   ---   ＊＊＊   ====== (no letter or figure in it) */
const rule = /^(?:\|?(?: ?:?-{3,}:? ?\|)+ ?:?-*:? ?|-{3,}|_{3,}|={3,}|\*(?: ?\*){2,}|~{3,})$/u

/** - 3 -   —4—   · 5 ·   第 5 页 共 9 页   第5页   5 / 9 */
const pageNumber = /^(?:[-—–―·] ?\d{1,3} ?[-—–―·]|[-—–―]{2} ?\d{1,3} ?[-—–―]{2}|第 ?\d{1,3} ?页(?:[ ,/]?共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3})$/u

/** Lines that are page numbers: printed as such, or bare figures that count up by one through the text. */
const pageNumbers = (lines: Line[]): Set<Line> => {
  const found = new Set(lines.filter(({ folded }) => pageNumber.test(folded.text)))
  const bare = lines.flatMap((line, index) => (/^\d{1,3}$/.test(line.folded.text) ? [{ line, index, value: Number(line.folded.text) }] : []))
  for (const [order, { line, index, value }] of bare.entries()) {
    const after = bare[order + 1]
    const before = bare[order - 1]
    const counts = (other: typeof after, step: number): boolean =>
      other !== undefined && other.value === value + step && Math.abs(other.index - index) >= 5
    if (counts(after, 1) || counts(before, -1)) found.add(line)
  }
  return found
}
