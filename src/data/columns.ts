import type { Annotation, Plan } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import { type Column, column, type Described, sure } from './table.ts'
import { textQuote } from './text-quote.ts'

/** A row that is about a plan. */
export interface OfPlan {
  of: Described
}

/** A row that quotes a clause. */
export interface OfClause extends OfPlan, Span {
  clause: string
}

/** An annotation and the plan it is from; `start` and `end` are the words it rests on. */
export type Found<Kind extends Annotation['kind']> = OfClause & { annotation: Extract<Annotation, { kind: Kind }> }

/** A stretch of a plan's text with its words. */
export const quoted = ({ text }: Plan, { start, end }: Span): { start: number; end: number; text: string } => ({
  start,
  end,
  text: text.slice(start, end),
})

/** Words that a value rests on, so that they are found also where the whole text is not at hand. */
export const evidence = (plan: Plan, span: Span) => ({ ...quoted(plan, span), selector: textQuote(plan.text, span) })

/** Where and when: what a reader of a row asks first, so that no other file has to be opened. */
export const planColumns: Column<OfPlan>[] = [
  sure('plan', 'string', ({ of }) => of.plan.id),
  column('title', 'string', ({ of }) => of.plan.meta.title?.value ?? null),
  column('province', 'string', ({ of }) => of.plan.meta.region?.value.province ?? null),
  column('city', 'string', ({ of }) => of.plan.meta.region?.value.city ?? null),
  column('district', 'string', ({ of }) => of.plan.meta.region?.value.district ?? null),
  column('year_first', 'integer', ({ of }) => of.plan.meta.years?.value[0] ?? null),
  column('year_last', 'integer', ({ of }) => of.plan.meta.years?.value[1] ?? null),
]

export const placeColumns: Column<OfClause>[] = [
  sure('clause', 'string', ({ clause }) => clause),
  sure('place', 'string', ({ of, clause }) => of.clauses.get(clause)!.place),
]

export const spanColumns: Column<OfClause>[] = [
  sure('start', 'integer', ({ start }) => start),
  sure('end', 'integer', ({ end }) => end),
  sure('text', 'string', ({ of, start, end }) => of.plan.text.slice(start, end)),
]

/** Of a row whose span is the words it rests on. */
export const evidenceColumns: Column<OfClause>[] = [
  ...spanColumns,
  sure('selector', 'object', ({ of, start, end }) => textQuote(of.plan.text, { start, end })),
]

export const editionColumns: Column<OfPlan>[] = [
  sure('corpus', 'string', ({ of }) => of.edition.corpus),
  sure('generator', 'string', ({ of }) => of.edition.generator),
]

/** Last of every row about a clause. */
export const linkColumns: Column<OfClause>[] = [
  sure('link', 'string', ({ of, clause }) => `${of.edition.root}plans/${of.plan.id}/#${clause}`),
  ...editionColumns,
]

/** The annotations of a kind that quote words, in the order of the plan. */
export const found = <Kind extends Exclude<Annotation['kind'], 'theme'>>(of: Described, kind: Kind): Found<Kind>[] =>
  of.plan.annotations.flatMap((each) =>
    each.kind === 'theme' || each.kind !== kind
      ? []
      : [
          {
            of,
            annotation: each as Extract<Annotation, { kind: Kind }>,
            clause: each.clause,
            start: each.start,
            end: each.end,
          },
        ],
  )
