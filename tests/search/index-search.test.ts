import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { root } from '../project.ts'
import { planRecords } from './plans.ts'

const folder = mkdtempSync(join(tmpdir(), 'index-'))
const script = join(root, 'scripts/index-search.ts')
const options = (out: string) => ({ cwd: root, env: { ...env, SITE_OUT: out } })

afterAll(() => rmSync(folder, { recursive: true }))

const build = (name: string): Record<string, string> => {
  const out = join(folder, name)
  mkdirSync(join(out, 'search'), { recursive: true })
  writeFileSync(join(out, 'search/index.html'), '')
  execFileSync(execPath, [script], options(out))
  return Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  )
}

const parsed = (content: string | undefined): unknown => JSON.parse(Buffer.from(content!, 'base64').toString())

test('the same bytes every time; every plan has its record, the manifest counts them', () => {
  const files = build('first')
  expect(build('second')).toEqual(files)
  const records = Object.entries(files)
    .filter(([name]) => /^zh-cn_.*\.json$/u.test(name))
    .map(([, content]) => parsed(content))
  const plans = planRecords()
  expect(records).toHaveLength(plans.length)
  expect(records).toEqual(expect.arrayContaining(plans))
  const clauses = plans.reduce((total, plan) => total + plan.clauses.length, 0)
  expect(parsed(files['manifest.json'])).toMatchObject({ plans: plans.length, clauses })
  expect(parsed(files['synonyms.json'])).toContainEqual(
    expect.objectContaining({ found: expect.arrayContaining(['高新技术企业']) }),
  )
  expect(parsed(files['traditional.json'])).toMatchObject({ characters: expect.stringContaining('創创') })
}, 60_000)

test('without a built site it says so', () => {
  const { status, stderr } = spawnSync(execPath, [script], options(join(folder, 'missing')))
  expect(status).toBe(1)
  expect(stderr.toString()).toMatch(
    /^Expected a built site in 「.*missing」, found no search page there; run `npm run build`\n$/u,
  )
})
