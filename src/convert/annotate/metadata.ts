import type { Clause, Evidence, Meta, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import { printedDate } from './date.ts'
import { region } from './metadata/region.ts'
import { validity } from './metadata/validity.ts'

/**
 * What the plan's own words say about it. Every value is `stated`: its evidence prints it. What is not printed stays
 * unknown.
 */
export const metadata = (text: string, clauses: readonly Clause[], residue: readonly Residue[]): Meta => {
  const begins = clauses[0]?.start ?? text.length
  const head = residue.filter(({ end }) => end <= begins)
  const title = planTitle(text, head)
  const titleText = title && joined(text, title)
  const numbers = [
    ...head.filter(({ kind }) => kind === 'number'),
    ...head.flatMap((span) => recordedNumber(text, span)),
  ]
  const issuerLines = residue.filter(
    ({ kind, start, end }) =>
      kind === 'issuer' || (kind === 'signature' && printedDate(text.slice(start, end)) === undefined),
  )
  const dateLine = [...head, ...residue].find(
    ({ kind, start, end }) =>
      (kind === 'date' || kind === 'signature') && printedDate(text.slice(start, end)) !== undefined,
  )
  const meta: Meta = {}
  if (title && titleText) meta.title = stated(titleText, quote(text, title))
  const subtype = subtypeOf(text, title, clauses)
  if (subtype) meta.subtype = stated(text.slice(subtype.start, subtype.end), quote(text, subtype))
  if (numbers[0]) meta.number = stated(joined(text, numbers[0]), quote(text, numbers[0]))
  const issuers = contiguous(text, issuerLines)
  if (issuers)
    meta.issuers = stated(
      text
        .slice(issuers.start, issuers.end)
        .split(/[\s、]+/u)
        .filter(Boolean),
      quote(text, issuers),
    )
  const published = recordedDate(text, head, /发布(?:日期|时间)/u)
  const recorded = recordedDate(text, head, /(?:成文|发文|印发|生成)(?:日期|时间)/u)
  if (published)
    meta.published = stated(printedDate(text.slice(published.start, published.end))!, quote(text, published))
  if (recorded) meta.issued = stated(printedDate(text.slice(recorded.start, recorded.end))!, quote(text, recorded))
  else if (dateLine) meta.issued = stated(printedDate(text.slice(dateLine.start, dateLine.end))!, quote(text, dateLine))
  const holds = validity(text, clauses)
  if (holds) meta.validity = stated(text.slice(holds.start, holds.end).replaceAll(/\s+/gu, ''), quote(text, holds))
  // 有效性：有效 in the page's table, where the text itself says nothing.
  const status = holds ? undefined : recordedValue(text, head, /^(?:有效性|效力状态|有效状态|时效性)/u)
  if (status) meta.validity = stated(text.slice(status.start, status.end).trim(), quote(text, status))
  const years = yearsOf(text, title, clauses)
  if (years) meta.years = stated(years.value, quote(text, years.span))
  const recordedIssuer = recordedValue(text, head, /(?:发布|发文|制发|公开)(?:机构|机关|单位|主体)/u)
  const others = head.filter(({ kind }) => kind === 'title')
  const place = region(
    text,
    [title, issuers, recordedIssuer, ...others].filter((span) => span !== undefined),
    clauses,
    head,
  )
  if (place) meta.region = place
  return meta
}

/** 发文字号：临科发〔2022〕5号 in the page's table. */
const recordedNumber = (text: string, { kind, start, end }: Residue): Span[] => {
  const found = /(?:文\s?号|字\s?号)\s?[:：|]?\s*(?<number>\S.*号)$/u.exec(
    kind === 'record' ? text.slice(start, end) : '',
  )
  return found ? [{ start: end - found.groups!['number']!.length, end }] : []
}

/** 发布机构：示例市科学技术局 in the page's table, the value on the same line or the next. */
const recordedValue = (text: string, head: readonly Residue[], label: RegExp): Span | undefined => {
  const records = head.filter(({ kind }) => kind === 'record')
  for (const [index, record] of records.entries()) {
    const words = text.slice(record.start, record.end)
    const found = label.exec(words)
    if (!found) continue
    const from = words.slice(found.index + found[0].length).search(/[^\s:：|\]】]/u)
    if (from !== -1) return { start: record.start + found.index + found[0].length + from, end: record.end }
    const next = records[index + 1]
    if (next !== undefined) return next
  }
  return undefined
}

