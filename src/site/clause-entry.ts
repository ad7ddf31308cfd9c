import { display } from '../model/display.ts'
import type { Annotation, Clause, Plan } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import { clauseStrings } from '../model/strings.ts'
import type { Unit } from '../model/units.ts'
import type { PlanEntry } from './plan-entry.ts'
import { label } from './outline.ts'

export type Target = Extract<Annotation, { kind: 'target' }>
export type Agencies = Extract<Annotation, { kind: 'agencies' }>
export type Reference = Extract<Annotation, { kind: 'reference' }>
export type Term = Extract<Annotation, { kind: 'term' }>

/** What lists say of a clause. */
export interface ClauseEntry {
  plan: PlanEntry
  id: string
  unit: Unit
  /** 三、（二）1.  the numbers from the chapter down; 第 2 段 of what has none. */
  place: string
  /** The heading, or the opening words and … */
  words: string
  /** `words` are a heading of the clause's own. */
  headed: boolean
  /** Own text as the reading view shows it, one character for one: `own[i]` shows `plan.text[start + i]`. */
  own: string
  start: number
  /** Where the words after the marker begin in `own`. */
  after: number
  /** Where a heading on a line of its own ends in `own`, and words follow it. */
  headingEnd?: number
  /** Slugs, the primary one first. */
  themes: string[]
  targets: Target[]
  agencies: Agencies[]
  references: Reference[]
  terms: Term[]
}

/** The clauses of a plan, in document order. */
export const clauseEntries = (plan: Plan, entry: PlanEntry): ClauseEntry[] => {
  const annotations = Map.groupBy(plan.annotations, ({ clause }) => clause)
  const places = new Map<string | null, string>([[null, '']])
  return plan.clauses.map((clause): ClauseEntry => {
    const found = annotations.get(clause.id) ?? []
    const { marker, words } = label(plan, clause)
    const around = places.get(clause.parent) ?? ''
    // A bullet's sign names nothing.
    const named = marker !== '' && clause.unit !== 'bullet'
    places.set(clause.id, named ? joined(around, marker) : around)
    return {
      plan: entry,
      id: clause.id,
      unit: clause.unit,
      place: named ? joined(around, marker).trim() : around + clauseStrings.unnumbered(clause.unit, clause.number),
      words,
      headed: clause.heading !== null,
      own: display(plan.text.slice(clause.start, clause.end)),
      start: clause.start,
      after: afterMarker(plan.text, clause),
      ...ownLine(plan.text, clause),
      themes: found
        .flatMap((one) => (one.kind === 'theme' ? one : []))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ theme }) => theme),
      targets: found.flatMap((one) => (one.kind === 'target' ? one : [])),
      agencies: found.flatMap((one) => (one.kind === 'agencies' ? one : [])),
      references: found.flatMap((one) => (one.kind === 'reference' ? one : [])),
      terms: found.flatMap((one) => (one.kind === 'term' ? one : [])),
    }
  })
}

/** A decimal number says those above it: 2 and 2.4 are 2.4. */
const joined = (around: string, marker: string): string => {
  const above = /(?<number>\d[\d.]*?)\.?\s*$/u.exec(around)
  return above !== null && marker.startsWith(`${above.groups!['number']}.`)
    ? around.slice(0, above.index) + marker
    : around + marker
}

const afterMarker = (text: string, { start, end, marker }: Clause): number => {
  let offset = marker?.end ?? start
  while (offset < end && /[\s—–\-•·●]/u.test(text[offset]!)) offset += 1
  return offset - start
}

const ownLine = (text: string, { start, end, heading }: Clause): { headingEnd?: number } =>
  heading !== null && /^[^\S\n]*\n\s*\S/u.test(text.slice(heading.end, end)) ? { headingEnd: heading.end - start } : {}

/** A stretch of the plan's text that lies in the clause, as the reading view shows it, on one line. */
export const shown = ({ own, start }: ClauseEntry, span: Span): string =>
  oneLine(own.slice(span.start - start, span.end - start))

/** Line breaks between Han characters are the typesetter's and go; between Latin words they are a space. */
export const oneLine = (text: string): string =>
  text.replaceAll(/(?<left>[\x21-\x7e]?)\s*\n\s*(?<right>[\x21-\x7e]?)/gu, (_, left: string, right: string) =>
    left !== '' && right !== '' ? `${left} ${right}` : left + right,
  )
