/**
 * Text made comparable, with a way back. `starts[i]` and `ends[i]` are the UTF-16 span, in the text that was folded,
 * of the code point that produced unit `i` of `text`.
 */
export interface Folded {
  text: string
  starts: number[]
  ends: number[]
}

/** What CLAUSES.md calls white space: removed by the match fold, allowed between the spans of a partition. */
export const blank = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u

const everyBlank = new RegExp(blank.source, 'gu')
const doubleQuotes = /["“”„‟＂]/gu
const circledNumber = /[①-⑳㉑-㉟㊱-㊿]/u

/**
 * The match fold of CLAUSES.md: per code point NFKC and lower case, every double quotation mark as ”, no white space.
 * Folding code point by code point keeps fold(a + b) = fold(a) + fold(b), which exact search rests on.
 */
export const matchFold = (text: string): Folded =>
  fold(text, (point) => point.normalize('NFKC').toLowerCase().replace(doubleQuotes, '”').replace(everyBlank, ''))

/** The folded text alone, where no offsets are needed. */
export const matchKey = (text: string): string => matchFold(text).text

/**
 * The outline fold of CLAUSES.md, for markers and headings: widths folded, ① to ㊿ kept (else `①` becomes 1 and
 * `1. 5G` a decimal), ⑴ ⒈ ㈠ brought to (1) 1. (一), each run of white space as one space.
 */
export const outlineFold = (text: string): Folded => {
  const folded = fold(text, (point) =>
    (circledNumber.test(point) ? point : point.normalize('NFKC'))
      .replace(/\p{White_Space}/gu, ' ')
      .replace(everyIgnorable, ''),
  )
  return collapseSpaces(folded)
}

const everyIgnorable = /\p{Default_Ignorable_Code_Point}/gu

const fold = (text: string, foldPoint: (point: string) => string): Folded => {
  let out = ''
  const starts: number[] = []
  const ends: number[] = []
  const folds = new Map<string, string>()
  /** Before it all is in `out`. */
  let taken = 0
  let offset = 0
  while (offset < text.length) {
    if (isPlain(text.charCodeAt(offset))) {
      starts.push(offset)
      offset += 1
      ends.push(offset)
      continue
    }
    const point = String.fromCodePoint(text.codePointAt(offset)!)
    const folded = folds.get(point) ?? foldPoint(point)
    folds.set(point, folded)
    const end = offset + point.length
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset)
      ends.push(end)
    }
    out += text.slice(taken, offset) + folded
    taken = offset = end
  }
  return { text: out + text.slice(taken), starts, ends }
}

/** Whether a character is one that no fold changes: nearly all Han, figures, small letters, 、 and 。 Most of a text is. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x3001 ||
  unit === 0x3002

const collapseSpaces = ({ text, starts, ends }: Folded): Folded => {
  const kept = [...starts.keys()].filter((unit) => text[unit] !== ' ' || text[unit - 1] !== ' ')
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: kept.map((unit) => starts[unit]!),
    ends: kept.map((unit) => ends[unit]!),
  }
}
