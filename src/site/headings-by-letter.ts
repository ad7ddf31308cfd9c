import type { HeadingEntry } from './headings.ts'
import { spell } from './spell.ts'

/** Headings whose pinyin begins with a letter, in the order of their pinyin. */
export interface HeadingLetter {
  /** `a` to `z`; `other` for what begins with a figure. */
  letter: string
  headings: HeadingEntry[]
}

export const headingsByLetter = (headings: Iterable<HeadingEntry>): HeadingLetter[] => {
  const spelt = Array.from(headings, (entry) => ({ entry, spelling: spelling(entry.label.slice(0, enough)) }))
  const sorted = spelt.toSorted(
    (a, b) =>
      compare(a.spelling, b.spelling) ||
      compare(spelling(a.entry.label), spelling(b.entry.label)) ||
      compare(a.entry.label, b.entry.label),
  )
  const letterOf = (spelling: string): string => /^[a-z]/.exec(spelling)?.[0] ?? 'other'
  return [...Map.groupBy(sorted, (each) => letterOf(each.spelling))]
    .map(([letter, found]) => ({ letter, headings: found.map(({ entry }) => entry) }))
    .toSorted((a, b) => compare(a.letter.padStart(2), b.letter.padStart(2)))
}

/** Characters that part most headings: pinyin takes its time. */
const enough = 8

/** Syllables with a space between, so that 西安 comes before 先. Quotation marks in front do not count. */
const spelling = (text: string): string => spell(text).replaceAll(/ +/g, ' ').trim()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
