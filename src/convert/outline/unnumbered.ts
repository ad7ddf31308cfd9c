import type { Line } from '../types.ts'
import { responsible, sentenceEnd } from './words.ts'

/**
 * Lines that are unnumbered headings: short, no sentence, full paragraphs around them, and not the only one of their
 * kind (CLAUSES.md: «among its like»).
 *
 * @param taken Lines that are something else: markers, table rows.
 */
export const unnumberedHeadings = (
  lines: readonly Line[],
  taken: (index: number) => boolean,
  continues: (line: Line, next: Line) => boolean,
): Set<number> => {
  const found = lines.flatMap((line, index) => {
    const text = line.folded.text
    const before = lines[index - 1]
    const after = lines[index + 1]
    if (taken(index) || after === undefined || !line.first) return []
    if (
      text.length > 25 ||
      text.length < 2 ||
      sentenceEnd.test(text) ||
      /[;。]|,.*,|:$|:.*:/u.test(text) ||
      responsible(text)
    )
      return []
    if (before !== undefined && (continues(before, line) || isShort(before, index - 1))) return []
    return continues(line, after) || isShort(after, index + 1) ? [] : [index]
  })
  return new Set(found.length > 1 ? found : [])

  /** Short and unmarked like this one: then both are rows or fragments. */
  function isShort(line: Line, index: number): boolean {
    const { text } = line.folded
    return !taken(index) && text.length <= 25 && !sentenceEnd.test(text) && !responsible(text)
  }
}
