import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, exit } from 'node:process'
import { akomaNtoso } from '../src/data/akoma-ntoso.ts'
import { planTables } from '../src/data/database/tables.ts'
import { descriptor, type Written } from '../src/data/descriptor.ts'
import type { Edition } from '../src/data/edition.ts'
import { archiveName, databaseName, descriptorName, files } from '../src/data/files.ts'
import { fill } from '../src/data/fill.ts'
import { llms } from '../src/data/llms.ts'
import { markdown } from '../src/data/markdown.ts'
import { names } from '../src/data/names.ts'
import { described } from '../src/data/table.ts'
import { dataStrings as words } from '../src/model/strings.ts'
import { corpus } from '../src/search/corpus.ts'
import { recordsOf } from '../src/search/record.ts'
import { contentFolder } from '../src/site/content-folder.ts'
import { days } from '../src/site/feed/days.ts'
import { readLedger } from '../src/site/read-ledger.ts'
import { planIds, readPlan } from '../src/site/read-plan.ts'
import { settings, type Settings } from '../src/site/settings.ts'
import { sourceName } from '../src/site/source-name.ts'
import { vocabularies } from '../src/site/vocabularies.ts'
import { openDatabase } from './data/open-database.ts'
import { openFile } from './data/open-file.ts'
import { zip } from './data/zip.ts'

/*
 * The library as data, in the built site (`SITE_OUT`): the files of `data/`, the same rows as a database, of each plan
 * Akoma Ntoso, Markdown and plain text, and `llms.txt`. Plans are read one by one, twice: once for the hash of all, which
 * stands in every row, once for the rows.
 */

const out = env['SITE_OUT'] ?? 'dist'
const base = `/${env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')
const program = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  name: string
  version: string
}

const main = (): void => {
  const page = join(out, 'data/index.html')
  if (!existsSync(page))
    throw new Error(`Expected a built site in 「${out}」, found no page of its data there; run \`npm run build\``)
  const site = settings()
  const edition: Edition = {
    corpus: corpus(planIds().values().map(readPlan).map(recordsOf(vocabularies()))),
    generator: `${program.name} ${program.version}`,
    root: site.address === undefined ? '' : new URL(base, site.address).href,
    names: names(vocabularies()),
  }
  const { written, database } = writePlans(edition, site)
  const text = JSON.stringify(descriptor(written, edition, site, program), null, 2)
  writeFileSync(join(out, 'data', descriptorName), `${text}\n`)
  const archive = zip(join(out, 'data', archiveName), archiveEntries())
  const [plans, clauses] = [written.get('plans.json')!.rows, written.get('clauses.jsonl')!.rows]
  writeFileSync(join(out, 'llms.txt'), llms({ name: site.name, plans, clauses }, edition))
  writeFileSync(page, fill(readFileSync(page, 'utf8'), figures(edition, written, { archive, database })))
  console.log(`Wrote ${files.length} data files of ${plans} plans, corpus ${edition.corpus}`)
}

/**
 * The rows of all plans, and each plan's own files.
 *
 * @returns What was written, by name of the file, and how many bytes the database has.
 */
const writePlans = (edition: Edition, library: Settings): { written: Map<string, Written>; database: number } => {
  const database = openDatabase(join(out, 'data', databaseName), { edition, site: library })
  const opened = files.map((file) => ({ ...file, ...openFile(join(out, 'data', file.name)), rows: 0 }))
  for (const { format, table, write } of opened) write(format.start(table.fields))
  for (const id of planIds()) {
    const of = described(readPlan(id), edition)
    for (const table of planTables) {
      const rows = table.rows(of)
      for (const file of opened.filter((each) => each.table === table)) {
        for (const values of rows) {
          file.write(file.format.row(table.fields, values, file.rows === 0))
          file.rows += 1
        }
      }
      database.write(table, rows)
    }
    const [latest] = days(new Map([[id, readLedger(id)]]))
    writeFileSync(join(out, 'plans', `${id}.akn.xml`), akomaNtoso(of, { library, released: latest?.date }))
    writeFileSync(join(out, 'plans', `${id}.md`), markdown(of, library.notice))
    writeFileSync(join(out, 'plans', `${id}.txt`), of.plan.text)
  }
  const written = new Map(
    opened.map(({ name, format, rows, write, close }): [string, Written] => {
      write(format.end)
      return [name, { ...close(), rows }]
    }),
  )
  return { written, database: database.close() }
}

/** The archive has the files of `data/` at its top, so that the descriptor's paths hold there too; plans stand as on the site. */
const archiveEntries = (): [name: string, path: string][] =>
  [
    ...[descriptorName, ...files.map(({ name }) => name)].map((name): [string, string] => [
      name,
      join(out, 'data', name),
    ]),
    ...planIds().flatMap((id) => {
      const { source } = readPlan(id)
      return [
        ...['akn.xml', 'json', 'md', 'txt'].map((format): [string, string] => [
          `plans/${id}.${format}`,
          join(out, 'plans', `${id}.${format}`),
        ]),
        [`plans/${id}/${sourceName(source)}`, join(contentFolder, 'plans', id, source.file)] as [string, string],
      ]
    }),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** What the page has left places for. */
const figures = (
  edition: Edition,
  written: ReadonlyMap<string, Written>,
  { archive, database }: { archive: number; database: number },
): Map<string, string> =>
  new Map([
    ['corpus', edition.corpus],
    ['generator', edition.generator],
    [`bytes:${archiveName}`, words.bytes(archive)],
    [`bytes:${databaseName}`, words.bytes(database)],
    ...[...written].flatMap(([name, { bytes, rows }]): [string, string][] => [
      [`bytes:${name}`, words.bytes(bytes)],
      [`rows:${name}`, words.rows(rows)],
    ]),
  ])

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  exit(1)
}
