import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { corpus, type Synthetic } from '../scripts/corpus/index.ts'
import { request } from '../scripts/corpus/request.ts'
import { disclosure } from '../scripts/corpus/plan.ts'
import { convert, type Converted } from '../src/convert/index.ts'
import { curatedSchema } from '../src/model/curated.ts'
import { units } from '../src/model/units.ts'
import { root } from './project.ts'

const synthetic: Synthetic[] = [...corpus(1).take(300)]
const text = ({ files }: Synthetic): string => files['source.txt']
const hundred = synthetic.slice(0, 100)

const converted: Converted[] = synthetic.slice(0, 60).map(({ id, files }) =>
  convert({
    id,
    file: 'source.txt',
    bytes: new TextEncoder().encode(files['source.txt']),
    curated: curatedSchema.parse(parse(files['meta.yaml'] ?? '{}')),
    ledger: undefined,
  }),
)

describe('synthetic plans', () => {
  test('the same seed gives the same bytes, however many are taken; another seed gives others', () => {
    expect([...corpus(1).take(20)]).toEqual(synthetic.slice(0, 20))
    expect(text([...corpus(2).take(1)][0]!)).not.toBe(text(synthetic[0]!))
  })

  test('have ids of their own', () => {
    const ids = synthetic.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+-20(?:1[89]|2[0-6])(?:-\d+)?$/)
  })

  test('say what they are in their last line, before a signature or what a page shows below', () => {
    for (const plan of synthetic) {
      const lines = text(plan).trimEnd().split(/\r?\n/)
      expect(lines.lastIndexOf(disclosure)).toBeGreaterThanOrEqual(lines.length - 8)
      expect(lines.slice(lines.lastIndexOf(disclosure) + 1).filter((line) => line.length > 40)).toEqual([])
    }
  })

  test('leave no slot unfilled and no mark twice', () => {
    for (const plan of synthetic) expect(text(plan)).not.toMatch(/[{}｜]|undefined|NaN|[，；。][，；。]|、、|（）/)
  })

  test('are of all lengths', () => {
    const lengths = synthetic.map((plan) => text(plan).length).toSorted((a, b) => a - b)
    const usual = lengths.filter((length) => length >= 1500 && length <= 6000).length / lengths.length
    expect(usual).toBeGreaterThan(0.55)
    expect(lengths[0]).toBeLessThan(700)
    expect(lengths.at(-1)).toBeGreaterThan(15_000)
  })

  test('come from cities and counties, some for several years', () => {
    const places = Map.groupBy(synthetic, ({ id }) => id.split('-')[0])
    expect(places.size).toBeGreaterThan(150)
    const several = [...places.values()].filter((plans) => new Set(plans.map(({ id }) => id.split('-')[1])).size > 1)
    expect(several.length).toBeGreaterThan(20)
  })

  test('convert to more than five clauses each, of every kind that is numbered', () => {
    for (const { plan } of converted)
      expect({ id: plan.id, many: plan.clauses.length > 5 }).toEqual({ id: plan.id, many: true })
    const found = new Set(converted.flatMap(({ plan }) => plan.clauses.map(({ unit }) => unit)))
    const numbered = Object.keys(units).filter((unit) => !['statute-part', 'annex', 'table', 'row'].includes(unit))
    expect(numbered.filter((unit) => !found.has(unit as never))).toEqual([])
  })

  test('show their titles where the converter finds them', () => {
    expect(converted.filter(({ plan }) => plan.meta.title !== undefined).length).toBeGreaterThan(54)
  })
})

describe('the words of synthetic plans', () => {
  const bare = (plan: Synthetic): string => text(plan).replace(disclosure, '').replaceAll(/\s/g, '')

  // A shuffle of a few hundred fixed sentences falls below a half, the genre itself reaches nine tenths.
  test('rarely repeat: of all stretches of twelve characters in a hundred plans, most are distinct', () => {
    const stretches = hundred.map(bare).flatMap((plan) => Array.from({ length: plan.length - 11 }, (_, start) => plan.slice(start, start + 12))) // prettier-ignore
    expect(new Set(stretches).size / stretches.length).toBeGreaterThan(0.82)
  })

  test('are dominated by no sentence: none is in more than a tenth of the plans', () => {
    const plans = new Map<string, number>()
    for (const plan of hundred)
      for (const sentence of new Set(bare(plan).split(/[。；;]/)))
        if (sentence.length > 15) plans.set(sentence, (plans.get(sentence) ?? 0) + 1)
    expect([...plans].filter(([, count]) => count > 10)).toEqual([])
  })

  test('are not those of the library: no sentence is taken from a plan of it', () => {
    const ours = new Set(
      synthetic.flatMap((plan) =>
        bare(plan)
          .replaceAll(/[，,；;：:]/g, ',')
          .split('。'),
      ),
    )
    const folder = join(root, 'content/plans')
    const theirs = readdirSync(folder)
      .flatMap((id) =>
        readFileSync(join(folder, id, 'source.txt'), 'utf8')
          .replaceAll(/[，,；;：:]/g, ',')
          .split(/[。\n]/),
      )
      .filter((sentence) => sentence.length > 20)
    expect(theirs.length).toBeGreaterThan(200)
    expect(theirs.filter((sentence) => ours.has(sentence))).toEqual([])
  })
})

describe('npm run corpus', () => {
  const place = mkdtempSync(join(tmpdir(), 'corpus-'))
  afterAll(() => rmSync(place, { recursive: true }))

  const run = (...words: string[]): { out: string; error: string; code: number | null } => {
    const { stdout, stderr, status } = spawnSync(execPath, [join(root, 'scripts/corpus.ts'), ...words], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    return { out: stdout, error: stderr, code: status }
  }

  test('writes a folder for each plan, and refuses a folder that has something', () => {
    const into = join(place, 'new')
    expect(run('3', into)).toMatchObject({ code: 0, error: '', out: expect.stringContaining('3 synthetic plans') })
    expect(readdirSync(into)).toEqual(synthetic.slice(0, 3).map(({ id }) => id).toSorted()) // prettier-ignore
    for (const plan of synthetic.slice(0, 3))
      expect(readFileSync(join(into, plan.id, 'source.txt'), 'utf8')).toBe(text(plan))
    expect(readdirSync(place)).toEqual(['new'])
    expect(run('3', into)).toMatchObject({ code: 1, error: expect.stringContaining('found 3 entries') })
  })

  test('says what it expected', () => {
    const { code, error } = run('0', join(place, 'a'))
    expect(code).toBe(1)
    expect(error).toContain('Expected `npm run corpus')
    expect(existsSync(join(place, 'a'))).toBe(false)
    writeFileSync(join(place, 'file'), '')
    const cases: [string[], RegExp][] = [
      [[], /Expected N/],
      [['-3', 'a'], /-3/],
      [['1.5', 'a'], /Expected N/],
      [['2'], /Expected one DIR/],
      [['2', 'a', 'b'], /Expected one DIR/],
      [['2', 'a', '--seed', 'x'], /Expected --seed/],
      [['2', join(root, 'content/synthetic')], /Expected DIR outside/],
      [['2', join(root, 'content')], /Expected DIR outside/],
      [['2', join(place, 'file')], /found a file/],
    ]
    for (const [words, line] of cases) expect(() => request(words, [join(root, 'content')])).toThrow(line)
  })
})
