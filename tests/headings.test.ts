import { expect, test } from 'vitest'
import { matchKey } from '../src/model/fold.ts'
import type { ClauseEntry } from '../src/site/clause-entry.ts'
import { headings } from '../src/site/headings.ts'
import { headingsByLetter } from '../src/site/headings-by-letter.ts'
import { library } from '../src/site/library.ts'

const { plans, headings: all, headingLetters } = library()
const headed = plans.flatMap(({ clauses }) => clauses).filter((clause) => clause.headed)

const labels = (...words: string[]): [string, string[]][] =>
  headingsByLetter(words.map((label) => ({ label, clauses: [] }))).map(({ letter, headings }) => [
    letter,
    headings.map(({ label }) => label),
  ])

test('every heading of every plan stands in the index once, with all its clauses', () => {
  const listed = headingLetters().flatMap((letter) => letter.headings)
  expect(new Set(listed)).toEqual(new Set(all.values()))
  expect(listed.length).toBe(all.size)
  expect(new Set(listed.flatMap(({ clauses }) => clauses))).toEqual(new Set(headed))
  expect(listed.flatMap(({ clauses }) => clauses).length).toBe(headed.length)
})

test('the same words in another width, or with a mark at the end, are one heading', () => {
  const clause = (words: string): ClauseEntry => ({ ...headed[0]!, words })
  const found = headings([clause('建设５Ｇ网络。'), clause('建设5G网络'), clause('建设\n5G网络'), clause('其他')])
  expect([...found.values()].map(({ label, clauses }) => [label, clauses.length])).toEqual([
    ['建设５Ｇ网络', 3],
    ['其他', 1],
  ])
  for (const [key, { label }] of all) expect(matchKey(label)).toBe(key)
})

test('in the order of pinyin, syllable by syllable, by first letter; figures last', () => {
  expect(labels('重庆', '先进制造', '“揭榜挂帅”项目', '5G应用', '西安', '组织领导', 'AI赋能', '加强组织领导')).toEqual([
    ['a', ['AI赋能']],
    ['c', ['重庆']],
    ['j', ['加强组织领导', '“揭榜挂帅”项目']],
    ['x', ['西安', '先进制造']],
    ['z', ['组织领导']],
    ['other', ['5G应用']],
  ])
})

test('the order does not depend on the order given', () => {
  const words = [...all.values()].map(({ label }) => label)
  expect(labels(...words.toReversed())).toEqual(labels(...words))
})
