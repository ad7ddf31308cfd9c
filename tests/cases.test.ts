import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { says, withMarks } from '../scripts/marked.ts'
import { annotate } from '../src/convert/annotate/index.ts'
import type { Clause, Meta } from '../src/model/plan.ts'
import { vocabularies } from './plans.ts'
import { root } from './project.ts'

/** A sentence and what a finder says of it; how to write one: README.md. */
interface Case {
  why: string
  /** The year of the plan it stands in, where that is printed. */
  year: number | undefined
  /** The heading it stands under. */
  heading: string | undefined
  text: string
  /** With ⟦marks⟧, then one line per annotation. */
  expected: string[]
}

const folder = join(root, 'tests/cases')
const update = env['UPDATE'] === '1' && env['CI'] === undefined

const parse = (content: string): Case[] =>
  content
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.trim().split('\n')
      const after = (sign: string): string[] =>
        lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(sign.length).trim())
      const [why] = after('#')
      const year = after('@ year')[0]
      return {
        why: why ?? '',
        year: year === undefined ? undefined : Number(year),
        heading: after('@ heading')[0],
        text: after('>').join('\n'),
        expected: lines.filter((line) => /^(?:=|\d)/.test(line)),
      }
    })

const find = ({ text, year, heading }: Case, kind: string): string[] => {
  const head = heading === undefined ? '' : `${heading}\n`
  const whole = head + text
  const clause = (id: string, start: number, end: number, parent: string | null, own: Clause['heading']): Clause => ({
    id, aliases: [], unit: parent === null ? 'chapter' : 'paragraph', parent, number: 1, marker: null, heading: own, runIn: false, start, end, anchors: [],
  }) // prettier-ignore
  const clauses =
    heading === undefined
      ? [clause('p1', 0, whole.length, null, null)]
      : [
          clause('c1', 0, heading.length, null, { start: 0, end: heading.length }),
          clause('c1-p1', head.length, whole.length, 'c1', null),
        ]
  const meta: Meta = year === undefined ? {} : { years: { value: [year, year], basis: 'stated' } }
  const found = annotate({ id: 'case', text: whole, clauses, residue: [], meta, wraps: new Set() }, vocabularies)
  const own = found.filter(({ annotation }) => annotation.kind === kind && annotation.clause === clauses.at(-1)!.id)
  return [
    ...(own.length === 0 || kind === 'theme' ? [] : [`= ${withMarks(whole, head.length, whole.length, own)}`]),
    ...own.map(({ annotation }, index) => `${index + 1} ${says(annotation)}`),
  ]
}

const kinds: Record<string, string> = { targets: 'target', agencies: 'agencies', references: 'reference', terms: 'term', themes: 'theme' } // prettier-ignore

describe.each(readdirSync(folder))('%s', (name) => {
  const kind = kinds[name.replace(/\.txt$/, '')]!
  const path = join(folder, name)
  const cases = parse(readFileSync(path, 'utf8'))
  const found = cases.map((each) => find(each, kind))
  if (update) {
    const blocks = cases.map(({ why, year, heading, text }, index) =>
      [
        `# ${why}`,
        ...(year === undefined ? [] : [`@ year ${year}`]),
        ...(heading === undefined ? [] : [`@ heading ${heading}`]),
        ...text.split('\n').map((line) => `> ${line}`),
        ...found[index]!,
      ].join('\n'),
    )
    writeFileSync(path, `${blocks.join('\n\n')}\n`)
  }
  test('every case says why it is one', () => {
    expect(cases.filter(({ why, text }) => why === '' || text === '')).toEqual([])
    expect(cases.length).toBeGreaterThan(5)
  })
  test.each(cases.map((each, index) => [`${each.why}: ${each.text}`, each, index] as const))('%s', (_, each, index) => {
    expect(found[index]).toEqual(each.expected)
  })
})
