import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { LedgerEntry } from '../src/model/ledger.ts'
import { atom } from '../src/site/feed/atom.ts'
import { days } from '../src/site/feed/days.ts'
import { planIds } from '../src/site/read-plan.ts'
import { readLedger } from '../src/site/read-ledger.ts'
import { seed } from './seed.ts'

const clause = (
  released: string,
  changed: string | null = null,
  state: LedgerEntry['state'] = 'active',
): LedgerEntry => ({
  state,
  released,
  changed,
  unit: 'item',
  parent: null,
  marker: null,
  text: null,
  to: [],
  earlier: [],
  hash: '0'.repeat(16),
  aliases: [],
  anchors: [],
})

const ledger = (plan: string, ...clauses: LedgerEntry[]): [string, Record<string, LedgerEntry>] => [
  plan,
  Object.fromEntries(clauses.map((each, index) => [`i${index + 1}`, each])),
]

interface Entry {
  id: string
  title: string
  updated: string
  summary: string
}

/** The feed as another reader takes it. */
const read = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry', parseTagValue: false })
  return (parser.parse(xml) as { feed: { id: string; title: string; updated: string; entry: Entry[] } }).feed
}

const about = { name: '文库', publisher: undefined, home: 'https://plans.example.org/sub/' }

test('a day on which clauses came or changed is an entry, the newest first', () => {
  const split = { ...clause('2026-03-04'), earlier: [clause('2026-01-02', '2026-03-04', 'split')] }
  const ledgers = new Map([
    ledger('a', clause('2026-01-02'), clause('2026-01-02', '2026-03-04', 'amended'), split),
    ledger('b', clause('2026-02-01', '2026-02-03', 'withdrawn')),
  ])
  const { entry, updated } = read(atom(about, days(ledgers), (plan) => `${plan}市计划`))
  expect(updated).toBe('2026-03-04T00:00:00Z')
  expect(entry.map(({ title, summary, updated }) => [updated.slice(0, 10), title, summary])).toEqual([
    ['2026-03-04', '更新《a市计划》', '新增 1 条，修改 1 条，拆分 1 条。'],
    ['2026-02-03', '更新《b市计划》', '撤下 1 条。'],
    ['2026-02-01', '收录《b市计划》', '新增 1 条。'],
    ['2026-01-02', '收录《a市计划》', '新增 3 条。'],
  ])
  expect(entry[0]!.id).toBe('tag:plans.example.org,2026-03-04:plans/a')
})

test('titles of any characters make a feed that can be read, each entry with an id of its own', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(
      title,
      fc.array(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'), { minLength: 1 }),
      (name, dates) => {
        const ledgers = new Map(['a', 'b'].map((plan) => ledger(plan, ...dates.map((date) => clause(date)))))
        const { entry } = read(atom(about, days(ledgers), () => `<${name}&"`))
        expect(new Set(entry.map(({ id }) => id)).size).toBe(entry.length)
        expect(entry.length).toBe(2 * new Set(dates).size)
      },
    ),
    { seed },
  )
})

test('of the library every plan was released once', () => {
  const ledgers = new Map(planIds().map((id) => [id, readLedger(id)]))
  const first = days(ledgers).filter((day) => day.first)
  expect(first.map(({ plan }) => plan).toSorted()).toEqual([...ledgers.keys()])
})
