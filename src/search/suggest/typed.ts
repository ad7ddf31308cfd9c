import { suggestStrings } from '../../model/strings.ts'
import { comparable, type Suggestion, type SuggestionKind } from '../../model/suggestion.ts'
import { quotedIfNeeded } from '../quoted-if-needed.ts'

/** The words that a suggestion would complete. */
export interface Typed {
  value: string
  /** What a suggestion replaces of `value`: marks of quotation included, the sign and the name of a condition not. */
  start: number
  end: number
  text: string
  /** `text` with the words in Latin letters before it: `yi bin` is pinyin too. */
  spelt: string
  /** The kind that a condition asks for: 主题:科 */
  field: SuggestionKind | undefined
  /** Behind a sign or a field, where only words make sense and no page. */
  words: boolean
  raw: boolean
}

/** The term that ends at the caret; `undefined` when none does. @param raw 按原样: all of it is one term. */
export const typedAt = (value: string, caret: number, raw: boolean): Typed | undefined => {
  if (raw) return { value, start: 0, end: value.length, text: value, spelt: value, field: undefined, words: false, raw }
  if (/^\P{White_Space}/u.test(value.slice(caret))) return undefined
  const before = value.slice(0, caret)
  const { sign = '', condition = '', name = '', quote = '', quoted, bare = '' } = term.exec(before)?.groups ?? {}
  const text = quoted ?? bare
  if (text.trim() === '') return undefined
  const words = sign !== '' || condition !== ''
  const latin =
    words || quote !== ''
      ? undefined
      : /(?:^|\p{White_Space})(?<run>[\p{Script=Latin}\p{M}'’]+(?: [\p{Script=Latin}\p{M}'’]+)*)$/u.exec(before)
  return {
    value,
    start: caret - quote.length - text.length,
    end: caret,
    text,
    spelt: latin?.groups?.['run'] ?? text,
    field: (fields as Record<string, SuggestionKind>)[name],
    words,
    raw,
  }
}

/** The first characters under which suggestions for it are kept. */
export const charactersOf = ({ text, spelt }: Typed): string[] => [
  ...new Set([text, spelt].flatMap((each) => [...comparable(toneless(each)).text][0] ?? [])),
]

/** Pinyin without the marks of its tones: `yáng jiāng` → `yang jiang`. */
export const toneless = (text: string): string =>
  text.replaceAll(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''))

const { fields } = suggestStrings

// `高新 揭榜`  `"5G 应`  `-揭榜`  `主题：科`: the term before the caret, an open straight quotation included.
const term = new RegExp(
  String.raw`(?:^|\p{White_Space})(?<sign>-?)(?<condition>(?<name>${Object.keys(fields).join('|')})[:：])?(?:(?<quote>")(?<quoted>[^"]*)|(?<bare>[^\p{White_Space}"]*))$`,
  'u',
)

/** Whether the box holds nothing but what a suggestion was found by. */
export const isAlone = ({ value, end }: Typed, by: string): boolean =>
  (value.slice(0, end - by.length) + value.slice(end)).trim() === ''

/** The value of the box with a suggestion in place of what was typed, and where the caret goes. */
export const filled = ({ value, start, end, raw }: Typed, label: string): { value: string; caret: number } => {
  const text = raw ? label : quotedIfNeeded(label)
  return { value: value.slice(0, start) + text + value.slice(end), caret: start + text.length }
}

/**
 * As `filled`, with a condition in place of what spelt it: `人才 yang jiang` → `人才 城市:阳江市`. `undefined` for a kind
 * that no condition asks for.
 */
export const filledWithCondition = (
  { value, end }: Typed,
  { kind, label, by }: Pick<Suggestion, 'kind' | 'label'> & { by: string },
): { value: string; caret: number } | undefined => {
  const name = Object.entries(fields).find(([, each]) => each === kind)?.[0]
  if (name === undefined) return undefined
  const before = `${value.slice(0, end - by.length)}${name}:${quotedIfNeeded(label)}`
  return { value: before + value.slice(end), caret: before.length }
}
