import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { noVocabularies } from '../src/model/vocabulary.ts'
import { shown } from '../src/site/clause-entry.ts'
import { differences, indicators, type Measure } from '../src/site/indicators.ts'
import { reasons } from '../src/site/comparison.ts'
import { excerpt } from '../src/site/excerpt.ts'
import { library } from '../src/site/library.ts'
import { hashed } from '../src/site/hashed.ts'
import { parts } from '../src/site/parts.ts'
import { scale, yearScale } from '../src/site/scale.ts'
import { closest } from '../src/site/similar/closest.ts'
import { grams } from '../src/site/similar/grams.ts'
import { similarThresholds } from '../src/site/similar/thresholds.ts'
import { readPlan } from '../src/site/read-plan.ts'
import { matchKey } from '../src/model/fold.ts'
import { root } from './project.ts'

const all = library()
const clauses = all.plans.flatMap((plan) => plan.clauses)

test('what a list shows of a clause are the words of its plan', () => {
  for (const clause of clauses) {
    const { text } = readPlan(clause.plan.id)
    expect(matchKey(clause.own)).toBe(matchKey(text.slice(clause.start, clause.start + clause.own.length)))
    for (const target of clause.targets) expect(matchKey(shown(clause, target))).toBe(matchKey(target.text))
  }
})

