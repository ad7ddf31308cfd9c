import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { draft } from '../../src/convert/index.ts'
import { readFolder } from '../../src/convert/read/folder.ts'
import { matchKey } from '../../src/model/fold.ts'
import type { Clause, Plan } from '../../src/model/plan.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import { checked, yaml } from '../../src/model/yaml.ts'
import { parseQuery } from '../../src/search/query.ts'
import { relevance } from '../../src/search/rank.ts'
import { recordsOf } from '../../src/search/record.ts'
import { type Readied, ready, verify } from '../../src/search/verify.ts'
import { root } from '../project.ts'

const classes = ['single', 'rare', 'and', 'phrase', 'or', 'minus', 'field', 'target'] as const

const names = z.array(z.string().regex(/^[a-z0-9-]+#[a-z0-9_-]+$/)).min(1)
const queriesSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    class: z.enum(classes),
    query: z.string().min(1),
    intent: z.string().min(1),
    corpus: z.enum(['five', 'library']),
    grades: z.strictObject({ 3: names.optional(), 2: names.optional(), 1: names.optional() }),
  }),
)

const path = join(root, 'tests/search/ranking/queries.yaml')
const queries = checked(path, queriesSchema, yaml(path))
const vocabularies = readVocabularies(join(root, 'content'))

const plansIn = (parent: string): Plan[] =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => draft(readFolder(join(root, parent, name)), vocabularies).plan)

const five = plansIn('content/plans')
const corpora = { five, library: [...five, ...plansIn('tests/library/plans')] }

const record = recordsOf(vocabularies)
const readied = (plans: readonly Plan[]): Readied[] => plans.map((plan) => ready(record(plan)))
const records = { five: readied(corpora.five), library: readied(corpora.library) }
const indicators = vocabularies.indicators.indicators.map(({ label, alternatives, family }) => ({
  label,
  names: [label, ...alternatives].map(matchKey),
  units: vocabularies.indicators.families[family]!,
}))

test('ids are unique, and no query is asked twice of the same plans', () => {
  const ids = queries.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const asked = queries.map(({ corpus, query }) => `${corpus} ${query}`)
  expect(new Set(asked).size).toBe(asked.length)
})

test.each(classes)('at least eight queries of the class %s', (name) => {
  expect(queries.filter((query) => query.class === name).length).toBeGreaterThanOrEqual(8)
})

describe.each(queries)('$query ($id)', ({ query, corpus, grades }) => {
  const graded = Object.values(grades).flatMap((names) => names ?? [])
  const condition = readConditions(query)
  const matching = corpora[corpus].flatMap((plan) =>
    plan.clauses.filter((clause) => matches(plan, clause, condition)).map(({ id }) => `${plan.id}#${id}`),
  )

  test('every graded clause is a match, and is graded once', () => {
    expect(graded.filter((name) => !matching.includes(name))).toEqual([])
    expect(new Set(graded).size).toBe(graded.length)
  })

  test('the search finds the matches and no other', () => {
    const { terms } = parseQuery(query, { raw: false }, indicators)
    const found = records[corpus].flatMap((readied) =>
      verify(readied, terms).clauses.map(({ index }) => `${readied.record.id}#${readied.record.clauses[index]!.id}`),
    )
    expect(found).toEqual(matching)
  })

  test('the grades tell matches apart', () => {
    const levels = Object.keys(grades).length + (graded.length < matching.length ? 1 : 0)
    expect(levels).toBeGreaterThanOrEqual(2)
  })
})

/** Of each query nDCG@10 of the order by relevance, and of the order of the library. */
const gains = queries.map(({ query, corpus, grades, class: kind }) => {
  const asked = parseQuery(query, { raw: false }, indicators)
  const rows = newestFirst(records[corpus]).flatMap((readied) => {
    const score = relevance(readied.record, asked)
    return verify(readied, asked.terms).clauses.map((match) => ({
      score: score(match),
      grade: gradeOf(grades, `${readied.record.id}#${readied.record.clauses[match.index]!.id}`),
    }))
  })
  const gain = (order: typeof rows): number =>
    discounted(order) / discounted(rows.toSorted((a, b) => b.grade - a.grade))
  return { kind, ranked: gain(rows.toSorted((a, b) => b.score - a.score)), unranked: gain(rows) }
})

test('nDCG@10 of the order by relevance is at least 0.9', () => {
  expect(mean(gains.map(({ ranked }) => ranked))).toBeGreaterThan(0.9)
})

