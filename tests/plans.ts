import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert, type Converted } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { root } from './project.ts'

/** A folder with a source, and what the converter makes of it. */
export interface Sample {
  name: string
  folder: string
  bytes: Uint8Array
  converted: Converted
}

/** The vocabularies of the library. */
export const vocabularies = readVocabularies(join(root, 'content'))

/** Every folder with a source in a folder of the project, converted with the vocabularies of the library. */
export const samples = (parent: string): Sample[] =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, parent, name)
      const read = readFolder(folder)
      return { name, folder, bytes: read.bytes, converted: convert(read, vocabularies) }
    })

/** The plans of the library. */
export const plans = samples('content/plans')

/** The fixtures of the outline stage. */
export const fixtures = samples('tests/fixtures/outline')

/** Lines of a gold file of `tests/gold`. */
export const gold = <Row>(file: string): Row[] =>
  readFileSync(join(root, 'tests/gold', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

/** The text of a file, or nothing. */
export const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
