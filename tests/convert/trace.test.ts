import fc from 'fast-check'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/convert/index.ts'
import { release, unresolved } from '../../src/convert/release.ts'
import { ledgerJson } from '../../src/convert/write/ledger.ts'
import { ledgerSchema, type Ledger } from '../../src/model/ledger.ts'
import type { Plan } from '../../src/model/plan.ts'
import { before, fresh, histories, planLines, sentences } from '../histories.ts'

const planOf = (lines: readonly string[], ledger?: Ledger): Plan =>
  convert({ id: 'example', file: 'source.txt', bytes: new TextEncoder().encode(lines.join('\n')), curated: {}, ledger })
    .plan

const ledger = release(planOf(before), undefined, '2026-01-01')

/** Where an address leads: to a clause's words, or to what is said of a clause that stands there no more. */
const lands = (plan: Plan, id: string): { words: string | undefined; said: string[] } => {
  const clause = plan.clauses.find((each) => each.id === id || each.aliases.includes(id))
  return {
    words: clause && plan.text.slice(clause.start, clause.end).replace(/^\d+\./u, ''),
    said: plan.former.filter((each) => each.id === id).map(({ state, to }) => `${state} ${to.join()}`.trim()),
  }
}

const namesOf = ({ id, aliases, anchors }: Plan['clauses'][number]): string[] => [
  id,
  ...aliases,
  ...anchors.map((anchor) => anchor.id),
]
const ids = (plan: Plan): string[] => plan.clauses.flatMap(namesOf)

/** The plan with other lines, and again after that was released; both must lead the same way. */
const after = (lines: readonly string[], from = ledger): { plan: Plan; ledger: Ledger } => {
  const plan = planOf(lines, from)
  const released = release(plan, from, '2026-02-02')
  const again = planOf(lines, released)
  expect(unresolved(again, released)).toEqual([])
  expect(again.clauses).toEqual(plan.clauses)
  expect(again.former.map((each) => ({ ...each, date: null }))).toEqual(
    plan.former.map((each) => ({ ...each, date: null })),
  )
  expect(release(again, released, '2027-01-01')).toEqual(released)
  expect(ledgerSchema.parse(JSON.parse(ledgerJson(released)))).toEqual(released)
  return { plan: again, ledger: released }
}

