import type { Vocabularies } from '../model/vocabulary.ts'
import type { ClauseEntry } from './clause-entry.ts'

/** A theme of the vocabulary and every clause that has it, in the library's order. */
export interface ThemeEntry {
  slug: string
  label: string
  definition: string
  clauses: ClauseEntry[]
}

export const themes = (clauses: readonly ClauseEntry[], { themes: vocabulary }: Vocabularies): ThemeEntry[] => {
  const found = new Map(
    vocabulary.themes.map(({ slug, label, definition }): [string, ThemeEntry] => [
      slug,
      { slug, label, definition, clauses: [] },
    ]),
  )
  for (const clause of clauses) for (const slug of clause.themes) found.get(slug)?.clauses.push(clause)
  return [...found.values()]
}
