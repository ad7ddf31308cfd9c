import { evidenceColumns, type Found, found, linkColumns, placeColumns, planColumns } from '../columns.ts'
import { sure, table } from '../table.ts'
import { clauses } from './clauses.ts'

export const terms = table<Found<'term'>>({
  name: 'terms',
  key: ['plan', 'start', 'end'],
  within: clauses,
  rows: (of) => found(of, 'term'),
  columns: [
    ...planColumns,
    ...placeColumns,
    sure('term', 'string', ({ annotation }) => annotation.term),
    ...evidenceColumns,
    ...linkColumns,
  ],
})
