import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { Unreadable } from '../src/convert/read/unreadable.ts'
import { unresolved } from '../src/convert/release.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { planFolders } from './library.ts'
import { progress, report } from './report.ts'

/** Converts every plan of the library. `--check` writes nothing and fails when committed output differs. */
const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const folders = planFolders()
const show = progress('plans', folders.length)
let failed = 0
let changed = 0
let messages = 0
for (const [index, folder] of folders.entries()) {
  try {
    const before = readFolder(folder)
    const { plan, json, mdx } = convert(before)
    const files = { [join(folder, 'plan.mdx')]: mdx, [join(folder, 'plan.json')]: json }
    const lost = unresolved(plan, before.ledger)
    for (const line of report(folder, plan)) console.log(line)
    messages += plan.messages.length
    if (lost.length > 0) {
      failed += 1
      console.error(
        `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; restore the text or the rule they came from`,
      )
    } else if (check) {
      const stale = Object.entries(files).filter(
        ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
      )
      failed += stale.length
      for (const [path] of stale)
        console.error(
          `${path}: Expected what the converter writes now, found something else; run \`npm run convert\` and commit`,
        )
    } else changed += writeFiles(files).length
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    failed += 1
    console.error(`${folder}: ${error.message}`)
  }
  show(index + 1)
}
const outcome = check ? `${failed} of their files differ or fail` : `${changed} files written, ${failed} plans failed`
console.log(`${folders.length} plans, ${messages} messages, ${outcome}`)
if (failed > 0) process.exitCode = 1
