import { matchKey } from '../../model/fold.ts'
import { comparable, type Suggestion, suggestionKinds } from '../../model/suggestion.ts'
import { toneless, type Typed } from './typed.ts'

/** A suggestion with what was typed for it. */
export interface Offer extends Suggestion {
  /** The other name it was found by. */
  name?: string
  /** Of the name, or of the label where there is none: what was typed. */
  mark: { start: number; end: number }
  /** What of the box it was found by, up to the caret: `text` or, for pinyin of several words, `spelt`. */
  by: string
}

/** An offer and how well it fits: smaller is better. */
interface Ranked {
  offer: Offer
  way: number
}

const ways = { exact: 0, prefix: 1, also: 2, pinyin: 3 }

/**
 * What completes the typed words, the best first: the exact label, labels that begin with them, other names, pinyin;
 * then by kind; then by count. What would change nothing is left out.
 *
 * @param most As many at most; while others have something to offer, no kind takes more than half of them.
 */
export const suggestions = (entries: readonly Suggestion[], typed: Typed, most: number): Offer[] => {
  const key = comparable(typed.text).text
  const spellings = [typed.spelt, typed.text].map((by) => ({
    by,
    letters: matchKey(toneless(by)).replaceAll(/['’]/gu, ''),
  }))
  const ranked = entries
    .filter(({ kind, path }) => (typed.field === undefined ? !typed.words || path === undefined : kind === typed.field))
    .flatMap((entry) => found(entry, key, typed.text, spellings) ?? [])
    .filter(({ offer, way }) => way !== ways.exact || (offer.path !== undefined && !typed.words))
    .filter(notTwice())
    .toSorted(
      (a, b) =>
        a.way - b.way ||
        // The more is spelt, the surer it is meant.
        (a.way === ways.pinyin ? b.offer.by.length - a.offer.by.length : 0) ||
        suggestionKinds.indexOf(a.offer.kind) - suggestionKinds.indexOf(b.offer.kind) ||
        b.offer.count - a.offer.count,
    )
  const taken = new Map<string, number>()
  const first = ranked.filter(({ offer: { kind } }) => {
    taken.set(kind, (taken.get(kind) ?? 0) + 1)
    return taken.get(kind)! <= most / 2
  })
  const chosen = new Set(first.slice(0, most))
  for (const each of ranked) if (chosen.size < most) chosen.add(each)
  return ranked.filter((each) => chosen.has(each)).map(({ offer }) => offer)
}

/** Under two characters one thing may be kept twice. */
const notTwice = () => {
  const seen = new Set<string>()
  return ({ offer: { kind, label, path = '' } }: Ranked): boolean => {
    const name = `${kind} ${path} ${label}`
    return !seen.has(name) && seen.add(name) !== undefined
  }
}

interface Spelling {
  by: string
  letters: string
}

const found = (entry: Suggestion, key: string, by: string, spellings: readonly Spelling[]): Ranked | undefined => {
  if (key !== '') {
    const label = begins(entry.label, key)
    if (label !== undefined) {
      const exact = comparable(entry.label).text === key
      return { offer: { ...entry, mark: label, by }, way: exact ? ways.exact : ways.prefix }
    }
    for (const name of entry.also ?? []) {
      const mark = begins(name, key)
      if (mark !== undefined) return { offer: inLabel({ ...entry, by }, name, mark), way: ways.also }
    }
  }
  for (const [name, spelling] of Object.entries(entry.pinyin ?? {})) {
    for (const { by: spelt, letters } of spellings) {
      const characters = spelled(spelling, letters)
      if (characters === 0) continue
      const mark = { start: 0, end: [...name].slice(0, characters).join('').length }
      return { offer: inLabel({ ...entry, by: spelt }, name, mark), way: ways.pinyin }
    }
  }
  return undefined
}

/** Marked in the label where that holds the name: 泰安市2020年科技工作要点. */
const inLabel = (entry: Suggestion & Pick<Offer, 'by'>, name: string, { start, end }: Offer['mark']): Offer => {
  const at = entry.label.indexOf(name)
  return at < 0 ? { ...entry, name, mark: { start, end } } : { ...entry, mark: { start: at + start, end: at + end } }
}

/** The part of a name that was typed. */
const begins = (name: string, key: string): Offer['mark'] | undefined => {
  const { text, start, ends } = comparable(name)
  return text.startsWith(key) ? { start, end: ends[key.length - 1]! } : undefined
}

/** How many characters of a name the letters spell, in full or by first letters; 0 when they do not. */
const spelled = (spelling: string, letters: string): number => {
  const syllables = spelling.split(' ')
  for (const form of [syllables, syllables.map((syllable) => syllable.slice(0, 1))]) {
    if (letters === '' || !form.join('').startsWith(letters)) continue
    let length = 0
    return form.findIndex((part) => (length += part.length) >= letters.length) + 1
  }
  return 0
}
