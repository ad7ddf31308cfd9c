import { matchFold } from '../model/fold.ts'
import type { SearchRecord } from './record.ts'
import { ready } from './verify.ts'

/**
 * The copy of a plan that Pagefind indexes: its whole folded text, residue included, and once more without enclosed
 * residue where there is any. U+200B stands between all characters, so that each is a word with a place of its own
 * and a phrase of characters finds any stretch of text, across lines and clauses too.
 */
export const engineCopy = (record: SearchRecord): string =>
  ready(record)
    .variants.map(({ text }) => [...text].join('\u200b'))
    .join('\u200b')

/**
 * What Pagefind must be told to index besides letters and numbers. Never the straight quotation mark: with it every
 * quoted query fails. (The match fold leaves none.)
 */
export const includeCharacters = (characters: string): string =>
  [...characters].filter((character) => !/[\p{L}\p{N}\p{White_Space}"]/u.test(character)).join('')

/** Every character of the folded texts once, in code point order. */
export const charactersOf = (records: Iterable<SearchRecord>): string => {
  const found = new Set<string>()
  for (const { text } of records) for (const character of matchFold(text).text) found.add(character)
  return [...found].toSorted((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('')
}
