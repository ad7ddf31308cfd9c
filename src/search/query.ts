import { matchKey } from '../model/fold.ts'

/** Words to be found as they stand. `folded` is never empty. `quoted`: the marks around them were syntax. */
export interface Phrase {
  kind: 'phrase'
  text: string
  folded: string
  quoted: boolean
}

/** One condition on a clause. A later operator is one more member here and one more reader in `readTerm`. */
export type Term = Phrase

export interface Query {
  /** All must hit the same clause. No two have the same `folded`. */
  terms: Term[]
  /** What was typed but folds to nothing, so that there is nothing to find. */
  dropped: string[]
}

/**
 * Reads a typed query as CLAUSES.md «Match» says. Never fails: what is no syntax is searched as it stands.
 *
 * @param raw 按原样: all of the input is one term, syntax and white space included.
 */
export const parseQuery = (typed: string, { raw }: { raw: boolean }): Query => {
  const words = raw ? [{ text: typed, quoted: false }] : split(typed)
  const terms = new Map<string, Term>()
  const dropped: string[] = []
  for (const { text, quoted } of words) {
    const folded = matchKey(text)
    if (folded !== '') terms.set(folded, terms.get(folded) ?? { kind: 'phrase', text: text.trim(), folded, quoted })
    else if (quoted || text.trim() !== '') dropped.push(text)
  }
  return { terms: [...terms.values()], dropped }
}

interface Word {
  text: string
  quoted: boolean
}

// `"第一 第二"`  `"a "b" c"`: straight marks around a whole term always quote; the first one before white space closes.
const straight = /^"(?<text>.*?)"(?=\p{White_Space}|$)/su
// `“科技 创新”`: curly marks quote only what holds white space (and, later, operators) …
const curly = /^“(?<text>.*?)”(?=\p{White_Space}|$)/su
// … `“十四五”` is searched with its marks.
const bare = /^\P{White_Space}+/u
const space = /^\p{White_Space}+/u

const split = (typed: string): Word[] => {
  const words: Word[] = []
  let rest = typed.replace(space, '')
  while (rest !== '') {
    const { word, length } = readTerm(rest)
    words.push(word)
    rest = rest.slice(length).replace(space, '')
  }
  return words
}

const readTerm = (rest: string): { word: Word; length: number } => {
  const quoted = straight.exec(rest) ?? curlyQuote(rest)
  if (quoted !== null) return { word: { text: quoted.groups!['text']!, quoted: true }, length: quoted[0].length }
  const text = bare.exec(rest)![0]
  return { word: { text, quoted: false }, length: text.length }
}

const curlyQuote = (rest: string): RegExpExecArray | null => {
  const found = curly.exec(rest)
  return found !== null && /\p{White_Space}/u.test(found.groups!['text']!) ? found : null
}
