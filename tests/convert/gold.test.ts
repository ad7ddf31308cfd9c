import { describe, expect, test } from 'vitest'
import type { OutlineLabel } from '../../scripts/score/labels.ts'
import type { Plan } from '../../src/model/plan.ts'
import { gold, plans } from '../plans.ts'

/** One row of `clauses.jsonl`: a clause or a residue, with the span and everything its id says. */
interface ClauseRow {
  doc: string
  plan: string
  id?: string
  residue?: string
  unit: string
  number: number
  parent: string | null
  start: number
  end: number
  aliases?: string[]
  anchors?: { id: string; start: number; end: number }[]
}

const rows = gold<ClauseRow>('clauses.jsonl')
const planOf = new Map(rows.map(({ doc, plan }) => [doc, plan]))

const lineOf = (plan: Plan, start: number): number => plan.text.slice(0, start).split('\n').length

const slice = (plan: Plan, span: { start: number; end: number } | null): string =>
  span === null ? '' : plan.text.slice(span.start, span.end)

describe.each(plans)('$name', ({ name, converted: { plan } }) => {
  test('clauses and residue are those of the gold labels', () => {
    const expected = rows
      .filter((row) => row.plan === name)
      .map(({ doc: _doc, plan: _plan, ...row }) => ({ aliases: [], anchors: [], ...row }))
      .map((row) => (row.residue === undefined ? pick(row) : { residue: row.residue, start: row.start, end: row.end }))
    const found = [
      ...plan.clauses.map((clause) => pick(clause)),
      ...plan.residue.map(({ kind, start, end }) => ({ residue: kind as string, start, end })),
    ]
    expect(found.toSorted((a, b) => a.start - b.start)).toEqual(expected)
  })

  test('markers, headings and run-in are those of the gold labels', () => {
    const expected = gold<OutlineLabel>('outline.jsonl').filter(({ doc }) => planOf.get(doc) === name)
    const byId = new Map(plan.clauses.map((clause) => [clause.id, clause]))
    const found = plan.clauses
      .filter(({ marker }) => marker !== null)
      .map((clause) => ({
        doc: expected[0]!.doc,
        line: lineOf(plan, clause.start),
        unit: clause.unit,
        marker: slice(plan, clause.marker),
        heading: slice(plan, clause.heading),
        runin: clause.runIn,
        parent: clause.parent === null ? null : lineOf(plan, byId.get(clause.parent)!.start),
      }))
    expect(found).toEqual(expected)
  })
})

test('series inside clauses are those of the gold labels', () => {
  const found = plans.flatMap(({ name, converted: { plan } }) =>
    plan.clauses
      .filter(({ anchors }) => anchors.length > 0)
      .map((clause) => ({
        plan: name,
        line: lineOf(plan, clause.start),
        markers: clause.anchors.map(({ start }) => plan.text.slice(start, start + 2)),
      })),
  )
  const expected = gold<{ doc: string; line: number; markers: string[] }>('inline.jsonl').map(({ doc, ...row }) => ({
    plan: planOf.get(doc),
    ...row,
  }))
  const byPlan = (a: { plan?: string | undefined }, b: { plan?: string | undefined }): number =>
    a.plan! < b.plan! ? -1 : 1
  expect(found.toSorted(byPlan)).toEqual(expected.toSorted(byPlan))
})

test('lines outside the clauses are those of the gold labels', () => {
  const found = plans.flatMap(({ name, converted: { plan } }) =>
    plan.residue.map(({ start, kind }) => `${name}:${lineOf(plan, start)} ${kind}`),
  )
  const expected = gold<{ doc: string; line: number; kind: string }>('other.jsonl').map(
    ({ doc, line, kind }) => `${planOf.get(doc)}:${line} ${kind}`,
  )
  expect(found.toSorted()).toEqual(expected.toSorted())
})

const pick = ({
  id,
  unit,
  number,
  parent,
  start,
  end,
  aliases = [],
  anchors = [],
}: Omit<ClauseRow, 'doc' | 'plan'>) => ({ id, unit, number, parent, start, end, aliases, anchors })
