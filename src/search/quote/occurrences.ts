import type { Span } from '../../model/span.ts'
import { core } from './core.ts'
import type { Source } from './source.ts'

/** Where a quotation stands: `start` to `end` in the record's text. */
export interface Occurrence extends Span {
  /** How many folded units of the quotation, at its start and its end, the place does not have: punctuation only. */
  before: number
  after: number
  /** Which of the source's variants has it. */
  variant: number
}

/** Every place of the folded quotation, overlapping ones too, as CLAUSES.md «Match» counts them; in order. */
export const occurrences = (source: Source, folded: string): Occurrence[] =>
  inAll(source, folded, { start: 0, end: folded.length })

/** Every place of the quotation less the punctuation around it, and how much of that is missing there; in order. */
export const looseOccurrences = (source: Source, folded: string): Occurrence[] => inAll(source, folded, core(folded))

/** Folded units that an occurrence lacks. */
export const missing = ({ before, after }: Occurrence): number => before + after

const inAll = ({ variants }: Source, folded: string, { start, end }: Span): Occurrence[] => {
  const found = new Map<string, Occurrence>()
  const words = folded.slice(start, end)
  for (const [variant, { text, starts, ends }] of variants.entries()) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      let [from, before] = [at, start]
      while (before > 0 && from > 0 && text[from - 1] === folded[before - 1]) {
        from -= 1
        before -= 1
      }
      let [to, after] = [at + words.length, end]
      while (after < folded.length && text[to] === folded[after]) {
        to += 1
        after += 1
      }
      const place = { start: starts[from]!, end: ends[to - 1]! }
      const key = `${place.start}-${place.end}`
      if (!found.has(key)) found.set(key, { ...place, before, after: folded.length - after, variant })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
