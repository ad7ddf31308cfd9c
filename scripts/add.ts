import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { convert } from '../src/convert/index.ts'
import { read } from '../src/convert/read/index.ts'
import { Unreadable } from '../src/convert/read/unreadable.ts'
import { planId } from '../src/convert/plan-id.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { contentFolder } from './library.ts'
import { report } from './report.ts'

/** Makes a plan folder from each file and converts it; a file that cannot be read fails alone. */
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { id: { type: 'string' }, into: { type: 'string', default: join(contentFolder, 'plans') } },
})

const metaTemplate = `# What you know of this plan and its text does not print, each with the reason; see content/README.md.
# source: {url: https://…, retrieved: 2024-01-31}
# title: {value: …, reason: …}
# region: {value: {code: '440700', province: 广东省, city: 江门市, district: null}, reason: …}
`

const add = (file: string): void => {
  const bytes = existsSync(file) ? readFileSync(file) : undefined
  if (bytes === undefined) throw new Unreadable(`Cannot find 「${file}」`)
  const source = `source${extname(file).toLowerCase()}`
  read(bytes, file)
  const draft = convert({ id: 'draft', file: source, bytes, curated: {}, ledger: undefined })
  const proposed = values.id ?? planId(draft.plan.meta, basename(file, extname(file)))
  const id = values.id === undefined ? unused(proposed) : proposed
  if (!/^[a-z0-9-]+$/.test(id))
    throw new Unreadable(`Expected an id of a-z, 0-9 and -, found 「${id}」; choose another with --id`)
  const folder = join(values.into, id)
  if (existsSync(folder))
    throw new Unreadable(`Expected a new id, found ${folder} already there; choose another with --id`)
  const { plan, json, mdx } = convert({ id, file: source, bytes, curated: {}, ledger: undefined })
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, source), bytes)
    writeFiles({
      [join(folder, 'meta.yaml')]: metaTemplate,
      [join(folder, 'plan.mdx')]: mdx,
      [join(folder, 'plan.json')]: json,
    })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  for (const line of report(folder, plan)) console.log(line)
  console.log(
    `${folder}: ${plan.clauses.length} clauses, ${plan.residue.length} spans set aside, ${plan.messages.length} messages`,
  )
}

const unused = (proposed: string): string => {
  let id = proposed
  for (let repeat = 2; existsSync(join(values.into, id)); repeat += 1) id = `${proposed}-${repeat}`
  return id
}

if (files.length === 0 || (values.id !== undefined && files.length > 1)) {
  console.error('Expected `npm run add -- FILE… [--id ID] [--into DIR]`, with one FILE where --id is given')
  process.exit(1)
}
for (const file of files) {
  try {
    add(file)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.error(`${file}: ${error.message}`)
    process.exitCode = 1
  }
}
