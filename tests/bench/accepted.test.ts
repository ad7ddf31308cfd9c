import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { acceptedFile } from '../../scripts/bench/accepted.ts'
import type { EngineFigures } from '../../scripts/bench/figures.ts'
import { queryClasses, type Counts } from '../../scripts/bench/queries.ts'
import { searchFiguresSchema } from '../../src/model/search-figures.ts'

const queries = Object.fromEntries(queryClasses.map((name) => [name, 1])) as Counts

const engine: EngineFigures = {
  name: 'This site',
  version: '0.1.0',
  unit: 'clause',
  accuracy: {
    all: { recall: 1, precision: 0.99999 },
    classes: { 'domain terms': { recall: 2 / 3 }, 'absent strings': { precision: 1 } },
  },
  bytes: { first: 187_400, all: 190_600, bySize: { '≤ 20 plans': { first: 187_400, all: 190_600 } } },
  warm: { median: 1.5, p95: 2.25, bySize: { '≤ 20 plans': 1.5, '> 200 plans': 9 } },
  longestTask: 40,
}

const acceptedOf = (engines: EngineFigures[]): unknown =>
  parse(
    acceptedFile({ seed: 1, browser: 'Chromium 1', sizes: [{ plans: 5, clauses: 173, queries, engines }] }),
  ) as unknown

test('what is accepted can be read again; a share of 1 is all; nothing of it is of the machine', () => {
  expect(searchFiguresSchema.parse(acceptedOf([engine]))[0]!.engines).toEqual([
    {
      name: 'This site',
      version: '0.1.0',
      unit: 'clause',
      measured: {
        accuracy: { recall: 1, precision: 0.999 },
        classes: { 'domain terms': { recall: 0.666 }, 'absent strings': { precision: 1 } },
        transfer: { first: 187, all: 191 },
        warm: { median: 1.5, p95: 2.25 },
        sizes: { '≤ 20 plans': { transfer: { first: 187, all: 191 }, warm: 1.5 }, '> 200 plans': { warm: 9 } },
      },
    },
  ])
})

test('an engine that could not be measured is named, without figures', () => {
  const failed: EngineFigures = { name: 'lunr, zh', version: '2.3.9', unit: 'clause', failed: 'out of memory' }
  expect(searchFiguresSchema.parse(acceptedOf([failed]))[0]!.engines).toEqual([
    { name: 'lunr, zh', version: '2.3.9', unit: 'clause' },
  ])
})
