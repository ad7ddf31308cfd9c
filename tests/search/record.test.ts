import { expect, test } from 'vitest'
import { planRecords } from './plans.ts'

const leadsOf = (plan: string, clause: string): string[] | undefined =>
  planRecords()
    .find(({ id }) => id === plan)!
    .clauses.find(({ id }) => id === clause)!.leads

test('leading bodies are told by their function, others by their name, each once', () => {
  // (区科工局牵头,区发改局等按职责分工负责)
  expect(leadsOf('yueyanglou', 'c2-s1-i1')).toEqual(['科技'])
  expect(planRecords().flatMap(({ clauses }) => clauses.flatMap(({ leads = [] }) => leads))).toContain('台山市政府')
  for (const { clauses } of planRecords())
    for (const { leads = [] } of clauses) expect(new Set(leads).size).toBe(leads.length)
})

test('a clause that names no body has none', () => {
  expect(leadsOf('yangjiang-2022', 'c1')).toBeUndefined()
})
