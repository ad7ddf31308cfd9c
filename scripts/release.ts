import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { Unreadable } from '../src/convert/read/unreadable.ts'
import { readVocabularies } from '../src/convert/read/vocabularies.ts'
import { release, unresolved } from '../src/convert/release.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { ledgerJson } from '../src/convert/write/ledger.ts'
import type { Catalogue } from '../src/convert/resolve.ts'
import { dateSchema, type Region } from '../src/model/plan.ts'
import type { Vocabularies } from '../src/model/vocabulary.ts'
import { assignSlugs } from '../src/site/assign-slugs.ts'
import { command } from './command.ts'
import { contentFolder, planFolders, writtenCatalogue } from './library.ts'

/** Records the ids of the working tree in the ledgers, of all plans or of those named, and an address for every place that has none. */
command('npm run release [-- ID…] [--date YYYY-MM-DD]', () => {
  const { values, positionals: ids } = parseArgs({
    allowPositionals: true,
    options: { date: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
  })
  if (!dateSchema.safeParse(values.date).success)
    throw new Unreadable(`Expected --date YYYY-MM-DD, found 「${values.date}」`)
  const folders = planFolders().filter(
    (folder) => ids.length === 0 || ids.some((id) => folder.endsWith(join('plans', id))),
  )
  if (folders.length < ids.length) throw new Unreadable(`Expected ids of plans, found 「${ids.join(' ')}」`)
  const vocabularies = readVocabularies(contentFolder)
  const plans = writtenCatalogue()
  const released = folders.map((folder) => releaseFolder(folder, values.date, vocabularies, plans))
  const { path, content, added } = addresses(released.flatMap(({ region }) => region ?? []))
  const files = Object.assign({}, ...released.map((one) => one.files), added > 0 ? { [path]: content } : {}) as Record<
    string,
    string
  >
  console.log(`${added} addresses assigned, ${writeFiles(files).length} files written`)
})

function releaseFolder(
  folder: string,
  date: string,
  vocabularies: Vocabularies,
  plans: Catalogue,
): { files: Record<string, string>; region: Region | undefined } {
  const before = readFolder(folder)
  const { plan, json, mdx } = convert(before, vocabularies, plans)
  const lost = unresolved(plan, before.ledger)
  if (lost.length > 0)
    throw new Unreadable(
      `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; nothing was released`,
    )
  const after = release(plan, before.ledger, date)
  const known = Object.keys(before.ledger?.clauses ?? {})
  const amended = known.filter((id) => before.ledger!.clauses[id]!.hash !== after.clauses[id]!.hash).length
  const added = Object.keys(after.clauses).length - known.length
  console.log(`${folder}: ${added} ids added, ${amended} amended, ${known.length - amended} as they were`)
  const files = {
    [join(folder, 'ledger.json')]: ledgerJson(after),
    [join(folder, 'plan.json')]: json,
    [join(folder, 'plan.mdx')]: mdx,
  }
  return { files, region: plan.meta.region?.value }
}

function addresses(regions: readonly Region[]): { path: string; content: string; added: number } {
  const path = join(contentFolder, 'addresses.yaml')
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'places: {}\nredirects: []\n')
  const slugs = (document.toJS() as { places?: Record<string, string> }).places ?? {}
  const added = assignSlugs(regions, slugs)
  const places = Object.entries({ ...slugs, ...added }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  document.set('places', document.createNode(Object.fromEntries(places)))
  return { path, content: document.toString({ singleQuote: true }), added: Object.keys(added).length }
}
