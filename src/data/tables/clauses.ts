import type { Clause } from '../../model/plan.ts'
import { dataStrings as words } from '../../model/strings.ts'
import { linkColumns, type OfClause, placeColumns, quoted, spanColumns } from '../columns.ts'
import { column, sure, table } from '../table.ts'
import { plans } from './plans.ts'

type Row = OfClause & { it: Clause }

export const clauses = table<Row>({
  name: 'clauses',
  key: ['plan', 'clause'],
  within: plans,
  rows: (of) => of.plan.clauses.map((it) => ({ of, it, clause: it.id, start: it.start, end: it.end })),
  columns: [
    sure('plan', 'string', ({ of }) => of.plan.id),
    ...placeColumns,
    sure('aliases', 'array', ({ it }) => it.aliases),
    sure('unit', 'string', ({ it }) => it.unit, words.units),
    column('parent', 'string', ({ it }) => it.parent),
    sure('number', 'integer', ({ it }) => it.number),
    column('marker', 'object', ({ of, it }) => it.marker && quoted(of.plan, it.marker)),
    column('heading', 'object', ({ of, it }) => it.heading && quoted(of.plan, it.heading)),
    sure('run_in', 'boolean', ({ it }) => it.runIn),
    ...spanColumns,
    sure('anchors', 'array', ({ of, it }) => it.anchors.map((each) => ({ id: each.id, ...quoted(of.plan, each) }))),
    sure('themes', 'array', ({ of, it }) => of.clauses.get(it.id)!.themes),
    ...linkColumns,
  ],
})
