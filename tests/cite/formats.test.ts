import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanEntry } from '../../src/site/plan-entry.ts'
import { planEntry } from '../../src/site/plan-entry.ts'
import { cited, citedAt, type Cited } from '../../src/site/cite/cited.ts'
import { formats, type FileFormat } from '../../src/site/cite/formats.ts'
import { fixtures, plans } from '../plans.ts'
import { seed } from '../seed.ts'

interface Item {
  title: string
  author?: { literal?: string; family?: string; given?: string }[]
  issued?: { 'date-parts': number[][] }
  number?: string
  URL?: string
  note?: string
}

/** What another reader of the format takes it for. */
const read = (format: FileFormat, plan: Cited): Item[] => new Cite(formats[format](plan)).data as unknown as Item[]

const facts = (item: Item) => ({
  title: item.title,
  // A body's name is one piece, whatever its reader calls the piece.
  issuers: (item.author ?? []).map(({ literal, family, given }) => {
    expect(given).toBeUndefined()
    return literal ?? family
  }),
  issued: item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-'),
  number: item.number,
  address: item.URL,
  place: item.note,
})

const expected = ({ title, issuers, issued, number, address, place }: Cited) => ({
  title,
  issuers,
  issued,
  number,
  address,
  place,
})

const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
/** One line of printed words, signs of TeX and of RIS among them. */
const line = fc
  .array(fc.constantFrom(...'科技局〔2022〕号“5G”（一）、AB#%&_$', '{a}', '\\x', '~', '^', ' - ', '  -  ER', '@'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => `某${parts.join('')}市`.replaceAll(/\s+/g, ' '))
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const anyPlan: fc.Arbitrary<Cited> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  title: line,
  issuers: fc.array(fc.constantFrom('某市科学技术局', '某市发展和改革委员会', '中共某市委 某市人民政府'), {
    maxLength: 5,
  }),
  number: optional(line),
  genre: optional(fc.constantFrom('工作要点', '实施方案')),
  issued: optional(date),
  place: optional(line),
  library: line,
  address: optional(fc.webUrl({ withFragments: true, withQueryParameters: true })),
  accessed: optional(date),
})

describe.each<FileFormat>(['bibtex', 'ris', 'csl'])('%s, read by @citation-js', (format) => {
  test('has the title, issuers, date, number, address and place of any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const items = read(format, plan)
        expect(items.length).toBe(1)
        expect(facts(items[0]!)).toEqual(expected(plan))
      }),
      { seed },
    )
  })

  test('has those of every plan of the library', () => {
    for (const { converted } of plans) {
      const entry = planEntry(converted.plan)
      const address = `https://plans.example.org/plans/${entry.id}/`
      const plan = { ...cited(entry, '文库'), address }
      expect(facts(read(format, plan)[0]!)).toEqual(expected(plan))
      const { id, place } = entry.clauses.at(-1)!
      const clause = citedAt({ ...plan, address: `${address}#${id}` }, id, place)
      expect(facts(read(format, clause)[0]!)).toEqual(expected(clause))
    }
  })

  test('a line break cannot begin another field', () => {
    const plan = { ...cited(planEntry(plans[0]!.converted.plan), '文库'), title: '甲\nER  - \n\n@book{乙' }
    const items = read(format, plan)
    expect(items.map(({ title }) => title.replaceAll(/\s+/g, ' '))).toEqual(['甲 ER - @book{乙'])
  })
})

test('titles that the text does not print stand in brackets, and nothing is said that is not known', () => {
  const of = (id: string): Cited => cited(planEntry(plans.find(({ name }) => name === id)!.converted.plan), '文库')
  expect(of('yangjiang-2022')).toEqual({
    id: 'yangjiang-2022',
    title: '[阳江市2022年科技工作要点]',
    issuers: [],
    library: '文库',
  })
  expect(of('jiangmen-2023').title).toMatch(/^江门市/)
  const untitled: PlanEntry = { ...planEntry(fixtures[0]!.converted.plan), title: '标题未载（x）', meta: {} }
  expect(cited(untitled, '文库').title).toBe('[标题未载（x）]')
  expect(formats.bibtex(cited(untitled, '文库'))).not.toMatch(/author|year|number|url/)
})
