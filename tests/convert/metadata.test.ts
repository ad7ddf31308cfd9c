import { expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { printedDate } from '../../src/convert/annotate/date.ts'
import { planId } from '../../src/convert/plan-id.ts'
import type { Curated } from '../../src/model/curated.ts'
import { matchKey } from '../../src/model/fold.ts'
import type { Meta, Region } from '../../src/model/plan.ts'
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

/** Of a region its narrowest place or the stem of that: 宜宾 is 宜宾市. */
const printedPart = (part: unknown): string => {
  if (typeof part !== 'object') return matchKey(String(part))
  const { province, city, district } = part as Region
  return matchKey((district ?? city ?? province).replace(/[省市]$/u, ''))
}

test('every stated value stands in its evidence', () => {
  const words = (meta: Meta): [unknown, string][] =>
    Object.entries(meta).flatMap(([key, fact]) =>
      fact?.basis !== 'stated' || key === 'issued' ? [] : [[fact.value, fact.evidence!.text]],
    )
  for (const { converted } of [...plans, ...fixtures]) {
    for (const [value, evidence] of words(converted.plan.meta)) {
      for (const part of [value].flat()) expect(matchKey(evidence)).toContain(printedPart(part))
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

const body = [
  '一、总体要求',
  '坚持创新驱动发展，全市上下共同努力。',
  '二、重点任务',
  '（一）建设平台。',
  '新增创新平台5家。',
]

const codeOf = (...lines: string[]): string | undefined => convertLines(lines).meta.region?.value.code

test.each([
  ['湖北省襄阳市2023年科技工作要点', '420600'],
  ['晋江市科技创新行动计划（2022—2024年）', '350582'],
  ['福州市鼓楼区2023年科技工作要点', '350102'],
  ['海淀区2023年科技工作要点', '110108'],
  ['仙桃市2023年科技工作要点', '429004'],
  ['上海市科技创新行动计划', '310000'],
  ['吉林市2022年科技工作要点', '220200'],
  ['延边朝鲜族自治州科技创新规划', '222400'],
  // Several districts have the name; a zone is no place of GB/T 2260.
  ['鼓楼区2023年科技工作要点', undefined],
  ['高新区2023年科技工作要点', undefined],
])('the place of 「%s」 is %s', (title, code) => {
  expect(codeOf(title, ...body)).toBe(code)
})

test('a place is that of the issuer or of the page’s table where the title names none', () => {
  expect(
    codeOf(
      '关于印发2023年科技工作要点的通知',
      '各单位：',
      '现印发给你们，请认真贯彻执行。',
      '赤峰市科学技术局',
      '2023年3月1日',
      '2023年科技工作要点',
      ...body,
    ),
  ).toBe('150400')
  expect(codeOf('发布机构：遵义市科学技术局', '成文日期：2023-03-04', '2023年科技工作要点', ...body)).toBe('520300')
})

test('a place merely mentioned is not the plan’s', () => {
  expect(codeOf('2023年科技工作要点', '学习借鉴深圳市、苏州市经验，做好我市工作。', ...body)).toBeUndefined()
  expect(
    codeOf('2023年科技工作要点', '2023年全市科技工作要对接成都市、融入重庆市双城经济圈。', ...body),
  ).toBeUndefined()
})

test('a place that the body calls its own', () => {
  const own = [
    '2023年，我市出台了《泰安市科技创新若干措施》，泰安高新区建设加快。',
    ...body,
    '（二）编制规划。',
    '编制《泰安市科技创新规划》，全市一盘棋。',
  ]
  const { region } = convertLines(own).meta
  expect(region).toMatchObject({
    value: { code: '370900', province: '山东省', city: '泰安市', district: null },
    basis: 'stated',
    evidence: { text: '泰安市' },
    note: '省据行政区划代码推得',
  })
})

test.each([
  [
    '本措施自2023年3月1日起施行，有效期3年。《示例市奖励办法》（示政发〔2019〕3号）同时废止。',
    '自2023年3月1日起施行，有效期3年。《示例市奖励办法》（示政发〔2019〕3号）同时废止',
  ],
  ['本方案由市科技局解释，自印发之日起施行，有效期至2025年12月31日。', '自印发之日起施行，有效期至2025年12月31日'],
  ['本办法有效期为五年。', '有效期为五年'],
  ['高新技术企业证书有效期为三年，到期须重新认定。', undefined],
  ['企业自获得认定之日起享受补助。', undefined],
])('validity of 「%s」', (sentence, words) => {
  expect(
    convertLines(['示例市管理办法', '第一条 为规范管理，制定本办法。', `第二条 ${sentence}`]).meta.validity?.value,
  ).toBe(words)
})

test('years of a plan whose title prints none', () => {
  const years = (sentence: string) =>
    convertLines(['示例市科技创新引领工程实施方案', sentence, ...body]).meta.years?.value
  expect(years('为加快建设创新城市，制定本实施方案，实施期限为2022—2025年。')).toEqual([2022, 2025])
  expect(years('为做好2024年科技工作，制定本计划。')).toEqual([2024, 2024])
  expect(years('2021年以来，全市科技工作成效明显。')).toBeUndefined()
})
