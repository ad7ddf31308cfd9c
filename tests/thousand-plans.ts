import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../scripts/compose.ts'
import { corpus } from '../scripts/corpus/index.ts'
import { progress } from '../scripts/report.ts'
import { draft } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'

/**
 * A thousand synthetic plans in `.fixtures/thousand/content`, and in `.fixtures/thousand/site` the built search page
 * without its index: what holds for a search of five plans must hold for one of a thousand.
 */
const [content, site] = ['.fixtures/thousand/content', '.fixtures/thousand/site']
const count = 1000
rmSync('.fixtures/thousand', { recursive: true, force: true })
compose(content, [])
const vocabularies = readVocabularies(content)
const show = progress('plans', count)
let done = 0
for (const { id, files } of corpus(1).take(count)) {
  const folder = join(content, 'plans', id)
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(draft(readFolder(folder), vocabularies).plan))
  show((done += 1))
}
for (const part of ['_astro', 'search/index.html']) cpSync(join('dist', part), join(site, part), { recursive: true })
console.log(`${count} synthetic plans in ${content}`)
