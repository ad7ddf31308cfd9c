import type { OfPlan } from '../columns.ts'
import { searchable } from '../searchable.ts'
import { sure, table } from '../table.ts'
import { plans } from '../tables/plans.ts'

/** Whole texts, which all spans index, and in which words are found that no clause holds alone. */
export const texts = table<OfPlan>({
  name: 'texts',
  key: ['plan'],
  within: plans,
  rows: (of) => [{ of }],
  columns: [
    sure('plan', 'string', ({ of }) => of.plan.id),
    sure('full_text', 'string', ({ of }) => of.plan.text),
    sure('folded', 'string', ({ of: { plan } }) => searchable(plan)({ start: 0, end: plan.text.length })),
  ],
})
