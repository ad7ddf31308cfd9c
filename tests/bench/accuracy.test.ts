import { expect, test } from 'vitest'
import { accuracy, mean } from '../../scripts/bench/accuracy.ts'

const matching = new Set(['a', 'b', 'c', 'd'])

test('recall is the share of what matches, precision the share of what was found', () => {
  expect(accuracy({ found: ['a', 'b', 'x'], count: 3 }, matching)).toEqual({ recall: 1 / 2, precision: 2 / 3 })
  expect(accuracy({ found: ['a', 'a'], count: 1 }, matching)).toEqual({ recall: 1 / 4, precision: 1 })
})

test('results that are counted but not named are right as long as they can be', () => {
  expect(accuracy({ found: ['a', 'x'], count: 4 }, matching)).toEqual({ recall: 3 / 4, precision: 3 / 4 })
  expect(accuracy({ found: ['a', 'b'], count: 9 }, matching)).toEqual({ recall: 1, precision: 4 / 9 })
})

test('to answer nothing is right when there is nothing', () => {
  expect(accuracy({ found: [], count: 0 }, new Set())).toEqual({ precision: 1 })
  expect(accuracy({ found: ['x'], count: 1 }, new Set())).toEqual({ precision: 0 })
  expect(accuracy({ found: [], count: 0 }, matching)).toEqual({ recall: 0 })
})

test('queries of which nothing can be said do not count', () => {
  expect(mean([{ recall: 1, precision: 0 }, { recall: 0 }, { precision: 1 }])).toEqual({ recall: 0.5, precision: 0.5 })
  expect(mean([])).toEqual({})
})
