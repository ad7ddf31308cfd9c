import { display } from '../model/display.ts'
import type { Clause, Plan } from '../model/plan.ts'

/** A line of the table of contents. */
export interface OutlineEntry {
  id: string
  marker: string
  /** The heading, or the opening words and … */
  words: string
  children: OutlineEntry[]
}

/**
 * The plan's clauses that have a heading, nested as in the text, and those of their like that have none (`15.` between
 * `14.` and `16.`), and every annex. The headed children of a clause that is left out take its place.
 */
export const outline = (plan: Plan): OutlineEntry[] => {
  const childrenOf = Map.groupBy(plan.clauses, (clause) => clause.parent)
  const under = (parent: string | null): OutlineEntry[] => {
    const clauses = childrenOf.get(parent) ?? []
    const headedUnits = new Set(clauses.filter((clause) => clause.heading !== null).map((clause) => clause.unit))
    return clauses.flatMap((clause) => {
      const children = under(clause.id)
      return clause.unit === 'annex' || headedUnits.has(clause.unit) ? [{ ...label(plan, clause), children }] : children
    })
  }
  return under(null)
}

const openingLength = 16

/** Marker and heading as the reading view shows them. */
export const label = (plan: Plan, clause: Clause): Omit<OutlineEntry, 'children'> => {
  const { id, marker, heading, start, end } = clause
  const own = display(plan.text.slice(start, end))
  const shown = (from: number, to: number): string => own.slice(from - start, to - start).trim()
  const number = marker === null ? '' : shown(marker.start, marker.end)
  return {
    id,
    // 第一章 总则, but 一、总则.
    marker: /[\p{L}\p{N}]$/u.test(number) ? `${number} ` : number,
    words:
      heading === null
        ? (annexTitle(plan, clause) ?? opening(shown(marker?.end ?? start, end)))
        : shown(heading.start, heading.end),
  }
}

/** The title printed between an annex' number and its first clause. */
const annexTitle = (plan: Plan, { unit, end }: Clause): string | undefined => {
  if (unit !== 'annex') return undefined
  const next = plan.clauses.find((clause) => clause.start >= end)?.start ?? plan.text.length
  const title = plan.residue.find(({ kind, start }) => kind === 'title' && start >= end && start < next)
  return title === undefined ? undefined : display(plan.text.slice(title.start, title.end))
}

/** The first words of a clause: up to the first mark of punctuation, or as many as fit. */
const opening = (text: string): string => {
  const [words = ''] = text.split(/[，。；：！？\n]/u, 1)
  const shown = words.length > 4 && words.length <= openingLength ? words : text.slice(0, openingLength)
  return shown.length < text.length ? `${shown}…` : shown
}
