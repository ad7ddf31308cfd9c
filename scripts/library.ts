import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { catalogue, type Catalogue } from '../src/convert/resolve.ts'
import { planSchema } from '../src/model/plan.ts'

/** The library's folder: `content`, or another one that tests name in `CONTENT_DIR`. */
export const contentFolder = env['CONTENT_DIR'] ?? 'content'

/** The folders of all plans of the library, in order of their names. */
export const planFolders = (): string[] => foldersIn(join(contentFolder, 'plans'))

/** Plan folders directly below a folder; unfinished ones, which begin with a dot, left out. */
export const foldersIn = (parent: string): string[] => {
  if (!existsSync(parent)) return []
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(parent, name))
    .toSorted()
}

/** What the library's plans are cited with, by the files the converter last wrote. */
export const writtenCatalogue = (): Catalogue =>
  catalogue(
    planFolders()
      .map((folder) => join(folder, 'plan.json'))
      .filter((path) => existsSync(path))
      .map((path) => planSchema.pick({ id: true, meta: true }).parse(JSON.parse(readFileSync(path, 'utf8')))),
  )
