import { numeral } from '../../model/numerals.ts'
import type { Clause } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'

/** A cited text, or another place of the plan; spans of the plan's text. */
export interface FoundReference extends Span {
  title: string
  number: string | null
  /** The clause of the same plan that is meant. */
  clause: string | null
  rule: 'title' | 'internal'
}

/**
 * What a stretch of a clause cites. True of the result: in order, without overlap, each within one sentence.
 *
 * @param clauses All clauses of the plan, for references inside it.
 */
export const references = (text: string, { start, end }: Span, clauses: readonly Clause[]): FoundReference[] => {
  const stretch = text.slice(start, end)
  const found: FoundReference[] = []
  for (const span of titles(stretch)) {
    const behind = number.exec(stretch.slice(span.end, span.end + 48))
    found.push({
      start: start + span.start,
      end: start + span.end + (behind?.[0].length ?? 0),
      title: plain(stretch.slice(span.start + 1, span.end - 1)),
      number: behind === null ? null : plain(behind.groups!['number']!),
      clause: null,
      rule: 'title',
    })
  }
  for (const match of stretch.matchAll(internal)) {
    const from = start + match.index
    const to = from + match[0].length
    if (found.some((other) => other.start < to && from < other.end)) continue
    found.push({
      start: from,
      end: to,
      title: plain(match[0]),
      number: null,
      clause: meant(match.groups!, clauses)?.id ?? null,
      rule: 'internal',
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** 《…》 with its signs; 《关于印发〈…〉的通知》 and 《关于印发《…》的通知》 are one. A title that does not close within its sentence is none. */
const titles = (stretch: string): Span[] => {
  const found: Span[] = []
  let open: number | undefined
  let depth = 0
  for (const { index, 0: sign } of stretch.matchAll(/[《》。！？；\n]/gu)) {
    if (sign === '《') {
      if (depth === 0) open = index
      depth += 1
    } else if (sign === '》') {
      depth = Math.max(0, depth - 1)
      if (depth === 0 && open !== undefined && index > open + 1) {
        // （以下简称《条例》） gives a name and cites nothing.
        if (!stretch.slice(0, open).endsWith('简称')) found.push({ start: open, end: index + 1 })
        open = undefined
      }
    } else if (sign !== '\n') {
      depth = 0
      open = undefined
    }
  }
  return found
}

// （阳发〔2017〕9号）   (示政发[2021]12 号)   （国发〔2016〕第28号）
const number =
  /^\s*[（(［[]\s*(?<number>[\p{Script=Han}A-Za-z]{1,20}\s?[〔［[（(【]\s?(?:19|20)\d\d\s?[〕］\])）】]\s?第?\s?\d{1,4}\s?号)[^（）()]{0,12}[）)］\]]/u

// 本方案第三条   本办法第十二条第二款   附件2   附件   附表1   专栏3; not 附件: before a list
const internal =
  /本(?:方案|规划|办法|意见|措施|细则|规定|条例|计划|通知|政策|要点|纲要)第(?<article>[一二三四五六七八九十百零〇\d]{1,5})(?<unit>条|章|款|项|部分)(?:第[一二三四五六七八九十\d]{1,3}[款项])?|(?<![\p{Script=Han}]{2}的)(?:附件|附表|专栏)\s?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d.、：:]|月|日)|(?<=[见按据照列])附件(?!\s?[\d一二三四五六七八九十])/gu

const meant = (groups: Record<string, string | undefined>, clauses: readonly Clause[]): Clause | undefined => {
  const printed = groups['article'] ?? groups['number']
  const value = printed === undefined ? 1 : numeral(printed)
  const unit =
    groups['article'] === undefined
      ? 'annex'
      : { 条: 'article', 章: 'statute-chapter', 部分: 'chapter' }[groups['unit']!]
  const among = clauses.filter((clause) => clause.unit === unit && clause.number === value)
  return among.length === 1 ? among[0] : undefined
}

const plain = (words: string): string => words.replaceAll(/\s+/gu, '')
