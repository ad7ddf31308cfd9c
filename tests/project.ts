import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What commands make, and git ignores. */
const made = new Set(['node_modules', 'dist', 'dist-sub', '.astro', '.git', '.reports', '.fixtures'])

/** Every file of the project below a folder, by its address from the root, in the order of the alphabet. */
export const projectFiles = (folder = '.'): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !made.has(name) && !name.endsWith('.tmp') && name !== '.DS_Store')
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? projectFiles(path) : [path]
    })
    .toSorted()
