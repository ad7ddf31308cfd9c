import { matchFold } from './fold.ts'

/** What the search box suggests, the kind that comes first in a list first. */
export const suggestionKinds = ['city', 'theme', 'indicator', 'plan', 'term', 'heading'] as const

export type SuggestionKind = (typeof suggestionKinds)[number]

/** A name that can be completed. Those with a path lead to a page; the others are searched for. */
export interface Suggestion {
  kind: SuggestionKind
  /** As the site shows it; searching for it finds it. */
  label: string
  /** Below the base of the site. */
  path?: string
  /** Plans that have it; clauses of a theme. */
  count: number
  /** Other names that begin with the shard's character. */
  also?: string[]
  /** Of the names whose pinyin begins with the shard's letter: one syllable per character, spaces between. */
  pinyin?: Record<string, string>
}

/** One file: suggestions by the first character of what may be typed for them, the best first. */
export type SuggestionShard = Record<string, Suggestion[]>

/** `search/suggest/index.json`: the characters that each file holds, by the file's name. */
export type SuggestionIndex = Record<string, string>

/** What is compared of a name, and where in it: the match fold without quotation marks, brackets and the like in front. */
export const comparable = (text: string): { text: string; ends: number[]; start: number } => {
  const { text: folded, starts, ends } = matchFold(text)
  const from = leading.exec(folded)![0].length
  return { text: folded.slice(from), ends: ends.slice(from), start: starts[from] ?? text.length }
}

// 「“揭榜挂帅”项目」 is looked for as 揭榜挂帅
const leading = /^[^\p{L}\p{N}]*/u
