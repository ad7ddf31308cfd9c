import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import chicagoStyle from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cited, citedAt, type Cited } from '../../src/site/cite/cited.ts'
import { formats } from '../../src/site/cite/formats.ts'
import { planEntry } from '../../src/site/plan-entry.ts'
import { fixtures, plans } from '../plans.ts'
import { seed } from '../seed.ts'

plugins.config.get('@csl').styles.add('chicago', chicagoStyle.content)

interface Item {
  title: string
  number?: string
  genre?: string
}

/**
 * What each style is asked for. The kind of document is left out, for Chinese titles end with it, and Chicago has no
 * place for a number but that of the kind; places are in Chinese, so they are of a kind that the style has no word for.
 */
const styles = {
  apa: { itemOf: (item: Item) => ({ ...item, genre: undefined }), label: 'chapter' },
  chicago: { itemOf: (item: Item) => ({ ...item, genre: item.number, number: undefined }), label: 'page' },
}

/** What citeproc makes of the plan's CSL-JSON: an entry of the list of references, and a citation of the place. */
const processed = (style: keyof typeof styles, plan: Cited): { entry: string; citation: string } => {
  const { itemOf, label } = styles[style]
  const [item] = JSON.parse(formats.csl(plan)) as [Item]
  const cite = new Cite(JSON.stringify([itemOf(item)]))
  const options = { template: style, lang: 'en-US' }
  const place = { id: plan.id, locator: plan.place, label }
  return {
    entry: cite.format('bibliography', options).trim(),
    citation: cite.format('citation', { ...options, entry: place }).trim(),
  }
}

const expected = (style: keyof typeof styles, plan: Cited): string => {
  const { entry, citation } = processed(style, plan)
  if (plan.place === undefined) return entry
  return style === 'apa' ? `${entry}\n${citation}` : citation
}

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const bodies = ['某市科学技术局', '某市发展和改革委员会', '中共某市委', '某市人民政府']
/** The address is where a reader sees the plan, so a day goes with it. */
const seen = fc.record({ address: fc.constant('https://plans.example.org/plans/x/#i7'), accessed: date })
const facts = fc.record({
  id: fc.constant('x'),
  title: fc
    .array(fc.constantFrom('某市', '“5G”', '《规划》', '（2021—2025年）', '科技创新'), { minLength: 1, maxLength: 5 })
    .map((parts) => `关于${parts.join('')}的通知`),
  issuers: fc.array(fc.constantFrom(...bodies), { maxLength: 24 }),
  number: optional(fc.constantFrom('某科〔2022〕1号', '某府办发[2021]9号')),
  genre: optional(fc.constantFrom('工作要点', '实施方案')),
  issued: optional(date),
  place: optional(fc.constantFrom('三、（一）1.', '第七条', '#p2')),
  library: fc.constant('文库'),
})
const anyPlan: fc.Arbitrary<Cited> = fc
  .tuple(facts, fc.option(seen, { nil: {} }))
  .map((parts) => Object.assign({}, ...parts) as Cited)

describe.each(['apa', 'chicago'] as const)('%s is what citeproc makes of the CSL-JSON', (style) => {
  test('of any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(formats[style](plan)).toBe(expected(style, plan))
      }),
      { seed },
    )
  })

  test('of every plan of the library and every fixture', () => {
    for (const { converted } of [...plans, ...fixtures]) {
      const entry = planEntry(converted.plan)
      const address = `https://plans.example.org/plans/${entry.id}/`
      const plan = { ...cited(entry, '文库'), address, accessed: '2026-11-30' }
      expect(formats[style](plan)).toBe(expected(style, plan))
      const last = entry.clauses.at(-1)
      if (last === undefined) continue
      const clause = citedAt({ ...plan, address: `${address}#${last.id}` }, last.id, last.place)
      expect(formats[style](clause)).toBe(expected(style, clause))
    }
  })
})

test('they read like this', () => {
  const plan: Cited = {
    id: 'x',
    title: '某市实施方案',
    issuers: ['某市科技局'],
    number: '某科〔2022〕1号',
    issued: '2022-03-01',
    address: 'https://a.example/#c3',
    accessed: '2026-11-30',
  }
  const unknown: Cited = { ...plan, title: '[某市工作要点]', issuers: [], number: undefined, issued: undefined }
  expect(formats.apa(plan)).toBe('某市科技局. (2022). 某市实施方案 (某科〔2022〕1号). https://a.example/#c3')
  expect(formats.apa({ ...plan, place: '三、' }).split('\n')[1]).toBe('(某市科技局, 2022, 三、)')
  expect(formats.apa(unknown)).toBe('[某市工作要点]. (n.d.). Retrieved November 30, 2026, from https://a.example/#c3')
  expect(formats.chicago(plan)).toBe(
    '某市科技局. “某市实施方案.” 某科〔2022〕1号, March 1, 2022. https://a.example/#c3.',
  )
  expect(formats.chicago({ ...plan, place: '三、' })).toBe(
    '某市科技局, “某市实施方案,” 某科〔2022〕1号, March 1, 2022, 三、, https://a.example/#c3.',
  )
  expect(formats.chicago(unknown)).toBe('“[某市工作要点].” Accessed November 30, 2026. https://a.example/#c3.')
})
