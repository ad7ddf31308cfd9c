import { expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { catalogue } from '../../src/convert/resolve.ts'
import { vocabularies } from '../plans.ts'

const text = [
  '第一条 落实《示例市科技创新规划》（示政发〔2021〕4号）和《示例省科技创新条例》。',
  '第二条 按照《示例市 科技创新规划（试行）》和本办法第一条执行，任务见附件2。',
  '第三条 依据《另一部规划》（示科发〔2020〕7号）。',
].join('\n')

const references = (known: Parameters<typeof convert>[2]) =>
  convert(
    { id: 'own', file: 'source.txt', bytes: new TextEncoder().encode(text), curated: {}, ledger: undefined },
    vocabularies,
    known,
  ).plan.annotations.flatMap((each) => (each.kind === 'reference' ? [[each.title, each.to]] : []))

const stated = <Value>(value: Value) => ({ value, basis: 'stated' as const })

test('a citation leads to the plan whose title or number it prints; nothing leads to what the library has not', () => {
  const known = catalogue([
    { id: 'shili-2021', meta: { title: stated('示例市科技创新规划') } },
    { id: 'shili-2020', meta: { title: stated('示例市科技规划'), number: stated('示科发〔2020〕7 号') } },
  ])
  expect(references(known)).toEqual([
    ['示例市科技创新规划', 'shili-2021'],
    ['示例省科技创新条例', null],
    ['示例市科技创新规划（试行）', 'shili-2021'],
    ['本办法第一条', 'own#art1'],
    ['附件2', null],
    ['另一部规划', 'shili-2020'],
  ])
})

test('a title that two plans share leads to neither', () => {
  const title = stated('示例市科技创新规划')
  const known = catalogue([
    { id: 'a', meta: { title } },
    { id: 'b', meta: { title } },
    { id: 'c', meta: { title } },
  ])
  expect(known.size).toBe(0)
  expect(references(known).map(([, to]) => to)).toEqual([null, null, null, 'own#art1', null, null])
})
