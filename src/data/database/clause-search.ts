import { searchable } from '../searchable.ts'
import { sure, table } from '../table.ts'
import { clauses } from '../tables/clauses.ts'

interface Row {
  plan: string
  clause: string
  folded: string
}

/** Clauses by their words. It has words of its own: rows of other tables have no number that would last. */
export const clauseSearch = table<Row>({
  name: 'clause_search',
  key: [],
  within: clauses,
  searched: 'folded',
  rows: ({ plan }) => {
    const folded = searchable(plan)
    return plan.clauses.map((clause) => ({ plan: plan.id, clause: clause.id, folded: folded(clause) }))
  },
  columns: [
    sure('plan', 'string', ({ plan }) => plan),
    sure('clause', 'string', ({ clause }) => clause),
    sure('folded', 'string', ({ folded }) => folded),
  ],
})
