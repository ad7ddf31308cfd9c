import { bodyFunctions } from '../model/body-function.ts'
import { matchKey } from '../model/fold.ts'
import type { Vocabularies } from '../model/vocabulary.ts'

/** What the vocabularies say of words in the plans; `undefined` of those they do not know. */
export interface Names {
  /** The id of an indicator, by its label. */
  indicatorId: (label: string) => string | undefined
  /** The function of a body, by the body's whole name. */
  functionOf: (body: string) => { id: string; label: string } | undefined
  /** The label of a theme, by its slug. */
  themeLabel: (slug: string) => string | undefined
}

export const names = (vocabularies: Vocabularies): Names => {
  const indicators = new Map(vocabularies.indicators.indicators.map(({ id, label }) => [matchKey(label), id]))
  const functions = new Map(vocabularies.agencies.functions.map((each) => [each.id, each]))
  const themes = new Map(vocabularies.themes.themes.map(({ slug, label }) => [slug, label]))
  const functionOf = bodyFunctions(vocabularies)
  return {
    indicatorId: (label) => indicators.get(matchKey(label)),
    functionOf: (body) => functions.get(functionOf(body) ?? ''),
    themeLabel: (slug) => themes.get(slug),
  }
}
