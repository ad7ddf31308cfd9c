import type { Residue } from '../model/plan.ts'
import { foldAt, trimSpan } from './fold-at.ts'
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
    const trimmed = trimSpan(text, { start, end })
    start = end + 1
    if (trimmed === undefined) continue
    const mark = headingMark.exec(text.slice(trimmed.start, trimmed.end))?.[0].length ?? 0
    if (mark > 0)
      residue.push({ ...trimSpan(text, { start: trimmed.start, end: trimmed.start + mark })!, kind: 'boilerplate' })
    const content = trimSpan(text, { start: trimmed.start + mark, end: trimmed.end })
    if (content === undefined) continue
    while (bold < strong.length && strong[bold]!.end <= content.start) bold += 1
    const lead = strong[bold]
    const lineStart = text.lastIndexOf('\n', content.start - 1) + 1
    lines.push({
      ...content,
      number: number + 1,
      first: true,
      afterPage: false,
      isRow: isRow(text.slice(content.start, content.end)),
      folded: foldAt(text, content),
      indent: columns(text.slice(lineStart, content.start)),
      width: columns(text.slice(lineStart, content.end)),
      strong: mark > 0 ? content : lead !== undefined && lead.start < content.end ? lead : undefined,
    })
  }
  const pages = pageNumbers(lines)
  for (const [index, line] of lines.entries()) line.afterPage = index > 0 && pages.has(lines[index - 1]!)
  return {
    lines: lines.filter((line) => !pages.has(line) && !rule.test(line.folded.text)),
    residue: [
      ...residue,
      ...lines
        .filter((line) => pages.has(line) || rule.test(line.folded.text))
        .map(({ start, end }): Residue => ({ start, end, kind: 'boilerplate' })),
    ].toSorted((a, b) => a.start - b.start),
  }
}

/** | 甲 | 乙 |   甲⇥乙⇥丙 */
const isRow = (line: string): boolean =>
  /^\|.*\|$/u.test(line) ? line.split('|').length > 3 : line.split(/\t+/u).length > 2

const columns = (stretch: string): number =>
  [...stretch].reduce((sum, point) => sum + (point > '\u2e7f' || '“”‘’—…'.includes(point) ? 2 : 1), 0)

/** ## 一、总体要求 */
const headingMark = /^#{1,6}[ \t\u3000]+(?=\S)/u

/** |---|:--:|   ---   ＊＊＊   ====== (no letter or figure in it) */
const rule = /^(?:\|?(?: ?:?-{3,}:? ?\|)+ ?:?-*:? ?|-{3,}|_{3,}|={3,}|\*(?: ?\*){2,}|~{3,})$/u

/** - 3 -   —4—   · 5 ·   第 5 页 共 9 页   第5页   5 / 9 */
const pageNumber =
  /^(?:[-—–―·] ?\d{1,3} ?[-—–―·]|[-—–―]{2} ?\d{1,3} ?[-—–―]{2}|第 ?\d{1,3} ?页(?:[ ,/]?共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3})$/u

/** Lines that are page numbers: printed as such, or bare figures that count up by one through the text. */
const pageNumbers = (lines: Line[]): Set<Line> => {
  const found = new Set(lines.filter(({ folded }) => pageNumber.test(folded.text)))
  const bare = lines.flatMap((line, index) =>
    /^\d{1,3}$/.test(line.folded.text) ? [{ line, index, value: Number(line.folded.text) }] : [],
  )
  for (const [order, { line, index, value }] of bare.entries()) {
    const after = bare[order + 1]
    const before = bare[order - 1]
    const counts = (other: typeof after, step: number): boolean =>
      other !== undefined && other.value === value + step && Math.abs(other.index - index) >= 5
    const amongCells = [lines[index - 1], lines[index + 1]].every(
      (other) => other !== undefined && other.folded.text.length < 25 && !/[。,;]$/u.test(other.folded.text),
    )
    if (!amongCells && (counts(after, 1) || counts(before, -1))) found.add(line)
  }
  return found
}
