import '../seed.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { close, createIndex } from 'pagefind'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { matchKey } from '../../src/model/fold.ts'
import { openCandidates, type Candidates, type Pagefind } from '../../src/search/candidates.ts'
import { charactersOf, engineCopy, includeCharacters } from '../../src/search/engine-copy.ts'
import type { Manifest } from '../../src/search/manifest.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { seed } from '../seed.ts'
import { manifest as emptyManifest, planRecords } from './plans.ts'
import { pieceOf, randomRecord, randomText } from './random-record.ts'
import { reference } from './reference.ts'

/*
 * The real engine on real and nasty texts, in Node: the globals of a browser that it looks at are stubs, and what it
 * fetches comes from memory.
 */

const nasty = fc
  .sample(randomRecord, { numRuns: 60, seed })
  .map((record, turn) => ({ ...record, id: `random-${turn}` }))
const records: SearchRecord[] = [...planRecords(), ...nasty]
const characters = charactersOf(records)
const facts: Manifest['facts'] = []
const manifest: Manifest = {
  ...emptyManifest,
  plans: records.length,
  parts: { ...emptyManifest.parts, index: 'a1' },
  facts,
  characters,
}
const unasked = () => Promise.reject(new Error('Not asked for'))
const files = new Map<string, Uint8Array>()
const plans = new Map<string, string>()
const folder = mkdtempSync(join(tmpdir(), 'search-'))
/** Paths that do not load. */
let broken: RegExp | undefined

const open = async (): Promise<Candidates> => {
  const engine = (await import(pathToFileURL(join(folder, 'pagefind.mjs')).href)) as Pagefind
  return openCandidates('http://site/', {
    engine: async () => engine,
    manifest: async () => manifest,
    holders: unasked,
    indicators: unasked,
  })
}

beforeAll(async () => {
  const { index } = await createIndex({ includeCharacters: includeCharacters(characters) })
  for (const record of records) {
    await index!.addCustomRecord({ url: record.id, content: engineCopy(record), language: 'zh-cn' })
  }
  for (const { path, content } of (await index!.getFiles()).files) files.set(path, content)
  await close()
  for (const [path, content] of files) {
    const name = /^fragment\/(?<name>.*)\.pf_fragment$/u.exec(path)?.groups!['name']
    if (name !== undefined)
      plans.set(name, (JSON.parse(gunzipSync(content).subarray(12).toString()) as { url: string }).url)
  }
  const byUrl = new Map(records.map((record) => [record.id, record]))
  for (const [name, url] of plans) facts.push({ ...byUrl.get(url)!, record: name })
  writeFileSync(join(folder, 'pagefind.mjs'), files.get('pagefind.js')!)
  vi.stubGlobal('window', { location: { origin: 'http://elsewhere' } })
  vi.stubGlobal('location', { href: 'http://site/' })
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-CN' }) })
  vi.stubGlobal('fetch', async (path: string) => {
    const file = files.get(path.replace('http://site/pagefind/a1/', '').replace(/\?.*/u, ''))
    return file === undefined || broken?.test(path)
      ? new Response('', { status: 404 })
      : new Response(new Uint8Array(file))
  })
}, 60_000)

beforeEach(() => {
  broken = undefined
})

afterAll(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})

const found = async (candidates: Candidates, word: string): Promise<string[]> =>
  (await candidates.find(matchKey(word))).map((name) => plans.get(name)!)

/** Plans that hold a word, by trying every place of every text. */
const holding = (word: string): string[] =>
  records
    .filter((record) => {
      const { clauses, residue } = reference([record], [word])
      return clauses.length + residue.length > 0
    })
    .map((record) => record.id)

test('no plan that holds a word is missing', async () => {
  const candidates = await open()
  const word = fc.oneof(
    fc.constantFrom(...nasty).chain(({ text }) => pieceOf(text)),
    randomText(4),
  )
  await fc.assert(
    fc.asyncProperty(word, async (asked) => {
      fc.pre(matchKey(asked) !== '')
      const names = await found(candidates, asked)
      for (const id of holding(asked)) expect(names).toContain(id)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('of every character alone no plan is missing', async () => {
  const candidates = await open()
  const texts = records.map(({ id, text }) => ({ id, folded: matchKey(text) }))
  const missing: string[] = []
  for (const character of characters) {
    const names = new Set(await found(candidates, character))
    const holding = texts.filter(({ folded }) => folded.includes(character))
    missing.push(...holding.filter(({ id }) => !names.has(id)).map(({ id }) => `${character} in ${id}`))
  }
  expect(missing).toEqual([])
}, 60_000)

test('plain words have no false candidates, and plans come in the order they were indexed', async () => {
  const candidates = await open()
  for (const word of ['科技', '高新技术企业', '2022年', '“', '。二、', '，', '5g']) {
    expect(await found(candidates, word)).toEqual(holding(word))
  }
})

test('what has a character that occurs nowhere is nowhere, without asking', async () => {
  const candidates = await open()
  await candidates.find('科技')
  broken = /./u
  expect(await candidates.find('科技龘')).toEqual([])
})

test('an index that does not arrive is an error, not an empty answer', async () => {
  broken = /index\//u
  const candidates = await open()
  await expect(candidates.find('科技')).rejects.toThrow('Cannot load')
  broken = undefined
  expect(await found(await open(), '科技')).not.toEqual([])
})

test('an outdated question is asked no more, and stands in no other’s way', async () => {
  const candidates = await open()
  const outdated = new AbortController()
  const waiting = candidates.find(matchKey('科技'), outdated.signal)
  outdated.abort()
  await expect(waiting).rejects.toThrow(outdated.signal.reason as Error)
  expect(await found(candidates, '科技')).not.toEqual([])
})
