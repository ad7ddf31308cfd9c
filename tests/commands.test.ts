import { spawnSync } from 'node:child_process'
import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from './project.ts'

const library = mkdtempSync(join(tmpdir(), 'library-'))
const plans = join(library, 'plans')
afterAll(() => rmSync(library, { recursive: true }))

beforeEach(() => {
  rmSync(library, { recursive: true })
  mkdirSync(plans, { recursive: true })
  for (const id of ['taian-2020', 'yueyanglou'])
    cpSync(join(root, 'content/plans', id), join(plans, id), { recursive: true })
  for (const name of ['agencies', 'indicators', 'themes'])
    cpSync(join(root, `content/${name}.yaml`), join(library, `${name}.yaml`))
})

/** Runs a command of ours on the library; what it printed, and its exit code. */
const run = (script: string, ...words: string[]): { out: string; error: string; code: number | null } => {
  const { stdout, stderr, status } = spawnSync(execPath, [join(root, 'scripts', `${script}.ts`), ...words], {
    cwd: root,
    env: { ...env, CONTENT_DIR: library },
    encoding: 'utf8',
  })
  return { out: stdout, error: stderr, code: status }
}

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(library, name), content)
  return join(library, name)
}

describe('convert', () => {
  test('--check finds what was committed, and a file that differs', () => {
    expect(run('convert', '--check')).toMatchObject({ code: 0, error: '' })
    writeFileSync(join(plans, 'yueyanglou/plan.mdx'), 'edited')
    const { code, error } = run('convert', '--check')
    expect(code).toBe(1)
    expect(error).toContain('yueyanglou/plan.mdx: Expected what the converter writes now')
    expect(readFileSync(join(plans, 'yueyanglou/plan.mdx'), 'utf8')).toBe('edited')
  })

  test.each([
    ['ledger.json', '{', /ledger\.json as JSON/],
    ['meta.yaml', 'a: *b', /meta\.yaml as YAML/],
    ['meta.yaml', 'titel: {}', /meta\.yaml: .*titel/],
    ['source.pdf', '%PDF', /Expected one source/],
  ])('a bad %s fails with one line, the other plans are still converted', (name, content, line) => {
    writeFileSync(join(plans, 'taian-2020', name), content)
    rmSync(join(plans, 'yueyanglou/plan.json'))
    const { code, error } = run('convert')
    expect(code).toBe(1)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(error).toMatch(line)
    expect(existsSync(join(plans, 'yueyanglou/plan.json'))).toBe(true)
  })

  test('a released id that would be lost is said', () => {
    const source = join(plans, 'yueyanglou/source.txt')
    writeFileSync(source, readFileSync(source, 'utf8').replace(/^三、推进机制\n.*$/mu, ''))
    expect(run('convert')).toMatchObject({ code: 1, error: expect.stringContaining('found none for c3') })
  })
})

describe('add', () => {
  test('makes a folder from each file; what cannot be read fails alone', () => {
    const good = file('a.txt', '示例市2024年科技工作要点\n一、建设平台\n新增平台3家。\n')
    const { code, out, error } = run('add', file('b.pdf', '%PDF'), join(library, 'none.txt'), library, good)
    expect(code).toBe(1)
    expect(error.trim().split('\n')).toHaveLength(3)
    expect(out).toContain('shili-2024: 1 clauses')
    expect(readdirSync(join(plans, 'shili-2024')).toSorted()).toEqual([
      'meta.yaml',
      'plan.json',
      'plan.mdx',
      'source.txt',
    ])
    expect(run('add', good)).toMatchObject({ code: 1, error: expect.stringContaining('found the same bytes in') })
    expect(readdirSync(plans)).toEqual(['shili-2024', 'taian-2020', 'yueyanglou'])
  })

  test('--id and --into choose the folder', () => {
    const other = join(library, 'other')
    expect(run('add', file('a.md', '**一、总则**\n正文。'), '--id', 'my-plan', '--into', other).code).toBe(0)
    expect(existsSync(join(other, 'my-plan/plan.json'))).toBe(true)
    expect(run('add', file('b.md', '一、附则\n正文。'), '--id', 'My Plan', '--into', other)).toMatchObject({
      code: 1,
      error: expect.stringContaining('Expected an id'),
    })
  })
})

test('release records once and then changes nothing; it names what is wrong', () => {
  rmSync(join(plans, 'yueyanglou/ledger.json'))
  expect(run('release', 'yueyanglou', '--date', '2026-01-02').out).toContain('24 ids added')
  const ledger = readFileSync(join(plans, 'yueyanglou/ledger.json'), 'utf8')
  run('release', '--date', '2026-01-02')
  expect(run('release', '--date', '2027-01-02').out).toContain('0 files written')
  expect(readFileSync(join(plans, 'yueyanglou/ledger.json'), 'utf8')).toBe(ledger)
  expect(run('release', '--date', 'soon')).toMatchObject({ code: 1, error: expect.stringContaining('Expected --date') })
  expect(run('release', 'nope')).toMatchObject({ code: 1, error: expect.stringContaining('Expected ids of plans') })
})

