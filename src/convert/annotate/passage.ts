import { matchFold } from '../../model/fold.ts'
import type { Clause, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'

/**
 * A clause's own words made comparable, with a way back to the plan's text. True of it:
 * 1. `text` is the match fold of the clause without its marker and without residue it encloses; a line break that ends
 *    a line stays `\n`, one inside a sentence is gone, and one space stays where white space parts two figures.
 * 2. `starts[i]` and `ends[i]` are the UTF-16 span in the plan's text of what became unit `i`.
 * 3. `quoted[i]` says that unit `i` stands inside “…” or 《…》.
 */
export interface Passage {
  text: string
  starts: number[]
  ends: number[]
  quoted: boolean[]
}

/**
 * @param enclosed Residue inside the clause, in order.
 * @param wraps Offsets of line breaks inside sentences.
 */
export const passage = (
  text: string,
  clause: Clause,
  enclosed: readonly Span[],
  wraps: ReadonlySet<number>,
): Passage => {
  const result: Passage = { text: '', starts: [], ends: [], quoted: [] }
  const add = (piece: string, start: number): void => {
    const folded = matchFold(piece)
    result.text += folded.text
    for (const [index, offset] of folded.starts.entries()) {
      result.starts.push(start + offset)
      result.ends.push(start + folded.ends[index]!)
    }
  }
  const keep = (unit: string, start: number, end: number): void => {
    result.text += unit
    result.starts.push(start)
    result.ends.push(end)
  }
  let offset = clause.marker?.end ?? clause.start
  for (const gap of [...enclosed, { start: clause.end, end: clause.end }]) {
    const stretch = text.slice(offset, gap.start)
    let from = 0
    for (const { index, 0: blank } of stretch.matchAll(parting)) {
      add(stretch.slice(from, index), offset + from)
      const start = offset + index
      if (blank !== '\n') keep(' ', start, start + blank.length)
      else if (!wraps.has(start)) keep('\n', start, start + 1)
      from = index + blank.length
    }
    add(stretch.slice(from), offset + from)
    offset = Math.max(offset, gap.end)
  }
  result.quoted = quotedUnits(text, result)
  return result
}

/** A line break, or what parts two figures: 2021 年 30 45. */
const parting = /\n|(?<=\p{Nd})[^\S\n]+(?=\p{Nd})/gu

/** Quotation marks are not trusted to pair: “ closes at ” or `"` or at the sentence's end. */
const quotedUnits = (text: string, { text: folded, starts }: Passage): boolean[] => {
  const quoted = Array.from({ length: folded.length }, () => false)
  let open: number | undefined
  let title = 0
  for (let index = 0; index < folded.length; index += 1) {
    const printed = text[starts[index]!]!
    if (printed === '《') title += 1
    if (open !== undefined && closing.has(printed)) {
      quoted.fill(true, open, index + 1)
      open = undefined
    } else if (opening.has(printed)) open = index
    if (title > 0) quoted[index] = true
    if (printed === '》') title = Math.max(0, title - 1)
    if ('。;!?\n'.includes(folded[index]!)) {
      open = undefined
      if (folded[index] === '\n' || folded[index] === '。') title = 0
    }
  }
  return quoted
}

const opening = new Set(['“', '"', '「', '『', '„'])
const closing = new Set(['”', '"', '」', '』', '‟'])

/** The span in the plan's text of the units from `start` to `end`, exclusive. */
export const spanOf = ({ starts, ends }: Passage, start: number, end: number): Span => ({
  start: starts[start]!,
  end: ends[end - 1]!,
})

/** Residue that each clause encloses, by the clause's id; both lists are in document order. */
export const enclosedResidue = (clauses: readonly Clause[], residue: readonly Residue[]): Map<string, Residue[]> => {
  const found = new Map<string, Residue[]>()
  let next = 0
  for (const clause of clauses) {
    while (next < residue.length && residue[next]!.start < clause.start) next += 1
    const inside: Residue[] = []
    while (next < residue.length && residue[next]!.end <= clause.end) {
      inside.push(residue[next]!)
      next += 1
    }
    if (inside.length > 0) found.set(clause.id, inside)
  }
  return found
}
