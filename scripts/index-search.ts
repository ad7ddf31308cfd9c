import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, exit, stderr } from 'node:process'
import { gunzipSync } from 'node:zlib'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { matchKey } from '../src/model/fold.ts'
import { type Plan, planSchema } from '../src/model/plan.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import type { Vocabularies } from '../src/model/vocabulary.ts'
import { fieldNames, type Indicator } from '../src/search/conditions.ts'
import { corpus, digest, recordDigest } from '../src/search/corpus.ts'
import { charactersOf, engineCopy, includeCharacters } from '../src/search/engine-copy.ts'
import { holdersOf } from '../src/search/holders.ts'
import type { Manifest } from '../src/search/manifest.ts'
import { recordsOf, type SearchRecord } from '../src/search/record.ts'
import { foundSynonyms } from '../src/search/widen/found-synonyms.ts'
import { traditionalMap } from '../src/search/widen/traditional-map.ts'

/*
 * Makes the built site searchable: `pagefind/` says which plans may hold a phrase, `search/` holds the text that
 * decides. The manifest names all else: the folder of the index by its content, each record by the id under which
 * Pagefind returns its plan, which changes with the record's content. So files of different builds never meet, even
 * where a host keeps some of them for a while.
 */

const content = env['CONTENT_DIR'] ?? 'content'
const out = env['SITE_OUT'] ?? 'dist'

const main = async (): Promise<void> => {
  if (!existsSync(join(out, 'search/index.html'))) {
    throw new Error(`Expected a built site in 「${out}」, found no search page there; run \`npm run build\``)
  }
  const vocabularies = readVocabularies(content)
  const records = readRecords(vocabularies)
  const characters = charactersOf(records)
  const plansById = new Map(records.map((record) => [record.id, record]))

  clear()
  await writeEngine(records, characters)
  const names = new Map(resultIds().map(([result, plan]) => [plan, result]))
  if (names.size !== records.length) {
    throw new Error(`Expected ${records.length} plans in the search index, found ${names.size}`)
  }
  for (const [plan, name] of names) {
    writeFileSync(join(out, 'search', `${name}.json`), JSON.stringify(plansById.get(plan)!))
  }
  for (const name of unused) rmSync(join(out, 'pagefind', name), { recursive: true, force: true })
  const clauses = records.reduce((total, record) => total + record.clauses.length, 0)
  const indicators = indicatorsOf(records, vocabularies)
  const manifest: Manifest = {
    plans: records.length,
    clauses,
    corpus: corpus(records),
    parts: {
      index: moveIndex(),
      holders: writePart('holders', holdersOf(records, indicators)),
      indicators: writePart('indicators', indicators),
    },
    facts: records.map(({ id, title, region, years, subtype }) => ({
      id,
      record: names.get(id)!,
      title,
      region,
      years,
      subtype,
    })),
    characters,
  }
  writeFileSync(join(out, 'search/manifest.json'), JSON.stringify(manifest))
  const known = [
    characters,
    manifest.facts,
    indicators,
    vocabularies.themes.themes.map(({ label }) => label),
    fieldNames,
  ]
  writeWidening(records, new Set(JSON.stringify(known)), vocabularies)
  console.log(`Indexed ${records.length} plans, ${clauses} clauses, for exact search`)
}

/** The latest year first, then by id: the order in which Pagefind returns plans, and the page shows them. */
const readRecords = (vocabularies: Vocabularies): SearchRecord[] => {
  const record = recordsOf(vocabularies)
  return globSync('plans/*/plan.json', { cwd: content })
    .map((file) => record(readPlan(join(content, file))))
    .toSorted((a, b) => (b.years?.[1] ?? 0) - (a.years?.[1] ?? 0) || (a.id < b.id ? -1 : 1))
}

const readPlan = (path: string): Plan => planSchema.parse(JSON.parse(readFileSync(path, 'utf8')))

