import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFiles, root } from './project.ts'

/**
 * A library of every plan and every fixture in `.fixtures/content`, to build and check as a site: what holds for the
 * founding plans' pages must hold for pages of any text.
 */
const library = join(root, '.fixtures/content')
rmSync(join(root, '.fixtures'), { recursive: true, force: true })
mkdirSync(join(library, 'plans'), { recursive: true })
for (const file of projectFiles('content').filter((path) => path.endsWith('.yaml') && path.split('/').length === 2)) {
  cpSync(join(root, file), join(library, file.split('/')[1]!))
}
for (const folder of ['content/plans', 'tests/fixtures/outline']) {
  for (const name of readdirSync(join(root, folder))) {
    const kept = (path: string): boolean => !/expected\.txt$|plan\.(?:json|mdx)$/.test(path)
    cpSync(join(root, folder, name), join(library, 'plans', name), { recursive: true, filter: kept })
  }
}
