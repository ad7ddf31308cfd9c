import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../scripts/compose.ts'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/convert/read/vocabularies.ts'
import { writeFiles } from '../src/convert/write/files.ts'

/**
 * A library of every plan and every fixture in `.fixtures/content`, to build and check as a site: what holds for the
 * founding plans' pages must hold for pages of any text.
 */
const library = '.fixtures/content'
rmSync('.fixtures', { recursive: true, force: true })
const folders = compose(library, ['content/plans', 'tests/library/plans', 'tests/fixtures/outline'])
const vocabularies = readVocabularies(library)
for (const folder of folders) {
  const { json, mdx } = convert(readFolder(folder), vocabularies)
  writeFiles({ [join(folder, 'plan.json')]: json, [join(folder, 'plan.mdx')]: mdx })
}
console.log(`${folders.length} plans and fixtures in ${library}`)
