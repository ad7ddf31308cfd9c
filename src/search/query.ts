import { matchKey } from '../model/fold.ts'
import { type Comparison, type Field, fieldName, type Indicator, readComparison, readField } from './conditions.ts'

/** Words to be found as they stand. `folded` is never empty. `quoted`: the marks around them were syntax. */
export interface Phrase {
  kind: 'phrase'
  text: string
  folded: string
  quoted: boolean
}

/** Two phrases in either order, not overlapping, with at most `within` folded characters between them. */
export interface Near {
  kind: 'near'
  first: Phrase
  second: Phrase
  within: number
}

export type Condition = Phrase | Near | Field | Comparison

/** A condition that a clause must meet or, with `not`, must not. */
export interface Alternative {
  condition: Condition
  not: boolean
}

/** What one clause has to meet in one of its ways. */
export interface Term {
  /** As typed, in white space of its own; read alone it is this term again. */
  typed: string
  /** Never empty; no two are the same. */
  any: Alternative[]
}

export interface Query {
  /** All must hold of the same clause. No two are the same. */
  terms: Term[]
  /** What was typed but folds to nothing, so that there is nothing to find. */
  dropped: string[]
}

/**
 * Reads a typed query as CLAUSES.md «Match» says. Never fails: what is no syntax is searched as it stands.
 *
 * @param raw 按原样: all of the input is one term, syntax and white space included.
 * @param indicators Whose figures can be compared; without them a comparison is words.
 */
export const parseQuery = (typed: string, { raw }: { raw: boolean }, indicators: readonly Indicator[] = []): Query => {
  const words = raw ? [plain(typed)] : split(typed, indicators)
  const [found, dropped] = [words.filter(({ phrase }) => phrase.folded !== ''), words.filter(isNothing)]
  const terms = new Map<string, Term>()
  for (const term of raw ? found.map(termOf) : grouped(found)) {
    const any = [...new Map(term.any.map((each) => [JSON.stringify(keyOf(each)), each])).values()]
    const key = JSON.stringify(any.map(keyOf))
    if (!terms.has(key)) terms.set(key, { ...term, any })
  }
  return { terms: [...terms.values()], dropped: dropped.map(({ phrase }) => phrase.text) }
}

/** Phrases whose words a match holds: those to mark. */
export const phrasesOf = ({ terms }: Query): Phrase[] =>
  terms.flatMap(({ any }) =>
    any.flatMap(({ condition, not }) => {
      if (not) return []
      if (condition.kind === 'near') return [condition.first, condition.second]
      return condition.kind === 'phrase' ? [condition] : []
    }),
  )

/** How many phrases a condition looks for: hits are numbered by them. A figure counts as one. */
export const conditionPhrases = ({ kind }: Condition): number => (kind === 'field' ? 0 : kind === 'near' ? 2 : 1)

/** The phrase that a term is, when it is no more than that. */
export const onlyPhrase = ({ any: [first, second] }: Term): Phrase | undefined =>
  second === undefined && !first!.not && first!.condition.kind === 'phrase' ? first!.condition : undefined

interface Word {
  typed: string
  /** What it is as mere words. */
  phrase: Phrase
  /** What it says, when that is no mere words. */
  condition?: Field | Comparison
  not: boolean
}

const isNothing = ({ typed, phrase }: Word): boolean => phrase.folded === '' && (phrase.quoted || typed.trim() !== '')

const keyOf = ({ condition, not }: Alternative): unknown => {
  if (condition.kind === 'phrase') return [not, condition.folded]
  if (condition.kind === 'near') return [not, condition.first.folded, condition.second.folded, condition.within]
  if (condition.kind === 'comparison') return [not, condition.indicator.label, condition.sign, condition.value]
  return [not, { ...condition, text: '' }]
}

const termOf = ({ typed, phrase, condition, not }: Word): Term => ({
  typed,
  any: [{ condition: condition ?? phrase, not }],
})

