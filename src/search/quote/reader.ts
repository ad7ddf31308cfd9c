import { display } from '../../model/display.ts'
import type { Span } from '../../model/span.ts'
import { enclosed } from '../enclosed.ts'
import type { SearchRecord } from '../record.ts'

/**
 * Reads spans of a plan as the reading view shows them; only the clauses that are asked for are made ready, so that the
 * ends of a long quotation cost no more than those of a short one.
 *
 * @param all With the residue that clauses enclose (page numbers), which is left out otherwise.
 */
export const reader = ({ text, clauses, residue }: SearchRecord, all: boolean): ((span: Span) => string) => {
  const inside = residue.filter((each) => enclosed(each, clauses))
  const owners = [...clauses, ...residue.filter((each) => !inside.includes(each))].sort((a, b) => a.start - b.start)
  const views = new Map<Span, string>()
  const view = (owner: Span): string => {
    const known = views.get(owner) ?? display(text.slice(owner.start, owner.end))
    views.set(owner, known)
    return known
  }
  const read = ({ start, end }: Span): string => {
    let shown = ''
    let at = start
    for (const owner of owners) {
      if (owner.end <= at || owner.start >= end) continue
      const [from, to] = [Math.max(at, owner.start), Math.min(end, owner.end)]
      shown += text.slice(at, from) + view(owner).slice(from - owner.start, to - owner.start)
      at = to
    }
    return shown + text.slice(at, Math.max(at, end))
  }
  return ({ start, end }) => {
    let shown = ''
    let at = start
    for (const cut of all ? [] : inside) {
      if (cut.end <= at || cut.start >= end) continue
      shown += read({ start: at, end: Math.max(at, cut.start) })
      at = Math.min(cut.end, end)
    }
    return shown + read({ start: at, end })
  }
}