test.each(classes)('of the class %s the order by relevance is no worse than the order of the library', (name) => {
  const own = gains.filter(({ kind }) => kind === name)
  expect(mean(own.map(({ ranked }) => ranked))).toBeGreaterThanOrEqual(mean(own.map(({ unranked }) => unranked)))
})

function newestFirst(all: readonly Readied[]): Readied[] {
  return all.toSorted(
    ({ record: a }, { record: b }) => (b.years?.[1] ?? 0) - (a.years?.[1] ?? 0) || (a.id < b.id ? -1 : 1),
  )
}

function gradeOf(grades: Partial<Record<string, string[]>>, name: string): number {
  return Number(Object.entries(grades).find(([, names]) => names?.includes(name))?.[0] ?? 0)
}

function discounted(rows: readonly { grade: number }[]): number {
  return rows.slice(0, 10).reduce((total, { grade }, place) => total + (2 ** grade - 1) / Math.log2(place + 2), 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

interface Conditions {
  /** Of each group one must stand in the clause, folded. */
  groups: string[][]
  without: string[]
  fields: { field: string; value: string }[]
  figures: { indicator: string; op: string; value: number; unit: string }[]
}

/** The words of the graded queries, and no more: what a typed query means in general is the search's own matter. */
function readConditions(query: string): Conditions {
  const conditions: Conditions = { groups: [], without: [], fields: [], figures: [] }
  const words = query.match(/"[^"]*"|\S+/g) ?? []
  for (const [index, word] of words.entries()) {
    // `城市:阳江`
    const field = /^(?<field>城市|年份|主题|类型):(?<value>.+)$/u.exec(word)?.groups
    // `高新技术企业>=100`, `研发投入强度>2%`
    const figure = /^(?<indicator>[^<>=]+)(?<op>[<>]=?)(?<value>[\d.]+)(?<unit>.*)$/u.exec(word)?.groups
    if (word === '|') continue
    if (words[index - 1] === '|') conditions.groups.at(-1)!.push(matchKey(word))
    else if (word.startsWith('-')) conditions.without.push(matchKey(word.slice(1)))
    else if (field !== undefined) conditions.fields.push({ field: field['field']!, value: field['value']! })
    else if (figure !== undefined)
      conditions.figures.push({
        indicator: figure['indicator']!,
        op: figure['op']!,
        value: Number(figure['value']),
        unit: figure['unit']!,
      })
    else conditions.groups.push([matchKey(word.replace(/^"(.*)"$/u, '$1'))])
  }
  return conditions
}

function matches(plan: Plan, clause: Clause, { groups, without, fields, figures }: Conditions): boolean {
  const own = matchKey(plan.text.slice(clause.start, clause.end))
  return (
    groups.every((group) => group.some((term) => own.includes(term))) &&
    !without.some((term) => own.includes(term)) &&
    fields.every(({ field, value }) => hasField(plan, clause, field, value)) &&
    figures.every((figure) => hasFigure(plan, clause, figure))
  )
}

function hasField({ meta, annotations }: Plan, clause: Clause, field: string, value: string): boolean {
  if (field === '城市') return meta.region?.value.city?.startsWith(value) ?? false
  if (field === '类型') return meta.subtype?.value === value
  if (field === '年份') {
    const [first, last] = meta.years?.value ?? [Infinity, -Infinity]
    return first <= Number(value) && Number(value) <= last
  }
  const theme = vocabularies.themes.themes.find(({ label }) => label === value)
  return annotations.some(
    (each) => each.kind === 'theme' && each.clause === clause.id && theme !== undefined && each.theme === theme.slug,
  )
}

function hasFigure({ annotations }: Plan, clause: Clause, wanted: Conditions['figures'][number]): boolean {
  const { families, indicators } = vocabularies.indicators
  const { family } = indicators.find(({ label }) => label === wanted.indicator)!
  const units = families[family]!
  const least = wanted.value * (units[wanted.unit] ?? 1)
  return annotations.some((each) => {
    if (each.kind !== 'target' || each.clause !== clause.id || each.indicator !== wanted.indicator) return false
    const factor = units[each.unit]
    return factor !== undefined && meets(each.value * factor, wanted.op, least)
  })
}

function meets(value: number, op: string, wanted: number): boolean {
  if (op === '>=') return value >= wanted
  if (op === '<=') return value <= wanted
  return op === '>' ? value > wanted : value < wanted
}
