import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { matchKey } from '../../src/model/fold.ts'
import type { Cited } from '../../src/site/cite/cited.ts'
import { gbt7714 } from '../../src/site/cite/gbt7714.ts'
import { root } from '../project.ts'

interface Example extends Omit<Cited, 'id' | 'library'> {
  source: string
  printed: string
  mark?: string
}

const examples = parse(readFileSync(`${root}tests/cite/gbt7714-examples.yaml`, 'utf8')) as Example[]

test.each(examples)('$source', ({ printed, mark = 'EB/OL', ...facts }) => {
  // The standard lets the numbered system leave 佚名 out (7.1.3), as its examples do; here it says what is unknown.
  const anonymous = facts.issuers.length === 0 ? '佚名.' : ''
  const made = gbt7714({ ...facts, id: 'x', library: '文库' }).replace('[EB/OL]', `[${mark}]`)
  expect(matchKey(made)).toBe(matchKey(anonymous + printed))
})

const plan: Cited = { id: 'x', title: '某市科技工作要点', issuers: ['某市科技局'], library: '文库' }

test('a clause is named after title and number, and what is unknown is left out', () => {
  const clause = { ...plan, number: '某科〔2022〕1号', place: '第七条', address: 'https://a.example/#art7' }
  expect(gbt7714(clause)).toBe('某市科技局. 某市科技工作要点：某科〔2022〕1号：第七条[EB/OL]. https://a.example/#art7.')
  expect(gbt7714(plan)).toBe('某市科技局. 某市科技工作要点[EB/OL].')
})

// 7.1.2, example 3: 印森林,吴胜和,李俊飞,等
test('of more than three issuers three are named', () => {
  const named = (issuers: string[]): string => gbt7714({ ...plan, issuers }).split('. ')[0]!
  expect(named(['印森林', '吴胜和', '李俊飞', '冯文杰'])).toBe('印森林，吴胜和，李俊飞，等')
  expect(named(['李四光', '华罗庚', '茅以升'])).toBe('李四光，华罗庚，茅以升')
})
