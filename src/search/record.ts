import type { Clause, Plan, Residue } from '../model/plan.ts'
import type { Span } from '../model/span.ts'

/** What the search page needs of a clause: spans index the record's `text`. */
export type RecordClause = Pick<
  Clause,
  'id' | 'unit' | 'parent' | 'number' | 'marker' | 'heading' | 'start' | 'end'
> & {
  /** Labels. */
  themes?: string[]
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

/** The slim copy of a plan that `index-search` publishes. @param themes Labels by slug. */
export const searchRecord = (plan: Plan, themes: ReadonlyMap<string, string>): SearchRecord => {
  const region = plan.meta.region?.value
  return {
    id: plan.id,
    title: plan.meta.title?.value ?? plan.id,
    region: [region?.province, region?.city, region?.district].filter((name) => typeof name === 'string'),
    subtype: plan.meta.subtype?.value ?? null,
    years: plan.meta.years?.value ?? null,
    text: plan.text,
    clauses: plan.clauses.map(({ id, unit, parent, number, marker, heading, start, end }) => ({
      id, unit, parent, number, marker, heading, start, end, ...known(plan, id, themes),
    })), // prettier-ignore
    residue: plan.residue,
  }
}

const known = (
  { annotations }: Plan,
  clause: string,
  labels: ReadonlyMap<string, string>,
): Pick<RecordClause, 'themes' | 'figures'> => {
  const own = annotations.filter((each) => each.clause === clause)
  const themes = own.flatMap((each) => (each.kind === 'theme' ? (labels.get(each.theme) ?? []) : []))
  const figures = own.flatMap((each) => {
    if (each.kind !== 'target') return []
    const { start, end, indicator, value, valueMax, unit } = each
    return [{ start, end, indicator, value, valueMax, unit }]
  })
  return { ...(themes.length > 0 && { themes }), ...(figures.length > 0 && { figures }) }
}
