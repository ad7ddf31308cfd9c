import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type SearchFigures, searchFiguresSchema } from '../model/search-figures.ts'
import { checked, yaml } from '../model/yaml.ts'
import { contentFolder } from './content-folder.ts'

/** Nothing for a library whose search was not compared. @throws {Unreadable} when the file is not as it should be. */
export const searchFigures = (): SearchFigures => {
  const file = join(contentFolder, 'search-figures.yaml')
  return existsSync(file) ? checked(file, searchFiguresSchema, yaml(file)) : []
}
