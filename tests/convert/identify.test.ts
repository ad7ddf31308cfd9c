import { describe, expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { release, unresolved } from '../../src/convert/release.ts'
import type { Ledger } from '../../src/model/ledger.ts'
import type { Plan } from '../../src/model/plan.ts'

const planOf = (lines: readonly string[], ledger?: Ledger): Plan =>
  convert({ id: 'example', file: 'source.txt', bytes: new TextEncoder().encode(lines.join('\n')), curated: {}, ledger })
    .plan

const idOf = (plan: Plan, words: string): string | undefined =>
  plan.clauses.find(({ start, end }) => plan.text.slice(start, end).includes(words))?.id

const lines = [
  '一、主要目标',
  '到2025年实现以下目标。',
  '——建设创新平台。',
  '——引进创新人才。',
  '——转化科技成果。',
  '二、保障措施',
  '加强组织领导。',
]

describe('released numbers by order', () => {
  const ledger = release(planOf(lines), undefined, '2026-01-01')

  test('stay with their text when a clause is inserted, which takes the next unused number', () => {
    const plan = planOf([...lines.slice(0, 3), '——培育科技企业。', ...lines.slice(3)], ledger)
    expect(['建设', '培育', '引进', '转化'].map((words) => idOf(plan, words))).toEqual([
      'c1-b1',
      'c1-b4',
      'c1-b2',
      'c1-b3',
    ])
    expect(unresolved(plan, ledger)).toEqual([])
  })

  test('stay with a clause whose words were corrected', () => {
    const plan = planOf(lines.with(3, '——引进高层次创新人才。'), ledger)
    expect(idOf(plan, '高层次')).toBe('c1-b2')
    const after = release(plan, ledger, '2026-02-02')
    expect(after.clauses['c1-b2']).toMatchObject({ state: 'amended', released: '2026-01-01', changed: '2026-02-02' })
    expect(after.clauses['c1-b1']).toMatchObject({ state: 'active', changed: null })
  })

  test('are missed when their clause is gone', () => {
    expect(unresolved(planOf(lines.toSpliced(4, 1), ledger), ledger)).toEqual(['c1-b3'])
  })

  test('stay when the clauses change their order', () => {
    const plan = planOf([...lines.slice(0, 2), lines[4]!, lines[2]!, lines[3]!, ...lines.slice(5)], ledger)
    expect(['建设', '引进', '转化'].map((words) => idOf(plan, words))).toEqual(['c1-b1', 'c1-b2', 'c1-b3'])
  })

  test('a release without changes changes nothing', () => {
    expect(release(planOf(lines, ledger), ledger, '2027-01-01')).toEqual(ledger)
  })
})

test('whether a series runs on is decided once', () => {
  const before = ['一、甲', '（一）乙', '1.丙丙丙。', '（二）丁', '2.戊戊戊。', '二、己', '正文。']
  const ledger = release(planOf(before), undefined, '2026-01-01')
  expect(Object.keys(ledger.clauses)).toContain('i2')
  const plan = planOf([...before, '（一）庚', '1.辛辛辛。', '2.壬壬壬。'], ledger)
  expect(['丙丙', '戊戊', '辛辛'].map((words) => idOf(plan, words))).toEqual(['i1', 'i2', 'c2-s1-i1'])
  expect(unresolved(plan, ledger)).toEqual([])
})

describe('messages', () => {
  const rules = (...source: string[]): string[] =>
    planOf(source).messages.map(({ ruleId, values }) => `${ruleId} ${values['found']}`)

  test('a gap, a repeat and a restart are said, nothing is renumbered', () => {
    expect(rules('一、甲乙丙丁', '正文内容在此。', '三、戊己庚辛', '正文内容在此。')).toEqual(['outline-gap 三、'])
    expect(rules('一、甲', '正文。', '二、乙', '正文。', '二、丙', '正文。', '三、丁', '正文。')).toEqual([
      'outline-repeat 二、',
    ])
  })

  test('an outline of unnumbered fragments is said loudly', () => {
    const words = [
      '创新',
      '平台，人才，',
      '企业；',
      '成果；转化',
      '资金。',
      '保障。',
      '落实。',
      '考核。',
      '督查。',
      '总结。',
    ]
    expect(rules('示例市2024年科技工作要点', '2024年全市科技工作如下。', ...words)[0]).toMatch(/^outline-fragments/)
  })

  test('a text without any clause is said', () => {
    expect(rules('2024年1月5日')).toEqual(['outline-empty undefined'])
  })
})
