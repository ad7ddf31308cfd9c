import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { Ledger, LedgerEntry } from '../src/model/ledger.ts'
import { atom } from '../src/site/feed/atom.ts'
import { changes } from '../src/site/feed/changes.ts'
import { readLedgers } from '../src/site/read-ledgers.ts'
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
  hash: '0'.repeat(16),
  text: null,
  aliases: [],
  anchors: [],
  to: [],
  earlier: [],
})

const ledger = (plan: string, ...clauses: LedgerEntry[]): Ledger => ({
  schema: 1,
  plan,
  clauses: Object.fromEntries(clauses.map((each, index) => [`i${index + 1}`, each])),
})

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
  const ledgers = [
    ledger('a', clause('2026-01-02'), clause('2026-01-02', '2026-03-04', 'amended'), clause('2026-03-04')),
    ledger('b', clause('2026-02-01', '2026-02-03', 'withdrawn')),
  ]
  const { entry, updated } = read(atom(about, changes(ledgers), (plan) => `${plan}市计划`))
  expect(updated).toBe('2026-03-04T00:00:00Z')
  expect(entry.map(({ title, summary, updated }) => [updated.slice(0, 10), title, summary])).toEqual([
    ['2026-03-04', '更新《a市计划》', '新增 1 条，修改 1 条。'],
    ['2026-02-03', '更新《b市计划》', '撤下 1 条。'],
    ['2026-02-01', '收录《b市计划》', '新增 1 条。'],
    ['2026-01-02', '收录《a市计划》', '新增 2 条。'],
  ])
  expect(entry[0]!.id).toBe('tag:plans.example.org,2026-03-04:plans/a')
})

test('titles of any characters make a feed that can be read, each entry with an id of its own', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(
      title,
      fc.array(fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'), { minLength: 1 }),
      (name, days) => {
        const ledgers = ['a', 'b'].map((plan) => ledger(plan, ...days.map((day) => clause(day))))
        const { entry } = read(atom(about, changes(ledgers), () => `<${name}&"`))
        expect(new Set(entry.map(({ id }) => id)).size).toBe(entry.length)
        expect(entry.length).toBe(2 * new Set(days).size)
      },
    ),
    { seed },
  )
})

test('of the library every plan was released once', () => {
  const ledgers = readLedgers()
  const first = changes(ledgers).filter((change) => change.first)
  expect(first.map(({ plan }) => plan).toSorted()).toEqual(ledgers.map(({ plan }) => plan).toSorted())
})