/** 发布日期：2022-03-11 in the page's table, the value on the same line or the next. */
const recordedDate = (text: string, head: readonly Residue[], label: RegExp): Span | undefined => {
  const records = head.filter(({ kind }) => kind === 'record')
  for (const [index, record] of records.entries()) {
    const words = text.slice(record.start, record.end)
    const found = label.exec(words)
    if (!found) continue
    const behind = { start: record.start + found.index + found[0].length, end: record.end }
    for (const span of [behind, records[index + 1]]) {
      const date =
        span &&
        /\S*?(?:\d{4}|[〇零○一二三四五六七八九]{4})\s?[年./-]\s?\S{1,3}?\s?[月./-]\s?[\d一二三四五六七八九十]{1,3}\s?日?/u.exec(
          text.slice(span.start, span.end),
        )
      const start = date && span ? span.start + date.index + date[0].search(/[\d〇零○一二三四五六七八九]/u) : undefined
      if (date && start !== undefined && printedDate(date[0]) !== undefined)
        return { start, end: span!.start + date.index + date[0].length }
    }
  }
  return undefined
}

const stated = <Value>(value: Value, evidence: Evidence): { value: Value; basis: 'stated'; evidence: Evidence } => ({
  value,
  basis: 'stated',
  evidence,
})

const quote = (text: string, { start, end }: Span): Evidence => ({ start, end, text: text.slice(start, end) })

/** Printed over several lines, a title has no space where they meet. */
const joined = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replaceAll(/\s*\n\s*/gu, '')
    .trim()

