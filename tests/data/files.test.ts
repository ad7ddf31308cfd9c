import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { archiveName, databaseName, descriptorName, files } from '../../src/data/files.ts'
import type { Field } from '../../src/data/table.ts'
import type { TextQuoteSelector } from '../../src/data/text-quote.ts'
import type { Clause, Plan } from '../../src/model/plan.ts'
import type { Span } from '../../src/model/span.ts'
import { corpus } from '../../src/search/corpus.ts'
import { planFile, planIds, readPlan } from '../../src/site/read-plan.ts'
import { sourceName } from '../../src/site/source-name.ts'
import { root } from '../project.ts'
import { planRecords } from '../search/plans.ts'
import { buildData } from './build.ts'
import { undo } from './undo.ts'
import { unzip } from './unzip.ts'

const folder = mkdtempSync(join(tmpdir(), 'data-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = buildData(join(folder, 'first'))
const plans = new Map(planIds().map((id) => [id, readPlan(id)]))

type Row = Record<string, unknown>

const json = (file: string): Row[] => JSON.parse(read(`data/${file}`).toString()) as Row[]

/** As a spreadsheet reads it, and with the words as they were: values are text. */
const csv = (file: string): Row[] =>
  (parse(read(`data/${file}`), { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]).map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, undo(value)])),
  )

const rows: Record<string, Row[]> = Object.fromEntries(
  files.map(({ name, format }) => [
    name,
    format.name === 'csv'
      ? csv(name)
      : format.name === 'json'
        ? json(name)
        : read(`data/${name}`)
            .toString()
            .split('\n')
            .slice(0, -1)
            .map((line) => JSON.parse(line) as Row),
  ]),
)

const planOf = (row: Row): Plan => plans.get(String(row['plan']))!
const clauseOf = (row: Row): Clause => planOf(row).clauses.find(({ id }) => id === row['clause'])!

/** What a row of a CSV says is what the same row says in JSON. */
const asText = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

const annotations = <Kind extends Plan['annotations'][number]['kind']>(kind: Kind) =>
  [...plans.values()].flatMap((plan) =>
    plan.annotations
      .filter((each): each is Extract<Plan['annotations'][number], { kind: Kind }> => each.kind === kind)
      .map((annotation) => ({ plan: plan.id, annotation })),
  )

describe('every file', () => {
  test.each(files.map((file) => [file.name, file] as const))(
    '%s quotes the text at its spans and names clauses that are there',
    (name, { table }) => {
      expect(rows[name]!.length).toBeGreaterThan(4)
      for (const row of rows[name]!) {
        const plan = planOf(row)
        if ('clause' in row) {
          const { start, end, text } = row as { start: string; end: string; text: string }
          expect(text).toBe(plan.text.slice(Number(start), Number(end)))
          const clause = clauseOf(row)
          expect(Number(start)).toBeGreaterThanOrEqual(clause.start)
          expect(Number(end)).toBeLessThanOrEqual(clause.end)
          expect(row['link']).toBe(`plans/${plan.id}/#${clause.id}`)
        }
        for (const field of table.fields) {
          for (const each of quotations(field, row[field.name]))
            expect(each.text).toBe(plan.text.slice(each.start, each.end))
          for (const { span, selector } of selectors(field, row)) {
            const { exact, prefix, suffix } = selector
            expect(selector.type).toBe('TextQuoteSelector')
            expect(exact).toBe(plan.text.slice(span.start, span.end))
            expect(placesOf(prefix + exact + suffix, plan.text)).toEqual([span.start - prefix.length])
          }
        }
      }
    },
  )

  test.each(files.map((file) => [file.name, file] as const))('%s has the columns that are documented', (name, file) => {
    const names = file.table.fields.map((field) => field.name)
    expect(new Set(names).size).toBe(names.length)
    for (const row of rows[name]!) {
      expect(Object.keys(row)).toEqual(names)
      for (const { name: column, always, values } of file.table.fields) {
        const value = row[column]
        if (always) expect(value).not.toBeNull()
        if (values !== undefined && value !== null && value !== '') expect(Object.keys(values)).toContain(value)
      }
      const key = file.table.key.map((column) => row[column])
      expect(key).not.toContain(undefined)
    }
    const keys = rows[name]!.map((row) => JSON.stringify(file.table.key.map((column) => row[column])))
    if (file.table.key.length > 0) expect(new Set(keys).size).toBe(keys.length)
  })

  test('is stamped with the corpus that the search has, and with the program', () => {
    const hash = corpus(planRecords())
    expect(corpus(planRecords().toReversed())).toBe(hash)
    for (const row of Object.values(rows).flat())
      expect(row).toMatchObject({ corpus: hash, generator: expect.stringMatching(/^city-science-plans \d/u) })
    expect(read('data/index.html').toString()).toBe(
      `<span data-figure="corpus">${hash}</span><span data-figure="rows:plans.json">${plans.size}</span>`,
    )
  })
})

