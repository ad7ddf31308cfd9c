import { annotationIds } from '../model/annotation-ids.ts'
import { matchKey } from '../model/fold.ts'
import type { Former, Plan } from '../model/plan.ts'
import type { BodyFunction } from './bodies.ts'
import type { Agencies, ClauseEntry, Reference, Target } from './clause-entry.ts'
import { headingLevels } from './heading-levels.ts'
import type { IndicatorEntry } from './indicators.ts'
import type { Library } from './library.ts'
import type { ReferenceEntry } from './references.ts'
import type { Similar } from './similar/index.ts'
import type { TermEntry } from './terms.ts'
import type { ThemeEntry } from './themes.ts'

/** What the library knows about a clause; ids are those of the words on the page. */
export interface Note {
  themes: ThemeEntry[]
  targets: { id: string; target: Target; indicator: IndicatorEntry }[]
  agencies: { id: string; agencies: Agencies; lead: Body[]; support: Body[] }[]
  /** `entry` is not there for places of the plan itself. */
  references: { id: string; annotation: Reference; entry: ReferenceEntry | undefined }[]
  /** Those of at least two plans. */
  terms: { id: string; entry: TermEntry }[]
  similar: Similar[]
}

/** A body by its whole name, and its function where the vocabulary knows it. */
export interface Body {
  name: string
  does: BodyFunction | undefined
}

/** What the page of a plan shows beside its text. */
export interface Reading {
  headingLevels: Map<string, number>
  /** By clause id: 三、（二）1. */
  places: Map<string, string>
  /** Clauses that stood under an id before, by that id. */
  former: Map<string, Former[]>
  /** By clause id; clauses of which nothing is known have none. */
  notes: Map<string, Note>
  /** Where the words of an annotation lead, by its id: an address below the base, or `#id` of this page. A term of one plan leads nowhere. */
  ways: Map<string, string>
}

export const reading = (plan: Plan, library: Library): Reading => {
  const notes = new Map<string, Note>()
  const ways = new Map<string, string>()
  const { clauses } = library.byId.get(plan.id)!
  for (const clause of clauses) {
    const note = noteOf(clause, library)
    if (Object.values(note).every((list) => list.length === 0)) continue
    notes.set(clause.id, note)
    for (const { id, indicator } of note.targets)
      ways.set(id, indicator.slug === undefined ? `#${noteId(clause.id)}` : `targets/${indicator.slug}/`)
    for (const { id, lead, support } of note.agencies) {
      const known = [...lead, ...support].find(({ does }) => does !== undefined)?.does
      ways.set(id, known === undefined ? `#${noteId(clause.id)}` : `agencies/${known.id}/`)
    }
    for (const { id, annotation, entry } of note.references) ways.set(id, wayOfReference(plan, annotation, entry))
    for (const { id, entry } of note.terms) ways.set(id, `terms/${entry.slug}/`)
  }
  lighten([...notes.values()], clauses.length)
  return {
    headingLevels: headingLevels(plan),
    places: new Map(clauses.map(({ id, place }) => [id, place])),
    former: Map.groupBy(plan.former, ({ id }) => id),
    notes,
    ways,
  }
}

/**
 * In a large library every clause has like ones. Beyond the closest of each, a page has half as many as it has clauses,
 * the closest again: more would outweigh the text.
 */
const lighten = (notes: readonly Note[], clauses: number): void => {
  const further = notes
    .flatMap(({ similar }) => similar.slice(1))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, Math.ceil(clauses / 2))
  const kept = new Set(further)
  for (const note of notes) note.similar = note.similar.filter((each, index) => index === 0 || kept.has(each))
}

/** The id of a clause's notes on its page. */
export const noteId = (clause: string): string => `${clause}.n`

const noteOf = (clause: ClauseEntry, library: Library): Note => {
  const ids = annotationIds([...clause.targets, ...clause.agencies, ...clause.references, ...clause.terms])
  return {
    themes: clause.themes.flatMap((slug) => library.themeBySlug.get(slug) ?? []),
    targets: clause.targets.map((target) => ({
      id: ids.get(target)!,
      target,
      indicator: library.indicatorByLabel.get(matchKey(target.indicator))!,
    })),
    agencies: clause.agencies.map((agencies) => {
      const all = agencies.bodies.map((name): Body => ({ name, does: library.bodies.functionOf(name) }))
      return {
        id: ids.get(agencies)!,
        agencies,
        lead: all.slice(0, agencies.lead.length),
        support: all.slice(agencies.lead.length),
      }
    }),
    references: clause.references.map((annotation) => ({
      id: ids.get(annotation)!,
      annotation,
      entry: library.referenceOf(annotation),
    })),
    terms: clause.terms
      .map((annotation) => ({ id: ids.get(annotation)!, entry: library.termByText.get(matchKey(annotation.term))! }))
      .filter(({ entry }) => entry.slug !== undefined),
    similar: library.similar(clause),
  }
}

/** A place of the own plan is on the page; a text that the library holds has one; another is listed with who cites it. */
const wayOfReference = ({ id }: Plan, { to }: Reference, entry: ReferenceEntry | undefined): string => {
  if (to === null) return entry === undefined ? 'references/' : `references/#${entry.id}`
  const [plan, clause] = to.split('#')
  if (plan === id) return `#${clause ?? 'main'}`
  return `plans/${plan}/${clause === undefined ? '' : `#${clause}`}`
}
