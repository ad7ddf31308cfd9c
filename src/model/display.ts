const han = /\p{Script=Han}/u
const closers = new Set(['”', '’', '》', ')', ']', '）', '］', '】', '〕', '〉', '」', '』', '}'])
const wide: Record<string, string> = {
  ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）', '[': '［', ']': '］',
} // prettier-ignore
const brackets: Record<string, string> = { '(': ')', '[': ']' }

/**
 * The reading view of CLAUSES.md «Display»: full-width punctuation restored one character for one, so offsets stay
 * and folding the result gives the folded input. Pass one clause's own text, or one residue.
 */
export const display = (text: string): string => {
  const units = text.split('')
  for (const pair of hanPairs(text)) {
    units[pair.start] = wide[text[pair.start]!]!
    units[pair.end] = wide[text[pair.end]!]!
  }
  let left = ''
  for (const [offset, unit] of units.entries()) {
    if (',:;?!'.includes(unit) && (han.test(left) || closers.has(left))) units[offset] = wide[unit]!
    if (unit.trim() !== '') left = unit
  }
  return units.join('')
}

/** Offsets of the two brackets of each whole pair that contains a Han character. */
const hanPairs = (text: string): { start: number; end: number }[] => {
  const open: number[] = []
  const pairs: { start: number; end: number }[] = []
  let lastHan = -1
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text[offset]!
    if (han.test(String.fromCodePoint(text.codePointAt(offset)!))) lastHan = offset
    if (unit in brackets) open.push(offset)
    const start = open.at(-1)
    if (start === undefined || brackets[text[start]!] !== unit) continue
    open.pop()
    if (lastHan > start) pairs.push({ start, end: offset })
  }
  return pairs
}
