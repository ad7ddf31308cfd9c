import { expect, test } from 'vitest'
import { library } from '../../scripts/bench/library.ts'
import { queries, queryClasses, type Counts } from '../../scripts/bench/queries.ts'
import { truth } from '../../scripts/bench/truth.ts'
import { root } from '../project.ts'

const plans = library(`${root}content`)
const counts = Object.fromEntries(queryClasses.map((name) => [name, 20])) as Counts
const asked = queries(plans, counts, 1)

test('the same seed asks the same, another one something else', () => {
  expect(queries(plans, counts, 1)).toEqual(asked)
  expect(queries(plans, counts, 2)).not.toEqual(asked)
})

test('each class has its number, and no term would be read as two', () => {
  for (const name of queryClasses) expect(asked.filter((query) => query.class === name)).toHaveLength(counts[name])
  expect(asked.flatMap(({ terms }) => terms).filter((term) => /[\s"]/u.test(term))).toEqual([])
})

test('absent strings are nowhere; what was drawn from a clause is somewhere', () => {
  const matching = truth(plans, asked.map(({ terms }) => terms)) // prettier-ignore
  for (const [index, { class: name }] of asked.entries()) {
    if (name === 'absent strings') expect(matching[index]!.size).toBe(0)
    else if (name === 'Han substrings' || name === 'mixed strings' || name === 'single characters')
      expect(matching[index]!.size).toBeGreaterThan(0)
  }
})
