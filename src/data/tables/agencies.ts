import { dataStrings as words } from '../../model/strings.ts'
import { evidenceColumns, type Found, found, linkColumns, placeColumns, planColumns } from '../columns.ts'
import { column, sure, table } from '../table.ts'
import { clauses } from './clauses.ts'

type Row = Found<'agencies'> & {
  role: 'lead' | 'support'
  /** As printed. */
  printed: string
  body: string
  function: { id: string; label: string } | undefined
}

export const agencies = table<Row>({
  name: 'agencies',
  key: [],
  within: clauses,
  rows: (of) =>
    found(of, 'agencies').flatMap((row) => {
      const { lead, support, bodies } = row.annotation
      // `bodies` completes the printed names one for one, those that lead first.
      return [...lead, ...support].map((printed, index): Row => {
        const body = bodies[index]!
        const role = index < lead.length ? 'lead' : 'support'
        return { ...row, role, printed, body, function: of.edition.names.functionOf(body) }
      })
    }),
  columns: [
    ...planColumns,
    ...placeColumns,
    sure('role', 'string', ({ role }) => role, words.roles),
    sure('printed', 'string', ({ printed }) => printed),
    sure('body', 'string', ({ body }) => body),
    column('function', 'string', (row) => row.function?.id ?? null),
    column('function_label', 'string', (row) => row.function?.label ?? null),
    column('due', 'string', ({ annotation }) => annotation.due),
    sure('standing', 'boolean', ({ annotation }) => annotation.standing),
    ...evidenceColumns,
    ...linkColumns,
  ],
})
