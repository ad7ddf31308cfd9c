import type { Clause, Evidence, Meta, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import { printedDate } from './date.ts'

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
  if (dateLine) meta.issued = stated(printedDate(text.slice(dateLine.start, dateLine.end))!, quote(text, dateLine))
  const years = yearsOf(text, title, clauses)
  if (years) meta.years = stated(years.value, quote(text, years.span))
  return meta
}

/** 发文字号：临科发〔2022〕5号 in the page's table. */
const recordedNumber = (text: string, { kind, start, end }: Residue): Span[] => {
  const found = /(?:文\s?号|字\s?号)\s?[:：|]?\s*(?<number>\S.*号)$/u.exec(
    kind === 'record' ? text.slice(start, end) : '',
  )
  return found ? [{ start: end - found.groups!['number']!.length, end }] : []
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
      !/(?:方案|要点|计划|规划|通知|意见|措施|办法)$/u.test(text.slice(before.start, before.end).trim())
    const bracket = before !== undefined && /^[（(〔[]/u.test(text.slice(span.start, span.end))
    run = next || bracket ? [...run, span] : [span]
  }
  return contiguous(text, run)
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
  '工作要点|实施方案|工作方案|行动方案|行动计划|实施计划|工作计划|发展规划|专项规划|规划纲要|若干措施|若干政策|政策措施|实施意见|若干意见|管理办法|实施办法|实施细则|要点|方案|规划|计划|意见|措施|办法|细则|纲要|规定'

/** …工作方案   特制定本实施方案   研究确定2020年全市科技工作要点 */
const subtypeOf = (text: string, title: Span | undefined, clauses: readonly Clause[]): Span | undefined => {
  if (title !== undefined) {
    const inTitle = [...text.slice(title.start, title.end).matchAll(new RegExp(subtypes, 'gu'))].at(-1)
    if (inTitle) return { start: title.start + inTitle.index, end: title.start + inTitle.index + inTitle[0].length }
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
  const inTitle = title && yearsIn(text, title)
  if (inTitle) return inTitle
  for (const clause of clauses) {
    const found =
      /(?<year>20\d\d)年(?:度)?(?:全市|全区|全县|全省|全州|我市|我区|我县|市|区|县)?(?:科技|科学技术)(?:创新)?(?:工作|要点)/u.exec(
        text.slice(clause.start, clause.end),
      )
    if (!found) continue
    const start = clause.start + found.index
    const year = Number(found.groups!['year'])
    return { value: [year, year], span: { start, end: start + found[0].length } }
  }
  return undefined
}

const yearsIn = (text: string, title: Span): { value: [number, number]; span: Span } | undefined => {
  const words = text.slice(title.start, title.end)
  const range = /(?<from>20\d\d)\s?年?\s?[-—–~～－至]{1,2}\s?(?<to>20\d\d)\s?年/u.exec(words)
  const single = /(?<from>20\d\d)\s?年/u.exec(words)
  const found = range ?? single
  if (!found) return undefined
  const from = Number(found.groups!['from'])
  const start = title.start + found.index
  return { value: [from, Number(found.groups!['to'] ?? from)], span: { start, end: start + found[0].length } }
}