interface Quotation {
  start: number
  end: number
  text: string
  selector?: TextQuoteSelector
}

/** What a value of a column quotes: objects with a span and its words, alone or in a list; in a CSV they are JSON. */
const quotations = ({ name, type }: Field, value: unknown): Quotation[] => {
  if ((type !== 'array' && type !== 'object') || name === 'selector' || value === null || value === '') return []
  const parsed = typeof value === 'string' ? (JSON.parse(value) as unknown) : value
  return [parsed].flat().filter((each) => typeof each === 'object') as never
}

/** The selectors of a value, with the spans they are for; every evidence has one, and the column of that name is one. */
const selectors = (field: Field, row: Row): { span: Span; selector: TextQuoteSelector }[] => {
  const value = row[field.name]
  if (field.name === 'selector') {
    const selector = (typeof value === 'string' ? JSON.parse(value) : value) as TextQuoteSelector
    return [{ span: { start: Number(row['start']), end: Number(row['end']) }, selector }]
  }
  if (!/(^|_)evidence$/.test(field.name)) return []
  return quotations(field, value).map(({ selector, ...span }) => ({ span, selector: selector! }))
}

/** Every place where words stand in a text. */
const placesOf = (words: string, text: string): number[] => {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

describe('rows', () => {
  test('of plans say what plan.json says, how it is known, and nothing of what is not', () => {
    expect(rows['plans.json']!.map(({ plan }) => plan)).toEqual([...plans.keys()])
    for (const row of rows['plans.json']!) {
      const { meta, source, clauses } = planOf(row)
      expect(row).toMatchObject({
        title: meta.title?.value ?? null,
        title_basis: meta.title?.basis ?? null,
        title_evidence: meta.title?.evidence === undefined ? null : expect.objectContaining(meta.title.evidence),
        title_note: meta.title?.note ?? null,
        document_number: meta.number?.value ?? null,
        issuers: meta.issuers?.value ?? null,
        issued_basis: meta.issued?.basis ?? null,
        year_first: meta.years?.value[0] ?? null,
        years_basis: meta.years?.basis ?? null,
        region_code: meta.region?.value.code ?? null,
        district: meta.region?.value.district ?? null,
        region_note: meta.region?.note ?? null,
        source_sha256: source.sha256,
        source_url: source.url,
        clauses: clauses.length,
      })
    }
    expect(rows['plans.json']!.map((row) => row['title_basis'])).toContain('curated')
  })

  test('of clauses are all clauses, in the order of their plans', () => {
    const all = [...plans.values()].flatMap((plan) => plan.clauses.map((clause) => ({ plan, clause })))
    expect(rows['clauses.jsonl']).toHaveLength(all.length)
    for (const [index, row] of rows['clauses.jsonl']!.entries()) {
      const { plan, clause } = all[index]!
      const { id, aliases, unit, parent, number, runIn, start, end, marker, heading, anchors } = clause
      const quoted = (span: typeof marker) => span && { ...span, text: plan.text.slice(span.start, span.end) }
      expect(row).toMatchObject({ plan: plan.id, clause: id, aliases, unit, parent, number, run_in: runIn, start, end })
      expect(row).toMatchObject({ marker: quoted(marker), heading: quoted(heading) })
      expect(row['anchors']).toEqual(anchors.map((each) => ({ ...quoted(each), id: each.id })))
    }
  })

  test('of targets are all targets, the same in both formats', () => {
    const all = annotations('target')
    expect(rows['targets.json']).toHaveLength(all.length)
    for (const [index, row] of rows['targets.json']!.entries()) {
      const { plan, annotation } = all[index]!
      const { id, value, valueMax, unit, scope, mode, op, per, deadline, strength, figure } = annotation
      expect(row).toMatchObject({ plan, target: id, value, value_max: valueMax, measure: unit, scope, mode, op, per })
      expect(row).toMatchObject({ deadline, strength, figure_start: figure.start, figure_end: figure.end })
      expect(row['figure_text']).toBe(plans.get(plan)!.text.slice(figure.start, figure.end))
      expect(Object.values(rows['targets.csv']![index]!)).toEqual(Object.values(row).map(asText))
    }
    expect(rows['targets.csv']).toHaveLength(all.length)
  })

  test('of bodies are each printed body with its role', () => {
    const all = annotations('agencies').flatMap(({ plan, annotation: { lead, support, bodies } }) =>
      [...lead, ...support].map((printed, index) => ({
        plan,
        printed,
        body: bodies[index],
        role: index < lead.length ? 'lead' : 'support',
      })),
    )
    expect(rows['agencies.csv']!.map(({ plan, printed, body, role }) => ({ plan, printed, body, role }))).toEqual(all)
    expect(rows['agencies.csv']).toContainEqual(
      expect.objectContaining({ function: 'science', function_label: '科技' }),
    )
  })

  test('of themes, references and terms are all of them', () => {
    expect(
      rows['themes.csv']!.map((row) => [
        row['plan'],
        row['clause'],
        row['theme'],
        row['rank'],
        (JSON.parse(String(row['evidence'])) as Quotation[]).map(({ start, end, text }) => ({ start, end, text })),
      ]),
    ).toEqual(
      annotations('theme').map(({ plan, annotation: { clause, theme, rank, evidence } }) => [
        plan,
        clause,
        theme,
        String(rank),
        evidence,
      ]),
    )
    expect(
      rows['references.csv']!.map((row) => [row['plan'], row['start'], row['cited_title'], row['cited_number']]),
    ).toEqual(
      annotations('reference').map(({ plan, annotation }) => [
        plan,
        String(annotation.start),
        annotation.title,
        annotation.number ?? '',
      ]),
    )
    expect(rows['terms.csv']!.map(({ plan, term, text }) => [plan, term, text])).toEqual(
      annotations('term').map(({ plan, annotation: { term, text } }) => [plan, term, text]),
    )
  })
})

describe('the archive', () => {
  test('has all files, as they are, in order and without a date', async () => {
    const entries = await unzip(read(`data/${archiveName}`))
    const sources = new Map(
      planIds().map((id) => {
        const { source } = readPlan(id)
        return [`plans/${id}/${sourceName(source)}`, planFile(id, source.file)]
      }),
    )
    expect(entries.map(({ name }) => name)).toEqual(
      [
        descriptorName,
        ...files.map(({ name }) => name),
        ...planIds().flatMap((id) => ['akn.xml', 'json', 'md', 'txt'].map((format) => `plans/${id}.${format}`)),
        ...sources.keys(),
      ].toSorted(),
    )
    for (const { name, date, content } of entries) {
      expect(date).toEqual(new Date(1980, 0, 1))
      const file = sources.get(name) ?? read(name.startsWith('plans/') ? name : `data/${name}`)
      expect(content.equals(file)).toBe(true)
    }
  })

  test('is the same in another time zone, as all files are', () => {
    const again = buildData(join(folder, 'second'), { TZ: 'Asia/Shanghai' })
    const names = [archiveName, databaseName, descriptorName, ...files.map(({ name }) => name)].map(
      (name) => `data/${name}`,
    )
    for (const name of [
      ...names,
      'llms.txt',
      'data/index.html',
      ...planIds().flatMap((id) => [`plans/${id}.akn.xml`, `plans/${id}.md`]),
    ])
      expect(again(name).equals(read(name))).toBe(true)
  })
})

test('the descriptor says size, hash and rows of every file', () => {
  const { resources } = JSON.parse(read(`data/${descriptorName}`).toString()) as { resources: Row[] }
  expect(resources.map(({ path, bytes, hash, rows }) => ({ path, bytes, hash, rows }))).toEqual(
    files.map(({ name }) => ({
      path: name,
      bytes: read(`data/${name}`).length,
      hash: `sha256:${createHash('sha256')
        .update(read(`data/${name}`))
        .digest('hex')}`,
      rows: rows[name]!.length,
    })),
  )
})

test('the plain text of a plan is its text', () => {
  for (const [id, { text }] of plans) expect(read(`plans/${id}.txt`).toString()).toBe(text)
})

test('llms.txt has a title, a summary, and names every data file', () => {
  const text = read('llms.txt').toString()
  expect(text).toMatch(/^# .+\n\n> .+\n\n/u)
  for (const name of [archiveName, databaseName, descriptorName, ...files.map((file) => file.name)])
    expect(text).toContain(`](data/${name})`)
})

test('a site that knows its address gives whole addresses', () => {
  const content = join(folder, 'content')
  const out = join(folder, 'third')
  cpSync(join(root, 'content'), content, { recursive: true })
  writeFileSync(join(content, 'site.yaml'), 'address: https://plans.example.org/\n')
  const whole = buildData(out, { CONTENT_DIR: content, SITE_BASE: '/sub/' })
  const [plan] = JSON.parse(whole('data/plans.json').toString()) as Row[]
  expect(plan).toMatchObject({ page: `https://plans.example.org/sub/plans/${String(plan!['plan'])}/` })
  expect(whole('llms.txt').toString()).toContain('](https://plans.example.org/sub/data/plans.json)')
})
