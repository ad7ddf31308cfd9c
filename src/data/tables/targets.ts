import { dataStrings as words } from '../../model/strings.ts'
import { evidenceColumns, type Found, found, linkColumns, placeColumns, planColumns } from '../columns.ts'
import { column, sure, table } from '../table.ts'
import { clauses } from './clauses.ts'

export const targets = table<Found<'target'>>({
  name: 'targets',
  key: ['plan', 'target'],
  within: clauses,
  rows: (of) => found(of, 'target'),
  columns: [
    ...planColumns,
    ...placeColumns,
    sure('target', 'string', ({ annotation }) => annotation.id),
    sure('indicator', 'string', ({ annotation }) => annotation.indicator),
    column('indicator_id', 'string', ({ of, annotation }) => {
      return of.edition.names.indicatorId(annotation.indicator) ?? null
    }),
    sure('mode', 'string', ({ annotation }) => annotation.mode, words.modes),
    column('scope', 'string', ({ annotation }) => annotation.scope),
    sure('op', 'string', ({ annotation }) => annotation.op, words.ops),
    sure('value', 'number', ({ annotation }) => annotation.value),
    column('value_max', 'number', ({ annotation }) => annotation.valueMax),
    sure('measure', 'string', ({ annotation }) => annotation.unit),
    column('per', 'string', ({ annotation }) => annotation.per),
    column('deadline', 'integer', ({ annotation }) => annotation.deadline),
    sure('strength', 'string', ({ annotation }) => annotation.strength, words.strengths),
    ...evidenceColumns,
    sure('figure_start', 'integer', ({ annotation }) => annotation.figure.start),
    sure('figure_end', 'integer', ({ annotation }) => annotation.figure.end),
    sure('figure_text', 'string', ({ of, annotation: { figure } }) => of.plan.text.slice(figure.start, figure.end)),
    ...linkColumns,
  ],
})
