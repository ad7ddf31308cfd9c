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
  const widened: number[] = []
  const open: number[] = []
  let before = 0
  let lastHan = -1
  for (const { 0: sign, index } of text.matchAll(/[,:;?!()[\]]/g)) {
    if (han.test(text.slice(before, index))) lastHan = index - 1
    before = index
    if (sign in brackets) open.push(index)
    else if (sign !== ')' && sign !== ']') {
      const left = leftOf(text, index)
      if (han.test(left) || closers.has(left)) widened.push(index)
    } else if (open.length > 0 && brackets[text[open.at(-1)!]!] === sign) {
      const start = open.pop()!
      // A whole pair that contains a Han character.
      if (lastHan > start) widened.push(start, index)
    }
  }
  let shown = ''
  for (const index of widened.toSorted((a, b) => a - b)) shown += text.slice(shown.length, index) + wide[text[index]!]!
  return shown + text.slice(shown.length)
}

/** The nearest unit that is no white space, or ''. */
const leftOf = (text: string, index: number): string => {
  let left = index - 1
  while (left >= 0 && text[left]!.trim() === '') left -= 1
  return text[left] ?? ''
}
