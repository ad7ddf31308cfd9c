import type { Shards } from '../suggest/shards.ts'
import { suggestions } from '../suggest/suggestions.ts'
import { charactersOf, toneless, typedAt } from '../suggest/typed.ts'
import type { SuggestionKind } from '../../model/suggestion.ts'

/** A page of the library by its name: a city, theme or plan. */
export interface NamedPage {
  kind: SuggestionKind
  label: string
  href: string
}

/** Pages that are offered. */
const most = 5

/**
 * Pages whose name in pinyin begins with what was typed, in full or by first letters: yangjiang, yj → 阳江市. Only the
 * names that begin with the first letter are loaded.
 */
export const named = async (words: string, base: string, shards: Pick<Shards, 'entries'>): Promise<NamedPage[]> => {
  const typed = toneless(words)
  if (!latin.test(typed)) return []
  const letters = typedAt(typed, typed.length, true)!
  const spelled = (await shards.entries(charactersOf(letters))).filter(
    ({ path, pinyin }) => path !== undefined && pinyin !== undefined,
  )
  return suggestions(spelled, letters, most).map(({ kind, label, path }) => ({ kind, label, href: base + path! }))
}

/** `yangjiang`, `yang jiang`, `xi'an`, `yj`; one letter spells too much. */
const latin = /^\s*[a-z]['’\s]?[a-z][a-z'’\s]*$/iu
