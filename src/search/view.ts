import { display } from '../model/display.ts'
import { enclosed } from './enclosed.ts'
import type { SearchRecord } from './record.ts'

/** The reading view of a whole plan: one character for one, so that the record's spans index it too. */
export const viewOf = ({ text, clauses, residue }: SearchRecord): string => {
  const outside = residue.filter((span) => !enclosed(span, clauses))
  let view = ''
  for (const { start, end } of [...clauses, ...outside].sort((a, b) => a.start - b.start)) {
    view += text.slice(view.length, start) + display(text.slice(start, end))
  }
  return view + text.slice(view.length)
}
