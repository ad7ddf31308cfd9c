import { readVocabularies } from '../model/read-vocabularies.ts'
import type { Vocabularies } from '../model/vocabulary.ts'
import { contentFolder } from './content-folder.ts'

let kept: Vocabularies | undefined

/** The vocabularies of the library: read once in a build, anew for every page while developing. */
export const vocabularies = (): Vocabularies => {
  if (kept === undefined || import.meta.env?.DEV) kept = readVocabularies(contentFolder)
  return kept
}