/** Puts together what `|` and `~N` join. An operator without a term on each side is a word. */
const grouped = (words: readonly Word[]): Term[] => {
  const terms: Term[] = []
  let next = 0
  const one = (): Term => {
    const [first, operator, second] = words.slice(next, next + 3)
    const within = operator === undefined ? undefined : distance(operator)
    if (within === undefined || second === undefined || !isWords(first!) || !isWords(second)) {
      next += 1
      return termOf(first!)
    }
    next += 3
    const near: Near = { kind: 'near', first: first!.phrase, second: second.phrase, within }
    return {
      typed: `${first!.typed} ${operator!.typed} ${second.typed}`,
      any: [{ condition: near, not: false }],
    }
  }
  while (next < words.length) {
    const term = one()
    while (isOr(words[next]) && words[next + 1] !== undefined && !isOperator(words[next + 1]!)) {
      next += 1
      const other = one()
      term.typed += ` | ${other.typed}`
      term.any.push(...other.any)
    }
    terms.push(term)
  }
  return terms
}

/** Neither denied nor an operator nor a condition. */
const isWords = (word: Word): boolean => !word.not && word.condition === undefined && !isOperator(word)

const isOr = (word: Word | undefined): boolean => word !== undefined && /^[|｜]$/u.test(word.typed)

// `~10`
const distance = ({ typed }: Word): number | undefined => {
  const found = /^[~～](?<within>\d{1,3})$/u.exec(typed)
  return found === null ? undefined : Number(found.groups!['within'])
}

const isOperator = (word: Word): boolean => isOr(word) || distance(word) !== undefined

const plain = (typed: string, text = typed, quoted = false): Word => ({
  typed,
  phrase: { kind: 'phrase', text: text.trim(), folded: matchKey(text), quoted },
  not: false,
})

// `"第一 第二"`  `"a "b" c"`: straight marks around a whole term always quote; the first one before white space closes.
const straight = /^"(?<text>.*?)"(?=\p{White_Space}|$)/su
// `“科技 创新”`: curly marks quote only what holds white space or an operator …
const curly = /^“(?<text>.*?)”(?=\p{White_Space}|$)/su
// … `“十四五”` is searched with its marks.
const bare = /^\P{White_Space}+/u
// also invisible characters before a word, which come with what is pasted
const space =
  /^(?:\p{White_Space}|\p{Default_Ignorable_Code_Point}+(?=[^\p{White_Space}\p{Default_Ignorable_Code_Point}]))+/u
// `-新增`, but not `-` alone
const minus = /^[-－](?=\P{White_Space})/u

const split = (typed: string, indicators: readonly Indicator[]): Word[] => {
  const words: Word[] = []
  let rest = typed.replace(space, '')
  while (rest !== '') {
    const word = readWord(rest, indicators)
    words.push(word)
    rest = rest.slice(word.typed.length).replace(space, '')
  }
  return words
}

const readWord = (rest: string, indicators: readonly Indicator[]): Word => {
  const word = readCondition(rest, indicators)
  const sign = minus.exec(rest)?.[0]
  if (sign === undefined) return word
  const denied = readCondition(rest.slice(sign.length), indicators)
  return denied.phrase.folded === '' ? word : { ...denied, typed: sign + denied.typed, not: true }
}

const readCondition = (rest: string, indicators: readonly Indicator[]): Word => {
  const word = readPhrase(rest)
  if (word.phrase.quoted) return word
  const name = fieldName.exec(rest)
  if (name !== null) {
    const value = readPhrase(rest.slice(name[0].length))
    const field = readField(name.groups!['name']!, value.phrase.text)
    if (field !== undefined) return { ...plain(name[0] + value.typed), condition: field }
  }
  const comparison = readComparison(word.phrase.folded, indicators)
  return comparison === undefined ? word : { ...word, condition: comparison }
}

const readPhrase = (rest: string): Word => {
  const quoted = straight.exec(rest) ?? curlyQuote(rest)
  if (quoted !== null) return plain(quoted[0], quoted.groups!['text'], true)
  return plain(bare.exec(rest)![0])
}

const curlyQuote = (rest: string): RegExpExecArray | null => {
  const found = curly.exec(rest)
  const text = found?.groups!['text'] ?? ''
  return /\p{White_Space}/u.test(text) || minus.test(text) || fieldName.test(text) || isOperator(plain(text))
    ? found
    : null
}