test('release withdraws only when told to; what it withdrew is said from then on', () => {
  const source = join(plans, 'yueyanglou/source.txt')
  writeFileSync(source, readFileSync(source, 'utf8').replace(/^三、推进机制\n.*$/mu, ''))
  const ledger = readFileSync(join(plans, 'yueyanglou/ledger.json'), 'utf8')
  expect(run('release', '--date', '2027-01-02')).toMatchObject({
    code: 1,
    error: expect.stringContaining('--withdraw'),
  })
  expect(readFileSync(join(plans, 'yueyanglou/ledger.json'), 'utf8')).toBe(ledger)
  expect(run('release', '--date', '2027-01-02', '--withdraw').out).toContain('yueyanglou: c3 withdrawn')
  expect(run('convert', '--check')).toMatchObject({ code: 0 })
  expect(readFileSync(join(plans, 'yueyanglou/plan.mdx'), 'utf8')).toContain('<Former id="c3"')
})

test('a plan that is renamed gets a redirect, one that is gone is missed until addresses.yaml says why', () => {
  expect(run('release').out).toContain('addresses assigned')
  renameSync(join(plans, 'yueyanglou'), join(plans, 'yueyanglou-2023'))
  expect(run('convert')).toMatchObject({
    code: 1,
    error: expect.stringContaining('npm run release -- yueyanglou-2023'),
  })
  expect(run('release', '--date', '2027-01-02').code).toBe(0)
  const addresses = (): string => readFileSync(join(library, 'addresses.yaml'), 'utf8')
  expect(addresses()).toMatch(/from: plans\/yueyanglou\/\n\s+to: plans\/yueyanglou-2023\//u)
  expect(run('convert', '--check')).toMatchObject({ code: 0, error: '' })

  rmSync(join(plans, 'taian-2020'), { recursive: true })
  expect(run('convert')).toMatchObject({ code: 1, error: expect.stringContaining('found none for taian-2020') })
  const withdrawn = 'withdrawn: [{ plan: taian-2020, title: 工作要点, date: 2027-01-03, reason: 原件撤回 }]\n'
  writeFileSync(join(library, 'addresses.yaml'), addresses() + withdrawn)
  expect(run('convert')).toMatchObject({ code: 0, error: '' })
})

test('show prints a stage by folder or id, and says what it expected', () => {
  expect(run('show', 'yueyanglou', 'identify').out).toContain('c2-s1-i1')
  expect(run('show', join(plans, 'yueyanglou'), 'annotate').out).toContain('subtype')
  for (const words of [['nope', 'write'], ['yueyanglou', 'toString'], []]) {
    const { code, error } = run('show', ...words)
    expect(code).toBe(1)
    expect(error).toContain('Expected `npm run show')
  }
})

test('an unknown option is answered with the usage, not with a stack', () => {
  for (const script of ['convert', 'add', 'release']) {
    const { code, error } = run(script, '--chek')
    expect(code).toBe(1)
    expect(error).toContain(`Expected \`npm run ${script}`)
    expect(error).not.toContain('    at ')
  }
})

test('a vocabulary with a mistake is named with its key, and nothing is written', () => {
  writeFileSync(join(library, 'themes.yaml'), 'themes: [{slug: Wrong Slug, label: 甲, definition: 乙, words: {丙: 1}}]')
  const before = readFileSync(join(plans, 'yueyanglou/plan.json'), 'utf8')
  const { code, error } = run('convert')
  expect(code).toBe(1)
  expect(error).toMatch(/^Unexpected content of .*themes\.yaml: themes\.0\.slug/)
  expect(readFileSync(join(plans, 'yueyanglou/plan.json'), 'utf8')).toBe(before)
})

test('a library without vocabularies still has its targets, under their printed names', () => {
  for (const name of ['agencies', 'indicators', 'themes']) rmSync(join(library, `${name}.yaml`))
  expect(run('convert')).toMatchObject({ code: 0, error: '' })
  const { annotations } = JSON.parse(readFileSync(join(plans, 'yueyanglou/plan.json'), 'utf8')) as {
    annotations: { kind: string; indicator?: string }[]
  }
  expect(annotations.map(({ indicator }) => indicator)).toContain('技术合同交易成交额')
  expect(annotations.filter(({ kind }) => kind === 'theme')).toEqual([])
})
