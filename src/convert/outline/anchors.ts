import { numeral } from '../../model/numerals.ts'
import type { Span } from '../../model/span.ts'
import { agencyEnd } from './words.ts'

const series = [
  // 一是…二是…   一要…二要…
  /(?<=^|[。；;，,、：:！？!?“"）)\s])(?<number>[一二三四五六七八九十]{1,3})(?<word>是|要)(?![素点害])/gu,
  // 首先…其次…再次…最后…
  /(?<=^|[。；;，,、：:！？!?“"）)\s])(?<order>首先|其次|再次|最后)(?=[，,、:：]|\p{Script=Han})/gu,
  // 第一，…第二，…
  /(?<=^|[。；;：:！？!?\s])第(?<number>[一二三四五六七八九十]{1,3})(?<word>[，,])/gu,
]
const order = ['首先', '其次', '再次', '最后']

/**
 * 一是 … 二是 … inside a clause's own text, when the series is unbroken from its first: each runs to the next, the last
 * to the end less a closing bracket of responsible bodies.
 *
 * @param span The clause's own text, heading excluded.
 */
export const anchors = (text: string, span: Span): Span[] => {
  const inside = text.slice(span.start, span.end)
  for (const pattern of series) {
    const runs = unbroken([...inside.matchAll(pattern)])
    if (runs.length < 2) continue
    const end = inside.length - (closingBracket(inside.slice(-400))?.length ?? 0)
    const starts = runs.map(({ index }) => index)
    return starts.map((start, position) =>
      trimEnd(text, { start: span.start + start, end: span.start + (starts[position + 1] ?? end) }),
    )
  }
  return []
}

/** The longest run of 1, 2, 3 … with one word, then the runs that begin anew after it. */
const unbroken = (found: RegExpExecArray[]): RegExpExecArray[] => {
  const kept: RegExpExecArray[] = []
  let run: RegExpExecArray[] = []
  const close = (): void => {
    if (run.length > 1) kept.push(...run)
    run = []
  }
  for (const match of found) {
    const value = valueOf(match, run.length)
    const sameWord = run.length === 0 || run[0]!.groups!['word'] === match.groups!['word']
    if (value === 1 && (run.length === 0 || sameWord)) close()
    if (value === run.length + 1 && sameWord) run.push(match)
  }
  close()
  return kept
}

const valueOf = (match: RegExpExecArray, soFar: number): number => {
  const word = match.groups!['order']
  if (word === undefined) return numeral(match.groups!['number']!) ?? 0
  return word === '最后' && soFar > 1 ? soFar + 1 : order.indexOf(word) + 1
}

/** Of nested brackets the outer one: （县发改局、各乡镇（街道）按职责分工负责）, and not from an earlier bracket on. */
const closingBracket = (inside: string): string | undefined => {
  const bracket =
    /\s*[(（[［〔【][^()（）[\]［］〔〕【】]*(?:[(（][^()（）]*[)）][^()（）[\]［］〔〕【】]*)*[)）\]］〕】][。;；]?$/u.exec(
      inside,
    )
  return bracket !== null && agencyEnd(bracket[0].trim().normalize('NFKC')) ? bracket[0] : undefined
}

const trimEnd = (text: string, span: Span): Span => ({
  start: span.start,
  end: span.start + text.slice(span.start, span.end).trimEnd().length,
})
