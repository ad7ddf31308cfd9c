import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { convert } from '../src/convert/index.ts'
import { planId } from '../src/convert/plan-id.ts'
import { read } from '../src/convert/read/index.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { Unreadable } from '../src/model/unreadable.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { command, complaint } from './command.ts'
import type { Catalogue } from '../src/convert/resolve.ts'
import type { Vocabularies } from '../src/model/vocabulary.ts'
import { contentFolder, foldersIn, writtenCatalogue } from './library.ts'
import { report } from './report.ts'

const usage = 'npm run add -- FILE… [--id ID] [--into DIR]'

const metaTemplate = `# What you know of this plan and its text does not print, each with the reason; all keys: content/README.md.
# source: {url: https://…, retrieved: 2024-01-31}
# title: {value: …, reason: …}
# region: {value: {code: '440700', province: 广东省, city: 江门市, district: null}, reason: …}
`

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Folders below one, by the hash of their source. */
const sourcesIn = (into: string): Map<string, string> =>
  new Map(
    foldersIn(into).flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('source.'))
        .map((name) => [hash(readFileSync(join(folder, name))), folder] as const),
    ),
  )

const unused = (proposed: string, into: string): string => {
  let id = proposed
  for (let repeat = 2; existsSync(join(into, id)); repeat += 1) id = `${proposed}-${repeat}`
  return id
}

/** Makes a plan folder from each file and converts it; a file that cannot be read fails alone. */
command(usage, () => {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, into: { type: 'string', default: join(contentFolder, 'plans') } },
  })
  if (files.length === 0) throw new Unreadable('Expected at least one FILE, found none')
  if (values.id !== undefined && files.length > 1)
    throw new Unreadable('Expected one FILE where --id is given, found more')
  const library = {
    sources: sourcesIn(values.into),
    vocabularies: readVocabularies(contentFolder),
    plans: writtenCatalogue(),
  }
  for (const file of files) {
    try {
      add(file, values.into, values.id, library)
    } catch (error) {
      const line = complaint(error)
      if (line === undefined) throw error
      console.error(`${file}: ${line}`)
      process.exitCode = 1
    }
  }
})

interface Library {
  sources: Map<string, string>
  vocabularies: Vocabularies
  plans: Catalogue
}

function add(file: string, into: string, chosen: string | undefined, { sources, vocabularies, plans }: Library): void {
  const bytes = readFileSync(file)
  const source = `source${extname(file).toLowerCase()}`
  read(bytes, file)
  const same = sources.get(hash(bytes))
  if (same !== undefined) throw new Unreadable(`Expected a new document, found the same bytes in ${same}`)
  const draft = convert({ id: 'draft', file: source, bytes, curated: {}, ledger: undefined })
  const id = chosen ?? unused(planId(draft.plan.meta, basename(file, extname(file))), into)
  if (!/^[a-z0-9-]+$/.test(id))
    throw new Unreadable(`Expected an id of a-z, 0-9 and -, found 「${id}」; choose another with --id`)
  const folder = join(into, id)
  if (existsSync(folder))
    throw new Unreadable(`Expected a new id, found ${folder} already there; choose another with --id`)
  const { plan, json, mdx } = convert({ id, file: source, bytes, curated: {}, ledger: undefined }, vocabularies, plans)
  // Built under another name, so that a crash leaves no folder that looks whole.
  const building = join(into, `.${id}.tmp`)
  rmSync(building, { recursive: true, force: true })
  mkdirSync(building, { recursive: true })
  writeFileSync(join(building, source), bytes)
  writeFiles({
    [join(building, 'meta.yaml')]: metaTemplate,
    [join(building, 'plan.mdx')]: mdx,
    [join(building, 'plan.json')]: json,
  })
  renameSync(building, folder)
  sources.set(hash(bytes), folder)
  for (const line of report(folder, plan)) console.log(line)
  console.log(
    `${folder}: ${plan.clauses.length} clauses, ${plan.residue.length} spans set aside, ${plan.messages.length} messages`,
  )
}
