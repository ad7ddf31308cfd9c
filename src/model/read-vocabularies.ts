import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { synonymsSchema } from './synonyms.ts'
import {
  agenciesVocabularySchema,
  indicatorsSchema,
  noVocabularies,
  themesVocabularySchema,
  type Vocabularies,
} from './vocabulary.ts'
import { checked, yaml } from './yaml.ts'

/**
 * The vocabularies of a library. One that is not there is empty.
 *
 * @param content The library's folder.
 * @throws {Unreadable} with one line that says which file and key, what was expected and what was found.
 */
export const readVocabularies = (content: string): Vocabularies => {
  const path = (name: string): string => join(content, `${name}.yaml`)
  const there = (name: string): boolean => existsSync(path(name))
  const read = (name: string): unknown => yaml(path(name))
  return {
    indicators: there('indicators')
      ? checked(path('indicators'), indicatorsSchema, read('indicators'))
      : noVocabularies.indicators,
    agencies: there('agencies')
      ? checked(path('agencies'), agenciesVocabularySchema, read('agencies'))
      : noVocabularies.agencies,
    themes: there('themes') ? checked(path('themes'), themesVocabularySchema, read('themes')) : noVocabularies.themes,
    synonyms: there('synonyms') ? checked(path('synonyms'), synonymsSchema, read('synonyms')) : noVocabularies.synonyms,
  }
}
