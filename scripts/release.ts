import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { release, unresolved } from '../src/convert/release.ts'
import { ledgerJson } from '../src/convert/write/ledger.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import type { Region } from '../src/model/plan.ts'
import { dateSchema } from '../src/model/plan.ts'
import { assignSlugs } from '../src/site/assign-slugs.ts'
import { contentFolder, planFolders } from './library.ts'

/** Records the ids of the working tree in the ledgers, and an address for every place that has none. */
const { date } = parseArgs({
  options: { date: { type: 'string', default: new Date().toISOString().slice(0, 10) } },
}).values
if (!dateSchema.safeParse(date).success) {
  console.error(`Expected --date YYYY-MM-DD, found 「${date}」`)
  process.exit(1)
}

const files: Record<string, string> = {}
const regions: Region[] = []
for (const folder of planFolders()) {
  const before = readFolder(folder)
  const { plan, json, mdx } = convert(before)
  const lost = unresolved(plan, before.ledger)
  if (lost.length > 0) {
    console.error(
      `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; nothing was released`,
    )
    process.exit(1)
  }
  const after = release(plan, before.ledger, date)
  const known = Object.keys(before.ledger?.clauses ?? {})
  const added = Object.keys(after.clauses).filter((id) => !known.includes(id)).length
  const amended = known.filter((id) => before.ledger!.clauses[id]!.hash !== after.clauses[id]!.hash).length
  console.log(`${folder}: ${added} ids added, ${amended} amended, ${known.length - amended} as they were`)
  files[join(folder, 'ledger.json')] = ledgerJson(after)
  files[join(folder, 'plan.json')] = json
  files[join(folder, 'plan.mdx')] = mdx
  if (plan.meta.region) regions.push(plan.meta.region.value)
}

const addresses = join(contentFolder, 'addresses.yaml')
const document = parseDocument(existsSync(addresses) ? readFileSync(addresses, 'utf8') : 'places: {}\nredirects: []\n')
const slugs = (document.toJS() as { places?: Record<string, string> }).places ?? {}
const added = assignSlugs(regions, slugs)
for (const [code, slug] of Object.entries(added)) document.setIn(['places', code], slug)
if (Object.keys(added).length > 0) files[addresses] = document.toString()
console.log(`${Object.keys(added).length} addresses assigned, ${writeFiles(files).length} files written`)