/** The last run of title lines before the body: after a notice's title comes the plan's own. */
const planTitle = (text: string, head: readonly Residue[]): Span | undefined => {
  let run: Residue[] = []
  for (const span of head) {
    if (span.kind !== 'title') continue
    const before = run.at(-1)
    const next =
      before !== undefined &&
      head[head.indexOf(before) + 1] === span &&
      !/(?:方案|要点|计划|规划|通知|意见|措施|办法)(?:\s?[-_|].*)?$/u.test(text.slice(before.start, before.end).trim())
    const bracket = before !== undefined && /^[（(〔[]/u.test(text.slice(span.start, span.end))
    run = next || bracket ? [...run, span] : [span]
  }
  const span = contiguous(text, run)
  const named = span && withSiteName.exec(text.slice(span.start, span.end))
  return named ? { start: span.start, end: span.start + named.groups!['title']!.length } : span
}

/** From the first to the last of spans that only white space parts; the first run of them. */
const contiguous = (text: string, spans: readonly Span[]): Span | undefined => {
  const first = spans[0]
  if (first === undefined) return undefined
  let { end } = first
  for (const span of spans.slice(1)) {
    if (text.slice(end, span.start).trim() !== '') break
    end = span.end
  }
  return { start: first.start, end }
}

const subtypes =
  '工作要点|实施方案|工作方案|行动方案|行动计划|实施计划|工作计划|发展规划|专项规划|规划纲要|若干措施|若干政策|政策措施|实施意见|若干意见|管理办法|实施办法|实施细则|要点|方案|规划|计划|意见|措施|办法|细则|纲要|规定|条例|决定|通知|通告'

/** …工作要点-通知公告-石湖市科技局: the page's title says its site's name behind the plan's. */
const withSiteName = new RegExp(`^(?<title>.*?(?:${subtypes}))\\s?[-_|].+$`, 'su')

/** …工作要点   …三年行动计划（2024—2026年）   关于印发《…实施方案》的通知   关于做好…工作的通知: the type the title ends in. */
const titleEnd = new RegExp(
  `(?<issued>(?<plan>${subtypes})[（(〔]?[^《》（）()]{0,20}[）)〕]?》的通知$)|(?<type>${subtypes})$`,
  'u',
)

/** …工作方案   特制定本实施方案   研究确定2020年全市科技工作要点 */
const subtypeOf = (text: string, title: Span | undefined, clauses: readonly Clause[]): Span | undefined => {
  if (title !== undefined) {
    const words = text.slice(title.start, title.end).replace(/(?:\s*[（(〔\[][^（(〔\[]{1,30}[）)〕\]])+$/u, '')
    const groups = titleEnd.exec(words)?.groups
    const type = groups?.['plan'] ?? groups?.['type']
    if (type === undefined) return undefined
    const start =
      title.start + (groups!['plan'] === undefined ? words.length - type.length : words.lastIndexOf(groups!['issued']!))
    return { start, end: start + type.length }
  }
  const first = clauses.find(({ unit }) => unit === 'paragraph')
  if (first === undefined) return undefined
  const found = new RegExp(
    `(?:制定|提出|编制|形成)(?:了)?(?:本|如下|以下)(?<type>${subtypes})|(?:研究)?(?:确定|制定|提出)20\\d\\d年[^，,。；;]{0,12}?(?<dated>${subtypes})[。，,；;]`,
    'u',
  ).exec(text.slice(first.start, first.end))
  const type = found?.groups?.['type'] ?? found?.groups?.['dated']
  if (found === null || type === undefined) return undefined
  const start = first.start + found.index + found[0].lastIndexOf(type)
  return { start, end: start + type.length }
}

/** 示例市2024年科技工作要点   …三年行动计划（2021—2023年）   2022年全市科技工作以… */
const yearsOf = (
  text: string,
  title: Span | undefined,
  clauses: readonly Clause[],
): { value: [number, number]; span: Span } | undefined => {
  if (title !== undefined && /20\d\d/u.test(halfWidth(text.slice(title.start, title.end)))) return yearsIn(text, title)
  for (const { start, end } of clauses.slice(0, 3)) {
    const words = halfWidth(text.slice(start, end))
    const said = period.exec(words) ?? planned.exec(words)
    if (said === null) continue
    const from = Number(said.groups!['from'])
    const to = Number(said.groups!['to'] ?? said.groups!['from'])
    if (to >= from)
      return { value: [from, to], span: { start: start + said.index, end: start + said.index + said[0].length } }
  }
  const found = clauses.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(plannedYear)].map((match) => ({
      year: Number(match.groups!['year']),
      start: start + match.index,
      words: match[0],
    })),
  )
  const [first] = found
  if (first === undefined || found.some(({ year }) => year !== first.year)) return undefined
  return { value: [first.year, first.year], span: { start: first.start, end: first.start + first.words.length } }
}

// 实施期限为2022—2025年   规划期限：2021年至2025年
const period =
  /(?:实施|规划|执行|行动|计划)期限?(?:为|是|：|:)?\s?(?<from>20\d\d)\s?年?\s?[-—–~～－至到]{1,2}\s?(?<to>20\d\d)\s?年/u

// 为做好2024年科技工作，…制定本计划
const planned =
  /为(?:全面|切实|扎实|认真)?做好(?<from>20\d\d)年度?(?=[^，,。；;]{0,12}(?:科技|创新)[^，,。；;]{0,10}工作[^。]{0,80}(?:制定|提出|拟定|印发)[^。]{0,4}(?:本|如下|以下))/u

/** 2022年全市科技工作以…   2022年全市科技创新工作将紧扣…   2020年全市科技工作要点; not 2023年全市科技工作成绩显著 */
const plannedYear =
  /(?<year>20\d\d)年度?(?:全市|全区|全县|全省|全州|我市|我区|我县|市|区|县)?(?:科技|科学技术)(?:创新)?(?:工作)?(?=要点|工作要点|的?总体|的?主要|将|以|要|紧|坚持|思路|重点)/gu

/** Figures only, one for one. */
const halfWidth = (words: string): string =>
  words.replaceAll(/[０-９]/gu, (figure) => String.fromCodePoint(figure.codePointAt(0)! - 0xfee0))

/** A range, or the one year the title prints; of several it does not say which is the plan's. */
const yearsIn = (text: string, title: Span): { value: [number, number]; span: Span } | undefined => {
  const words = halfWidth(text.slice(title.start, title.end))
  const range = /(?<from>20\d\d)\s?年?\s?[-—–~～－至]{1,2}\s?(?<to>20\d\d)(?:\s?年)?/u.exec(words)
  const singles = [...words.matchAll(/(?<from>20\d\d)\s?年/gu)]
  const found = range ?? (new Set(singles.map(([year]) => year)).size === 1 ? singles[0] : undefined)
  if (!found) return undefined
  const from = Number(found.groups!['from'])
  const start = title.start + found.index
  return { value: [from, Number(found.groups!['to'] ?? from)], span: { start, end: start + found[0].length } }
}
