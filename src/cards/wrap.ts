/**
 * Breaks a text into as few lines of a width as hold it, all of about the same length, between words as far as it can.
 * Afterwards
 * 1. the lines joined are the text,
 * 2. no line is wider than `width`, in units of the height of a character,
 * 3. no line starts with a closing mark, none ends with an opening one, and a figure keeps its unit: W3C clreq 3.1.7.
 */
export const wrap = (text: string, width: number): string[] => {
  const pieces = unbreakable(text, width)
  const lines = fill(pieces, width)
  for (let narrow = widthOf(text) / lines.length; narrow < width; narrow += 0.5) {
    const even = fill(pieces, narrow)
    if (even.length === lines.length && even.every((line) => widthOf(line) <= width)) return even
  }
  return lines
}

/** About how wide a text is, in units of its height; never too little. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (narrow.test(character) ? (wide.test(character) ? 0.95 : 0.62) : 1), 0)

/** Characters below the full width of a Han character, and the widest of them; “ ” … and — are of full width here. */
const narrow = /[ -~\u00a0-\u024f–]/u
const wide = /[A-Z%@&mw]/u

const fill = (pieces: readonly string[], width: number): string[] => {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  return lines
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

const unbreakable = (text: string, width: number): string[] => {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last !== undefined && joined(last, segment) && widthOf(last + segment) <= width)
      pieces[pieces.length - 1] = last + segment
    else pieces.push(...(widthOf(segment) <= width ? [segment] : segment))
  }
  return pieces
}

// 2022|年, 2024|年度, 三|年: a figure and what it counts;  2021—|2025;  “|百县, 工程|”
const joined = (before: string, after: string): boolean =>
  (/[\d一二三四五六七八九十百两]$/u.test(before) && /^(?:\p{Script=Han}{1,2}|[%％])$/u.test(after)) ||
  (/\d[—–~～-]$/u.test(before) && /^\d/u.test(after)) ||
  /[“‘（《〈「『【〔([]$/u.test(before) ||
  /^[”’）》〉」』】〕)\],，、。；：！？;:!?%％·…—–~～\s-]/u.test(after)
