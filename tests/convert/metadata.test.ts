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

test.each([
  ['示例市科技创新三年行动计划（2023-2025）', '行动计划', [2023, 2025]],
  ['关于做好2024年科技计划项目申报工作的通知', '通知', [2024, 2024]],
  ['示例市２０２３年科技工作要点', '工作要点', [2023, 2023]],
  ['示例市科技局2023年工作总结和2024年工作计划', '工作计划', undefined],
  ['示例市科技成果转化促进条例', '条例', undefined],
])('「%s」 is a %s for %j', (title, subtype, years) => {
  const { meta } = convertLines([title, '一、总体要求', '坚持创新驱动发展。', '二、重点任务', '建设创新平台。'])
  expect(meta.subtype?.value).toBe(subtype)
  expect(meta.years?.value).toEqual(years)
})

test('the site’s name behind a title is none of it, a year before the place none of the id', () => {
  const { meta } = convertLines(['2024年示例市科技工作要点-通知公告-示例市科技局', '一、任务', '建设创新平台。'])
  expect(meta.title).toMatchObject({
    value: '2024年示例市科技工作要点',
    evidence: { text: '2024年示例市科技工作要点' },
  })
  expect(planId(meta, 'x')).toBe('shili-2024')
})

test('past years in the text are not the plan’s', () => {
  expect(
    convertLines(['2023年全市科技工作成绩显著。', '一、2024年工作安排', '建设创新平台。']).meta.years,
  ).toBeUndefined()
  expect(
    convertLines(['2023年全市科技工作要点如下。', '一、任务', '2024年全市科技工作将提速。']).meta.years,
  ).toBeUndefined()
})

test('the page’s table states dates and the number', () => {
  const { meta } = convertLines([
    '发文字号：示科发〔2024〕3号',
    '成文日期：2024-03-05',
    '发布日期：2024年3月8日',
    ...notice.slice(6),
  ])
  expect(meta).toMatchObject({
    number: { value: '示科发〔2024〕3号' },
    issued: { value: '2024-03-05' },
    published: { value: '2024-03-08' },
  })
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
