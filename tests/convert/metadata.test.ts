import { expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { printedDate } from '../../src/convert/annotate/date.ts'
import { planId } from '../../src/convert/plan-id.ts'
import type { Curated } from '../../src/model/curated.ts'
import { matchKey } from '../../src/model/fold.ts'
import type { Meta } from '../../src/model/plan.ts'
import { fixtures, plans } from '../plans.ts'

const convertLines = (lines: readonly string[], curated: Curated = {}) =>
  convert({
    id: 'example',
    file: 'source.txt',
    bytes: new TextEncoder().encode(lines.join('\n')),
    curated,
    ledger: undefined,
  }).plan

const notice = [
  '示例市科学技术局关于印发《示例市科技创新三年行动计划（2024—2026年）》的通知',
  '示科发〔2024〕3 号',
  '各县（市、区）科技局：',
  '现将《示例市科技创新三年行动计划（2024—2026年）》印发给你们，请认真贯彻执行。',
  '示例市科学技术局',
  '二〇二四年三月五日',
  '示例市科技创新三年行动计划',
  '（2024—2026年）',
  '一、总体要求',
  '坚持创新驱动发展，建设创新型城市。',
]

test('what a notice prints is stated, with the words it rests on', () => {
  const { meta } = convertLines(notice)
  expect(meta).toMatchObject({
    title: { value: '示例市科技创新三年行动计划（2024—2026年）', basis: 'stated' },
    subtype: { value: '行动计划' },
    number: { value: '示科发〔2024〕3 号', basis: 'stated' },
    issuers: { value: ['示例市科学技术局'] },
    issued: { value: '2024-03-05', evidence: { text: '二〇二四年三月五日' } },
    years: { value: [2024, 2026], basis: 'stated', evidence: { text: '2024—2026年' } },
  })
  expect(planId(meta, 'x')).toBe('shili-2024')
})

test('what is not printed stays unknown', () => {
  expect(convertLines(['一、总体要求', '2020年我区出台了扶持办法。']).meta).toEqual({})
})

test('a person overrides with a reason; evidence that the text does not hold is said', () => {
  const curated: Curated = {
    title: { value: '编者拟题', reason: '原文未印', evidence: '总体要求' },
    years: { value: [2024, 2024], reason: '来函', evidence: '没有的话' },
  }
  const plan = convertLines(notice, curated)
  expect(plan.meta.title).toMatchObject({
    value: '编者拟题',
    basis: 'curated',
    note: '原文未印',
    evidence: { text: '总体要求' },
  })
  expect(plan.meta.years).toEqual({ value: [2024, 2024], basis: 'curated', note: '来函' })
  expect(plan.messages).toMatchObject([{ ruleId: 'curated-evidence', values: { key: 'years', evidence: '没有的话' } }])
})

test('every stated value stands in its evidence', () => {
  const words = (meta: Meta): [unknown, string][] =>
    Object.entries(meta).flatMap(([key, fact]) =>
      fact?.basis !== 'stated' || key === 'issued' ? [] : [[fact.value, fact.evidence!.text]],
    )
  for (const { converted } of [...plans, ...fixtures]) {
    for (const [value, evidence] of words(converted.plan.meta)) {
      for (const part of [value].flat()) expect(matchKey(evidence)).toContain(matchKey(String(part)))
    }
  }
})

test.each([
  ['2023年11月10日', '2023-11-10'],
  ['二〇二三年十一月十日', '2023-11-10'],
  ['二○二一年二月廿日', undefined],
  ['2023 年 1 月 5 日', '2023-01-05'],
  ['2023-02-30', undefined],
  ['2023年11月', undefined],
])('「%s」 is the date %s', (words, date) => {
  expect(printedDate(words)).toBe(date)
})
