import { expect, test } from 'vitest'
import { asAsked } from '../../src/search/address.ts'
import type { Library } from '../../src/search/library.ts'
import { missingTerms, offers } from '../../src/search/offers.ts'
import { parseQuery } from '../../src/search/query.ts'
import type { Widening } from '../../src/search/widen/widening.ts'
import { candidatesOf, planRecords } from './plans.ts'
import { reference } from './reference.ts'

const records = planRecords()
const candidates = candidatesOf(records)
const library: Library = {
  candidates: async () => candidates,
  record: async (id) => records.find((record) => record.id === id)!,
  loaded: () => true,
  reset: () => {},
}
const { signal } = new AbortController()

const offer = (typed: string, widenings: () => Promise<Widening[]>) => {
  const asked = asAsked({ typed, raw: false })
  const query = parseQuery(typed, asked)
  const widen = { widenings, named: async () => [] }
  return offers(asked, { query, missing: missingTerms(query) }, { candidates, library, widen }, signal)
}

test('a wider query is offered with the clauses that it adds, however far the exact search has come', async () => {
  const typed = '高企 | 高新技术企业'
  const wider: Widening = { kind: 'synonym', typed, changes: [{ from: '高企', to: ['高新技术企业'] }] }
  const same: Widening = { ...wider, typed: '高企 | 高企' }
  const { widenings } = await offer('高企', async () => [wider, same])
  const either = reference(records, [[{ words: '高企' }, { words: '高新技术企业' }]]).clauses
  const count = either.length - reference(records, ['高企']).clauses.length
  expect(widenings).toEqual([{ ...wider, more: { count, exact: true } }])
})

test('of words that are nowhere the longest parts are given, also when other wordings do not load', async () => {
  const { widenings, nearby } = await offer('高新技术企业龘龘', () => Promise.reject(new Error('offline')))
  expect(widenings).toEqual([])
  const { clauses, residue } = reference(records, ['高新技术企业'])
  expect(nearby).toEqual([
    { typed: '高新技术企业', found: { count: clauses.length, exact: true }, outside: residue.length },
  ])
})