/** What figures can be asked for: indicators of the vocabulary that some plan has, others that two have. */
const indicatorsOf = (records: readonly SearchRecord[], { indicators }: Vocabularies): Indicator[] => {
  const plans = new Map<string, { label: string; ids: Set<string> }>()
  for (const { id, clauses } of records) {
    for (const { indicator: label } of clauses.flatMap(({ figures = [] }) => figures)) {
      const found = plans.get(matchKey(label)) ?? { label, ids: new Set() }
      plans.set(matchKey(label), { ...found, ids: found.ids.add(id) })
    }
  }
  const known = indicators.indicators.filter(({ label }) => plans.has(matchKey(label)))
  for (const { label } of known) plans.delete(matchKey(label))
  return [
    ...known.map(({ label, alternatives, family }) => ({
      label,
      names: [label, ...alternatives].map(matchKey),
      units: indicators.families[family] ?? {},
    })),
    ...[...plans].filter(([, { ids }]) => ids.size > 1).map(([key, { label }]) => ({ label, names: [key], units: {} })),
  ]
}

/**
 * What other queries are made of, should the reader want more than the exact result.
 *
 * @param known Characters of the library and of its own words.
 */
const writeWidening = (
  records: SearchRecord[],
  known: ReadonlySet<string>,
  { synonyms }: Pick<Vocabularies, 'synonyms'>,
): void => {
  writeJson('synonyms', foundSynonyms(synonyms.groups, records))
  writeJson('traditional', traditionalMap({ characters: TSCharacters, phrases: TSPhrases }, known))
}

/** @returns The name of the file, which says what is in it. */
const writePart = (name: string, value: unknown): string => {
  const file = `${name}-${digest(JSON.stringify(value))}`
  writeJson(file, value)
  return file
}

const writeJson = (name: string, value: unknown): void =>
  writeFileSync(join(out, 'search', `${name}.json`), JSON.stringify(value))

const clear = (): void => {
  rmSync(join(out, 'pagefind'), { recursive: true, force: true })
  for (const file of readdirSync(join(out, 'search'))) if (file.endsWith('.json')) rmSync(join(out, 'search', file))
  mkdirSync(join(out, 'pagefind'), { recursive: true })
}

const writeEngine = async (records: SearchRecord[], characters: string): Promise<void> => {
  const { index, errors } = await createIndex({ includeCharacters: includeCharacters(characters) })
  if (index === undefined) throw new Error(`Cannot start Pagefind: ${errors.join('; ')}`)
  for (const [done, record] of records.entries()) {
    await addRecord(index, record)
    if ((done + 1) % 100 === 0) stderr.write(`Indexing ${done + 1} of ${records.length} plans\n`)
  }
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') })
  await close()
  if (written.errors.length > 0) throw new Error(`Cannot write the search index: ${written.errors.join('; ')}`)
}

const addRecord = async (index: PagefindIndex, record: SearchRecord): Promise<void> => {
  const url = `${record.id}#${recordDigest(record)}`
  const { errors } = await index.addCustomRecord({ url, content: engineCopy(record), language: 'zh-cn' })
  if (errors.length > 0) throw new Error(`Cannot index ${record.id}: ${errors.join('; ')}`)
}

/** Pagefind's own interfaces, its worker, and its copies of the texts: the page searches without. */
const unused = [
  'fragment',
  'pagefind-component-ui.css', 'pagefind-component-ui.js', 'pagefind-highlight.js', 'pagefind-modular-ui.css',
  'pagefind-modular-ui.js', 'pagefind-ui.css', 'pagefind-ui.js', 'pagefind-worker.js',
] // prettier-ignore

/**
 * Moves the index, and what reads it, into a folder of its own beside Pagefind's script.
 *
 * @returns The folder's name: Pagefind's own hash of the index.
 */
const moveIndex = (): string => {
  const folder = join(out, 'pagefind')
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>
  }
  // Without any plan there is no language.
  const { hash } = entry.languages['zh-cn'] ?? { hash: 'none' }
  const files = readdirSync(folder).filter((name) => name !== 'pagefind.js')
  mkdirSync(join(folder, hash))
  for (const name of files) renameSync(join(folder, name), join(folder, hash, name))
  return hash
}

/** Pagefind's id of each plan, from the names of its fragments. */
const resultIds = (): [result: string, plan: string][] =>
  readdirSync(join(out, 'pagefind/fragment')).map((file) => {
    const fragment = gunzipSync(readFileSync(join(out, 'pagefind/fragment', file))).subarray('pagefind_dcd'.length)
    const { url } = JSON.parse(fragment.toString()) as { url: string }
    return [file.replace('.pf_fragment', ''), url.slice(0, url.lastIndexOf('#'))]
  })

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
})
