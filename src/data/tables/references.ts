import { evidenceColumns, type Found, found, linkColumns, placeColumns, planColumns } from '../columns.ts'
import { column, table } from '../table.ts'
import { clauses } from './clauses.ts'

export const references = table<Found<'reference'>>({
  name: 'references',
  key: ['plan', 'start', 'end'],
  within: clauses,
  rows: (of) => found(of, 'reference'),
  columns: [
    ...planColumns,
    ...placeColumns,
    column('cited_title', 'string', ({ annotation }) => annotation.title || null),
    column('cited_number', 'string', ({ annotation }) => annotation.number),
    column('cited_plan', 'string', ({ annotation }) => annotation.to?.split('#')[0] ?? null),
    column('cited_clause', 'string', ({ annotation }) => annotation.to?.split('#')[1] ?? null),
    ...evidenceColumns,
    ...linkColumns,
  ],
})
