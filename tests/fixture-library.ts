import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/convert/read/vocabularies.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { projectFiles, root } from './project.ts'

/**
 * A library of every plan and every fixture in `.fixtures/content`, to build and check as a site: what holds for the
 * founding plans' pages must hold for pages of any text.
 */
const library = join(root, '.fixtures/content')
rmSync(join(root, '.fixtures'), { recursive: true, force: true })
mkdirSync(join(library, 'plans'), { recursive: true })
for (const file of projectFiles('content').filter((path) => /^content\/[^/]+\.yaml$/.test(path))) {
  cpSync(join(root, file), join(library, basename(file)))
}
const vocabularies = readVocabularies(library)
const folders = ['content/plans', 'tests/fixtures/outline'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => join(root, parent, name)),
)
for (const folder of folders) {
  const copy = join(library, 'plans', basename(folder))
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('expected.txt') })
  const { json, mdx } = convert(readFolder(copy), vocabularies)
  writeFiles({ [join(copy, 'plan.json')]: json, [join(copy, 'plan.mdx')]: mdx })
}
console.log(`${folders.length} plans and fixtures in .fixtures/content`)
