import { comparable, type Suggestion, suggestionKinds, type SuggestionShard } from '../../model/suggestion.ts'
import { spell } from '../spell.ts'
import type { Named } from './named.ts'

/** Suggestions of one first character. */
const most = 200

/**
 * Suggestions by the first character of each name, at most `most` under each. What has the character in its label comes
 * before what only another name or its pinyin brings there; then kind, then count, then the order given.
 */
export const shards = (all: readonly Named[]): SuggestionShard => {
  const found = new Map<string, Suggestion[]>()
  for (const each of all) {
    for (const [character, suggestion] of byCharacter(each)) {
      const list = found.get(character)
      if (list === undefined) found.set(character, [suggestion])
      else list.push(suggestion)
    }
  }
  return Object.fromEntries(
    [...found]
      .toSorted(([a], [b]) => a.codePointAt(0)! - b.codePointAt(0)!)
      .map(([character, list]) => [character, list.toSorted(byRank(character)).slice(0, most)]),
  )
}

const byCharacter = ({ also, spelt, ...entry }: Named): Map<string, Suggestion> => {
  const found = new Map<string, Suggestion>()
  const under = (name: string): Suggestion | undefined => {
    const character = firstCharacter(name)
    if (character === undefined) return undefined
    const made = found.get(character) ?? { ...entry }
    found.set(character, made)
    return made
  }
  under(entry.label)
  for (const name of also) {
    const made = under(name)
    if (made !== undefined) (made.also ??= []).push(name)
  }
  for (const name of spelt) {
    const spelling = spell(name)
    const made = under(spelling)
    if (made !== undefined) (made.pinyin ??= {})[name] = spelling
  }
  return found
}

const firstCharacter = (name: string): string | undefined => [...comparable(name).text][0]

const byRank = (character: string) => (a: Suggestion, b: Suggestion) =>
  Number(firstCharacter(b.label) === character) - Number(firstCharacter(a.label) === character) ||
  suggestionKinds.indexOf(a.kind) - suggestionKinds.indexOf(b.kind) ||
  b.count - a.count
