import { bodyFunctions } from '../model/body-function.ts'
import type { Clause, Plan, Residue } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import type { Vocabularies } from '../model/vocabulary.ts'

/** What the search page needs of a clause: spans index the record's `text`. */
export type RecordClause = Pick<
  Clause,
  'id' | 'unit' | 'parent' | 'number' | 'marker' | 'heading' | 'start' | 'end'
> & {
  /** Labels. */
  themes?: string[]
  /** Leading bodies: labels of their functions; of a body without one its whole name. */
  leads?: string[]
  figures?: RecordFigure[]
}

/** A target: its span, and what it promises. */
export interface RecordFigure extends Span {
  indicator: string
  value: number
  valueMax: number | null
  unit: string
}

/** A plan as the search page loads it, to decide word by word what matches and to show where. */
export interface SearchRecord {
  id: string
  title: string
  /** Names of province, city and district, as far as known; the narrowest last. */
  region: string[]
  subtype: string | null
  /** First and last year, `null` when the plan does not say. */
  years: [number, number] | null
  text: string
  /** Document order, own text only. Together with `residue` they cover all of `text` but white space. */
  clauses: RecordClause[]
  residue: Residue[]
}

/** Makes the slim copies of plans that `index-search` publishes. */
export const recordsOf = (vocabularies: Vocabularies): ((plan: Plan) => SearchRecord) => {
  const themes = new Map(vocabularies.themes.themes.map(({ slug, label }) => [slug, label]))
  const functions = new Map(vocabularies.agencies.functions.map(({ id, label }) => [id, label]))
  const functionOf = bodyFunctions(vocabularies)
  const labels: Labels = { theme: (slug) => themes.get(slug), body: (name) => functions.get(functionOf(name) ?? '') }
  return (plan) => {
    const region = plan.meta.region?.value
    const annotations = Map.groupBy(plan.annotations, ({ clause }) => clause)
    return {
      id: plan.id,
      title: plan.meta.title?.value ?? plan.id,
      region: [region?.province, region?.city, region?.district].filter((name) => typeof name === 'string'),
      subtype: plan.meta.subtype?.value ?? null,
      years: plan.meta.years?.value ?? null,
      text: plan.text,
      clauses: plan.clauses.map(({ id, unit, parent, number, marker, heading, start, end }) => ({
        id, unit, parent, number, marker, heading, start, end, ...known(annotations.get(id) ?? [], labels),
      })), // prettier-ignore
      residue: plan.residue,
    }
  }
}

interface Labels {
  theme: (slug: string) => string | undefined
  body: (name: string) => string | undefined
}

const known = (
  annotations: Plan['annotations'],
  labels: Labels,
): Pick<RecordClause, 'themes' | 'leads' | 'figures'> => {
  const themes = annotations.flatMap((each) => (each.kind === 'theme' ? (labels.theme(each.theme) ?? []) : []))
  const leads = annotations.flatMap((each) =>
    each.kind === 'agencies' ? each.bodies.slice(0, each.lead.length).map((name) => labels.body(name) ?? name) : [],
  )
  const figures = annotations.flatMap((each) => {
    if (each.kind !== 'target') return []
    const { start, end, indicator, value, valueMax, unit } = each
    return [{ start, end, indicator, value, valueMax, unit }]
  })
  return {
    ...(themes.length > 0 && { themes }),
    ...(leads.length > 0 && { leads: [...new Set(leads)] }),
    ...(figures.length > 0 && { figures }),
  }
}
