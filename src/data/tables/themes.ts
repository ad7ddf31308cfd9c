import { evidence, type Found, linkColumns, placeColumns, planColumns, spanColumns } from '../columns.ts'
import { column, sure, table } from '../table.ts'
import { clauses } from './clauses.ts'

/** A theme is about its whole clause, whose own text is quoted. */
export const themes = table<Found<'theme'>>({
  name: 'themes',
  key: ['plan', 'clause', 'theme'],
  within: clauses,
  rows: (of) => {
    const spans = new Map(of.plan.clauses.map(({ id, start, end }) => [id, { start, end }]))
    return of.plan.annotations.flatMap((annotation) =>
      annotation.kind === 'theme'
        ? [{ of, annotation, clause: annotation.clause, ...spans.get(annotation.clause)! }]
        : [],
    )
  },
  columns: [
    ...planColumns,
    ...placeColumns,
    sure('theme', 'string', ({ annotation }) => annotation.theme),
    column('theme_label', 'string', ({ of, annotation }) => of.edition.names.themeLabel(annotation.theme) ?? null),
    sure('rank', 'integer', ({ annotation }) => annotation.rank),
    sure('score', 'number', ({ annotation }) => annotation.score),
    sure('evidence', 'array', ({ of, annotation }) => annotation.evidence.map((each) => evidence(of.plan, each))),
    ...spanColumns,
    ...linkColumns,
  ],
})