describe('every released address leads to its words, or says why it cannot', () => {
  test('unchanged', () => {
    expect(after(before).plan.former).toEqual([])
  })

  test('corrected', () => {
    const words = sentences[2]!.replace('领军团队', '高层次领军人才团队')
    const { plan, ledger: released } = after(planLines(sentences.with(2, words)))
    expect(lands(plan, 'c2-i3')).toEqual({ words, said: [] })
    expect(released.clauses['c2-i3']).toMatchObject({ state: 'amended', released: '2026-01-01', changed: '2026-02-02' })
  })

  test('inserted: those after it have other numbers now, and the old ones say so', () => {
    const { plan } = after(histories['insert']!)
    expect(lands(plan, 'c2-i2')).toEqual({ words: sentences[1], said: [] })
    expect(lands(plan, 'c2-i3')).toEqual({ words: fresh, said: ['moved c2-i4'] })
    expect(lands(plan, 'c2-i6')).toEqual({ words: sentences[4], said: ['moved c2-i7'] })
    expect(lands(plan, 'c2-i7').words).toBe(sentences[5])
    // Places inside a clause go with it.
    expect(ids(planOf(before))).toContain('c2-i5-e2')
    expect(lands(plan, 'c2-i5-e2').words).toBe(sentences[4])
  })

  test('taken out: the rest moves up, the last number leads to its words', () => {
    const { plan } = after(histories['withdraw']!)
    expect(lands(plan, 'c2-i3')).toEqual({ words: sentences[3], said: ['withdrawn'] })
    expect(lands(plan, 'c2-i6')).toEqual({ words: sentences[5], said: ['moved c2-i5'] })
  })

  test('split', () => {
    const { plan } = after(histories['split']!)
    expect(lands(plan, 'c2-i2')).toEqual({ words: sentences[1]!.slice(0, 24), said: ['split c2-i2,c2-i3'] })
    expect(lands(plan, 'c2-i3').said).toEqual(['moved c2-i4'])
  })

  test('merged', () => {
    const both = sentences[4]! + sentences[5]!
    const { plan } = after(histories['merge']!)
    expect(lands(plan, 'c2-i5')).toEqual({ words: both, said: [] })
    expect(lands(plan, 'c2-i6')).toEqual({ words: undefined, said: ['merged c2-i5'] })
    expect(plan.former[0]).toMatchObject({ marker: '6.', text: `6.${sentences[5]}`, before: 'c3' })
  })

  test('renumbered in another order', () => {
    const { plan } = after(histories['renumber']!)
    expect(lands(plan, 'c2-i1')).toEqual({ words: sentences[1], said: ['moved c2-i2'] })
    expect(lands(plan, 'c2-i2')).toEqual({ words: sentences[0], said: ['moved c2-i1'] })
  })

  test('of another kind', () => {
    const { plan } = after(histories['retype']!)
    for (const [index, words] of sentences.entries())
      expect(lands(plan, `c2-i${index + 1}`).words).toBe(`（${'一二三四五六'[index]}）${words}`)
  })

  test('issued anew', () => {
    const { plan } = after(histories['reissue']!)
    expect(lands(plan, 'c2-i1').said).toEqual(['moved c2-i3'])
    expect(lands(plan, 'c2-i4')).toEqual({ words: '完善创新治理体系。修订科技计划管理办法。', said: ['moved c2-i2'] })
    for (const id of ['c2-i2', 'c2-i3', 'c2-i5', 'c2-i6'])
      expect([id, ...lands(plan, id).said]).toEqual([id, 'withdrawn'])
  })

  test('through several releases', () => {
    const second = after(planLines(sentences.toSpliced(0, 0, fresh))).ledger
    const { plan, ledger: third } = after(planLines([fresh, ...sentences.slice(2)]), second)
    expect(lands(plan, 'c2-i1')).toEqual({ words: fresh, said: ['withdrawn'] })
    expect(lands(plan, 'c2-i7')).toEqual({ words: sentences[5], said: ['moved c2-i5'] })
    const fourth = after(planLines(sentences), third).plan
    expect(lands(fourth, 'c2-i1').words).toBe(sentences[0])
    expect(lands(fourth, 'c2-i7').words).toBe(sentences[5])
  })

  test('a heading that was worded anew keeps what stands over the same clauses', () => {
    const { plan } = after(before.map((line) => line.replace('重点任务', '工作举措')))
    expect(plan.former).toEqual([])
  })
})

test('what would be withdrawn is missed until a release says so', () => {
  const plan = planOf(planLines(sentences.slice(0, 5)), ledger)
  expect(unresolved(plan, ledger)).toEqual(['c2-i6'])
  const released = release(plan, ledger, '2026-02-02')
  expect(Object.keys(released.clauses).slice(-2)).toEqual(['c2-i6', 'c3'])
})

test('random histories: every id ever released leads somewhere, and a release of the same changes nothing', () => {
  const seed = Number(env['SEED'] ?? 20261130)
  console.log(`SEED=${seed}`)
  const version = fc.uniqueArray(fc.constantFrom(...sentences, ...sentences.map((words) => words.slice(0, 20))), {
    minLength: 1,
  })
  fc.assert(
    fc.property(fc.array(version, { minLength: 2, maxLength: 4 }), (versions) => {
      let now: Ledger | undefined
      const ever = new Set<string>()
      for (const items of versions) {
        const plan = planOf(planLines(items), now)
        now = release(plan, now, '2026-02-02')
        for (const clause of plan.clauses) for (const name of namesOf(clause)) ever.add(name)
        const again = planOf(planLines(items), now)
        expect(release(again, now, '2027-01-01')).toEqual(now)
        expect(unresolved(again, now)).toEqual([])
        const names = [...ids(again), ...again.former.flatMap(({ id, aliases }) => [id, ...aliases])]
        for (const id of ever) expect(names).toContain(id)
        expect(new Set(ids(again)).size).toBe(ids(again).length)
      }
    }),
    { seed, numRuns: 60 },
  )
})