describe('similar clauses', () => {
  test('stand in other plans, above the threshold, the closest first, and their shared words stand in both', () => {
    const pairs = clauses.flatMap((clause) => all.similar(clause).map((similar) => ({ clause, similar })))
    expect(pairs.length).toBeGreaterThan(10)
    for (const { clause, similar } of pairs) {
      const { clause: other, score, shared } = similar
      expect(other.plan).not.toBe(clause.plan)
      expect(score).toBeGreaterThanOrEqual(similarThresholds.sameTheme)
      expect(score).toBeLessThanOrEqual(1)
      for (const { start, end } of shared) {
        const pieces = grams(matchKey(other.own.slice(start, end)))
        for (const { gram } of pieces) expect(matchKey(clause.own)).toContain(gram)
      }
    }
    for (const clause of clauses) {
      const scores = all.similar(clause).map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  test('the score is the cosine of tf-idf weights, as computed plainly', () => {
    const texts = ['甲乙丙丁戊', '乙丙丁戊己', '丙丁戊己庚辛', '壬癸子丑']
    const items = texts.map((text, plan) => ({ grams: grams(text).map(({ gram }) => gram), plan }))
    const hashes = items.map(({ grams, plan }) => ({ pieces: Uint32Array.from(grams, (gram) => hashed(gram)), plan }))
    const plans = texts.length
    const weight = (gram: string): number =>
      Math.log((plans + 1) / items.filter((item) => item.grams.includes(gram)).length)
    const norm = (index: number): number => Math.hypot(...items[index]!.grams.map(weight))
    const plain = (a: number, b: number): number =>
      items[a]!.grams.filter((gram) => items[b]!.grams.includes(gram)).reduce(
        (sum, gram) => sum + weight(gram) ** 2,
        0,
      ) /
      (norm(a) * norm(b))
    const found = closest(hashes, 0.01, (holders) => Math.log((plans + 1) / holders))
    for (const a of items.keys()) for (const { index, score } of found(a)) expect(score).toBeCloseTo(plain(a, index), 5)
    expect(found(0).map(({ index }) => index)).toEqual([1, 2])
    expect(found(3)).toEqual([])
  })
})

test('measures differ by mode, unit, scope or span of time; units of one family do not differ', () => {
  const measure = (part: Partial<Measure>): Measure => ({
    mode: 'new',
    unit: '家',
    units: { 家: 1, 户: 1 },
    scope: null,
    per: null,
    comparable: true,
    figures: [],
    ...part,
  })
  expect(differences(measure({}), measure({ unit: '户' }))).toEqual([])
  expect(differences(measure({ mode: 'total', scope: '净增' }), measure({}))).toEqual(['mode', 'scope'])
  expect(differences(measure({ unit: '亿元', units: { 万元: 1, 亿元: 10000 }, per: '年' }), measure({}))).toEqual([
    'unit',
    'per',
  ])
})

test('only modes that the vocabulary names compare places, and words of one scope are one', () => {
  const [plan] = all.plans
  const [figure] = clauses.flatMap(({ targets }) => targets)
  const clause = (part: object) => ({ ...plan!.clauses[0]!, targets: [{ ...figure!, indicator: '甲', ...part }] })
  const [found] = indicators(
    [
      clause({ mode: 'new', unit: '件', scope: '净增' }),
      clause({ mode: 'new', unit: '百件', scope: '净增加' }),
      clause({ mode: 'growth', unit: '%', scope: null }),
    ],
    {
      ...noVocabularies,
      indicators: {
        families: { things: { 件: 1 }, patents: { 件: 1, 百件: 100 } },
        scopes: [{ id: 'net', words: ['净增', '净增加'] }],
        'counted-verbs': {},
        indicators: [
          { id: 'a', label: '甲', alternatives: [], not: [], family: 'patents', direction: 'up', comparable: ['new'] },
        ],
      },
    },
    {},
  )
  expect(found!.measures.map(({ mode, comparable, figures }) => [mode, comparable, figures.length])).toEqual([
    ['new', true, 2],
    ['growth', false, 1],
  ])
  expect(reasons(found!.measures[1]!, found!.measures[0]!)).toContain('这项指标的“增幅”不宜跨地比较')
})

test('every figure stands in one measure of one indicator', () => {
  const figures = clauses.flatMap(({ targets }) => targets)
  const listed = all.indicators.flatMap(({ measures }) => measures.flatMap((one) => one.figures))
  expect(new Set(listed.map(({ target }) => target)).size).toBe(figures.length)
  expect(listed.length).toBe(figures.length)
  expect(indicators([], noVocabularies, {})).toEqual([])
})

test('an excerpt holds its mark, and short clauses whole', () => {
  for (const clause of clauses) {
    for (const target of clause.targets) {
      const mark = { start: target.start - clause.start, end: target.end - clause.start }
      const pieces = excerpt(clause, [mark], 72)
      expect(pieces.some(({ marked }) => marked)).toBe(true)
    }
    const whole = excerpt(clause, [], Infinity)
    expect(matchKey(whole.map(({ text }) => text).join(''))).toBe(matchKey(clause.own.slice(clause.after)))
  }
})

test('an excerpt parts a heading from the words below it, and ends on a word', () => {
  const words = (clause: (typeof clauses)[number]): string =>
    excerpt(clause, [], 24)
      .map(({ text }) => text)
      .join('')
  const headed = clauses.find(({ plan, id }) => plan.id === 'yibin-2022' && id === 'c1')!
  expect(words(headed)).toMatch(/^总体要求　坚定以习近平.*…$/u)
  for (const clause of clauses) expect(words(clause)).not.toMatch(/[、，；：]…$/u)
})

test('lists are parted between groups, and nothing is lost', () => {
  expect(parts([3, 3, 3, 9, 1], (size) => size, 6)).toEqual([[3, 3], [3], [9], [1]])
  expect(parts([], () => 1, 6)).toEqual([[]])
})

test('strips begin at zero, in tens where values differ too much, and years are whole', () => {
  expect(scale([10, 30]).ticks[0]).toBe(0)
  expect(scale([10, 3000]).logarithmic).toBe(true)
  expect(yearScale([2020, 2024]).ticks).toContain(2022)
  for (const value of [10, 20, 30]) {
    expect(scale([10, 30]).at(value)).toBeGreaterThan(0)
    expect(scale([10, 30]).at(value)).toBeLessThan(100)
  }
})

test('the accuracy that is shown is the one that is measured', () => {
  const { figures } = JSON.parse(readFileSync(`${root}tests/score.json`, 'utf8')) as {
    figures: Record<string, { right: number; of: number }>
  }
  const rows = parse(readFileSync(`${root}content/accuracy.yaml`, 'utf8')) as {
    score: string
    right: number
    of: number
  }[]
  for (const { score, right, of } of rows) expect({ score, right, of }).toEqual({ score, ...figures[score] })
})
