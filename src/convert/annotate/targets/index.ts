import type { Passage } from '../passage.ts'
import { leadYear, opensWithYear, years } from './deadline.ts'
import { figures, type Figure } from './figures.ts'
import { measure, type Measure } from './measure.ts'
import { nameOf, type Name } from './name.ts'
import { refuse } from './refuse.ts'
import * as words from './words.ts'

export interface TargetContext {
  /** The year of a one-year plan, where the plan prints it. */
  planYear: number | undefined
  /** First year the plan speaks of as its own; a figure of an earlier year is a result. */
  since: number | undefined
  /** Folded headings that the clause stands under, the nearest first, its own included. */
  headings: readonly string[]
  /** Folded lead-ins that govern the clause, the nearest first: 到2023年,实现以下目标: */
  leadIns: readonly string[]
}

/** A commitment; offsets are those of the passage's text, ends exclusive. */
export interface FoundTarget {
  start: number
  end: number
  figure: { start: number; end: number }
  name: Name
  /** The words of its segment, which hold its name and may hold a scope: 新增和重新认定, 省级以上. */
  words: string
  wordsStart: number
  wordsEnd: number
  mode: 'new' | 'total' | 'growth' | 'delta' | 'parameter'
  op: Measure['op']
  value: number
  valueMax: number | null
  unit: string
  per: string | null
  deadline: number | null
  strength: 'firm' | 'aim' | 'explore'
  rule: string
}

/**
 * The quantitative commitments of a clause, as GUIDE.md part A defines them. True of the result:
 * 1. In the order of the text; figures do not overlap, and each lies inside its target.
 * 2. Only a printed year is a deadline.
 */
export const targets = (passage: Passage, context: TargetContext): FoundTarget[] => {
  const found: FoundTarget[] = []
  let governing: number | undefined
  for (const { start, end } of sentences(passage.text)) {
    const sentence = passage.text.slice(start, end)
    const opens = opensWithYear(sentence)
    if (start > 0 && passage.text[start - 1] === '\n') governing = undefined
    if (opens !== undefined) governing = opens
    for (const target of inSentence(sentence, passage.quoted.slice(start, end), context, governing))
      found.push(shift(target, start))
  }
  return found
}

const shift = (target: FoundTarget, by: number): FoundTarget => ({
  ...target,
  start: target.start + by,
  end: target.end + by,
  wordsStart: target.wordsStart + by,
  wordsEnd: target.wordsEnd + by,
  figure: { start: target.figure.start + by, end: target.figure.end + by },
})

const sentences = (text: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (const { index } of text.matchAll(/[。!?\n]|$/gu)) {
    if (index > start) found.push({ start, end: index })
    start = index + 1
  }
  return found
}

/** A figure with the words that are its own. */
interface Segment {
  figure: Figure
  measure: Measure
  fragment: { start: number; end: number }
  from: number
  to: number
  name: Name
}

function inSentence(
  sentence: string,
  quoted: readonly boolean[],
  context: TargetContext,
  governing: number | undefined,
): FoundTarget[] {
  const all = figures(sentence)
  if (all.length === 0) return []
  const segments = segmentsOf(sentence, all)
  const found: FoundTarget[] = []
  let verb: { word: string; mode: FoundTarget['mode'] | undefined } = { word: '', mode: undefined }
  for (const [index, segment] of segments.entries()) {
    const { figure, fragment, from, to, name } = segment
    const next = segments[index + 1]
    const why = refuse({
      sentence,
      figure,
      fragment,
      from,
      to: segment.measure.end,
      quoted: quoted[figure.start] === true,
      countFollows: next !== undefined && next.fragment.start === fragment.start && !words.money.test(next.figure.unit),
      name: name.name,
      verb: name.verb,
    })
    if (why !== undefined) continue
    const before = sentence.slice(0, figure.start)
    const own = sentence.slice(fragment.start, figure.start)
    const dated = deadlineOf(before, context, governing)
    if (isPast(before, own, dated.year, context)) continue
    const mode = modeOf(sentence, segment, verb)
    const target: FoundTarget = {
      start: Math.min(from + name.opening, segment.measure.start),
      end: name.behind ? to : segment.measure.end,
      figure: { start: figure.start, end: figure.end },
      name:
        name.name === ''
          ? { ...name, name: fallbackName(sentence, fragment.start, found.at(-1)?.name.name, context) }
          : name,
      words: sentence.slice(from, to),
      wordsStart: from,
      wordsEnd: to,
      mode: mode.mode,
      op: segment.measure.op,
      value: figure.value,
      valueMax: figure.valueMax,
      unit: figure.unit,
      per: perOf(sentence.slice(fragment.start, figure.start)),
      deadline: dated.year ?? null,
      strength: strengthOf(sentence, segment),
      rule: `${mode.rule}; ${dated.rule}`,
    }
    found.push(target)
    if (!/^(?:shared|bare)/u.test(mode.rule)) verb = { word: name.verb, mode: mode.mode }
  }
  return found
}

/** 支持重点实验室建设,新增6家: what the words before speak of, else what the heading does. */
const fallbackName = (
  sentence: string,
  start: number,
  earlier: string | undefined,
  { headings, leadIns }: TargetContext,
): string => {
  const before = sentence.slice(0, Math.max(0, start - 1))
  const fragment = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1,
  )
  const spoken = [/\d/u.test(fragment) ? '' : fragment, earlier ?? '', headings[0] ?? '', leadIns[0] ?? ''].map(
    (words) =>
      nameOf(words, '', 0).name.replace(/(?:的)?(?:建设|培育|认定|工作|力度|申报|创建|发展|行动|工程|任务)+$/u, ''),
  )
  return spoken.find((words) => words.length >= 2 && words.length <= 24) ?? UNNAMED
}

/** What the words around a figure leave unsaid. */
const UNNAMED = '未载'

/** Cuts a sentence into what belongs to each figure: at commas, and between figures at 、 and 和. */
const segmentsOf = (sentence: string, all: readonly Figure[]): Segment[] => {
  const segments: Segment[] = []
  const breaks = breaksOf(sentence)
  let cut = 0
  for (const [index, figure] of all.entries()) {
    const start = lastOf(breaks, figure.start)
    const end = breaks.find((at) => at >= figure.unitEnd) ?? sentence.length
    const fragment = { start, end }
    const from = Math.max(start, Math.min(cut, figure.start))
    const measured = measure(sentence, from, figure)
    const next = all[index + 1]
    const joint =
      next === undefined || next.start >= end ? { end, begin: end } : between(sentence, measured.end, next.start)
    const to = joint.end
    cut = joint.begin
    const left = sentence.slice(from, measured.start)
    const listed = afterList(left)
    const right = sentence.slice(measured.end, to).replace(/^(?:\([^)]*\))/u, '')
    segments.push({
      figure,
      measure: measured,
      fragment,
      from,
      to,
      name: nameOf(listed, right, left.length - listed.length),
    })
  }
  return segments
}

const bringStart = new RegExp(
  `^(?:${words.bring
    .split('|')
    .filter((word) => word.length > 1)
    .join('|')})`,
  'u',
)

/** Where the words of one figure end and those of the next begin. */
const between = (sentence: string, start: number, end: number): { end: number; begin: number } => {
  const middle = sentence.slice(start, end)
  const joints = [...middle.matchAll(/、|以及|并且|并(?!购|网)|和|及(?!以上)|与/gu)].map(({ index, 0: joint }) => ({
    index,
    end: index + joint.length,
  }))
  // 3个高水平研发团队[、]注册落地3家企业   1家省级创新平台[和]1家市级创新平台
  const verbal = joints.findLast((joint) => {
    const rest = middle.slice(joint.end)
    return rest === '' || bringStart.test(rest) || /^(?:力争|争取|确保)/u.test(rest)
  })
  // 达到50家[、]科技型中小企业100家
  const chosen =
    joints[0]?.index === 0
      ? joints[0]
      : (verbal ?? joints.find((joint) => middle[joint.index] === '、') ?? joints.at(-1))
  // 第一条 新增高新技术企业30家
  if (chosen === undefined && bringStart.test(middle)) return { end: start, begin: start }
  return chosen === undefined ? { end, begin: end } : { end: start + chosen.index, begin: start + chosen.end }
}

/** 完善创新平台、[新增企业研发机构]: a list's last part that has a verb of its own. */
const afterList = (left: string): string => {
  const own = left.replace(/^(?:、|以及|并且|并|和|及|与)/u, '')
  const joint = own.lastIndexOf('、')
  return joint !== -1 && bringStart.test(own.slice(joint + 1)) && bringStart.test(own) === false
    ? own.slice(joint + 1)
    : own
}

/** Offsets of , ; : and of brackets, but for short ones inside a name: 研发(孵化)平台. */
const breaksOf = (sentence: string): number[] => {
  const inName = new Set(
    [...sentence.matchAll(/\([\p{Script=Han}、]{1,6}\)/gu)].flatMap(({ index, 0: words }) => [
      index,
      index + words.length - 1,
    ]),
  )
  return [...sentence.matchAll(/[,;:()[\]]/gu)].flatMap(({ index, 0: sign }) =>
    inName.has(index) || (sign === ',' && /\d,\d{3}(?!\d)/u.test(sentence.slice(index - 1, index + 5))) ? [] : [index],
  )
}

const lastOf = (breaks: readonly number[], offset: number): number => {
  const found = breaks.findLast((at) => at < offset)
  return found === undefined ? 0 : found + 1
}

const flow =
  /^(?:新增|净增|新建|新认定|新培育|新引进|新获批|新设立|新组建|新登记|新申报|新入库|新上市|新签约|新备案|新获得?|新选派|引进|引入|招引|举办|承办|主办|开展|组织|实施|转化|转移转化|培训|服务|走访|选派|选聘|吸引|争取|获批|获得|获|攻克|突破|解决|破解|推广|申报|推荐|发放|发布|征集|制定|修订|制修订|主导|授权|完成|开发|研发|承担|立项|落地|签约|建立|设立|组建|遴选|支持|扶持|增加|召开|选育|对接|孵化|入选|引育|帮助|投放|投入|安排|撬动|兑现|兑付|开工|投产|改造|出台)/u

const modeOf = (
  sentence: string,
  { figure, measure: measured, fragment, name }: Segment,
  earlier: { word: string; mode: FoundTarget['mode'] | undefined },
): { mode: FoundTarget['mode']; rule: string } => {
  if (/百分点/u.test(figure.unit)) return { mode: 'delta', rule: 'points' }
  const left = sentence.slice(fragment.start, measured.start)
  if (isParameter(sentence, figure, fragment, measured)) return { mode: 'parameter', rule: 'parameter' }
  if (words.share.test(figure.unit)) {
    if (
      /(?:增速|增长率|增幅|年均增长|增长|递增)[^,;]{0,6}$/u.test(sentence.slice(fragment.start, figure.start)) &&
      !/(?:增长|提高|提升)(?:到|至)$/u.test(sentence.slice(fragment.start, figure.start))
    )
      return { mode: 'growth', rule: 'change' }
    return measured.kind === 'change' ? { mode: 'growth', rule: 'change' } : { mode: 'total', rule: 'share' }
  }
  if (words.duration.test(figure.unit))
    return { mode: /提前|减少|压减$/u.test(left) ? 'delta' : 'total', rule: 'duration' }
  if (/入库(?!率)/u.test(name.withVerb) && !/新增/u.test(name.withVerb)) return { mode: 'total', rule: 'level' }
  if (measured.kind === 'change') return { mode: 'new', rule: 'increase' }
  const reached = measured.kind === 'reach' && /达|到|至|保持|稳定|维持|控制|实现|为|有|是/u.test(measured.verb)
  if (flow.test(name.verb) && !(reached && /(?:总|累计)/u.test(left))) return { mode: 'new', rule: `verb ${name.verb}` }
  if (words.level.test(name.name)) {
    return name.verb !== '' && /^(?:争取|获|引进|到位|募集|融资|撬动|新增)/u.test(name.verb)
      ? { mode: 'new', rule: `verb ${name.verb}` }
      : { mode: 'total', rule: 'level' }
  }
  if (/(?:立项|申报|获批|授权|认定|落地|转化|签约)$/u.test(name.name))
    return { mode: 'new', rule: 'verb behind the name' }
  if (name.verb !== '') return reached ? { mode: 'total', rule: 'reached' } : { mode: 'new', rule: `verb ${name.verb}` }
  if (measured.kind === 'reach') return { mode: 'total', rule: 'reached' }
  if (earlier.mode !== undefined && earlier.mode !== 'parameter' && earlier.mode !== 'growth')
    return { mode: earlier.mode, rule: `shared verb ${earlier.word}` }
  return { mode: 'total', rule: 'bare' }
}

/** A rate, cap, threshold or time limit of a policy. */
const isParameter = (
  sentence: string,
  figure: Figure,
  fragment: { start: number; end: number },
  measured: Measure,
): boolean => {
  const amount = words.money.test(figure.unit) || words.share.test(figure.unit)
  const own = sentence.slice(fragment.start, fragment.end)
  const left = sentence.slice(fragment.start, figure.start)
  if (words.duration.test(figure.unit))
    return !/缩短|压缩|压减|缩减/u.test(left) && /内/u.test(sentence.slice(figure.unitEnd, figure.unitEnd + 3))
  if (!amount) return false
  if (/争取|获得|到位|发放|落实|撬动|带动|安排|投放|募集|完成|兑现|统筹/u.test(left))
    return /最高|不超过|给予/u.test(left)
  if (
    /(?:给予|予以|补助|补贴|奖励|资助|奖补|贴息|扣除|一次性|封顶|配套|按(?:照)?|最高|不超过|上限)[^,;]{0,24}$/u.test(
      left,
    ) &&
    words.grants.test(sentence)
  )
    return true
  return measured.op === 'le' && words.grants.test(own)
}

const perOf = (left: string): string | null => {
  const found = /每(?:个)?(?<unit>年|季度|月|周|学期|半年)|(?<yearly>年均|逐年|每年度|年度均)|每(?<two>两年)/u.exec(
    left,
  )
  if (found === null) return null
  return found.groups!['unit'] ?? found.groups!['two'] ?? (found.groups!['yearly'] === undefined ? null : '年')
}

const strengthOf = (sentence: string, { figure, from }: Segment): FoundTarget['strength'] => {
  const before = sentence.slice(0, figure.start)
  const clause = before.slice(before.lastIndexOf(';') + 1)
  if (words.aim.test(clause)) return 'aim'
  return words.explore.test(sentence.slice(from, figure.start).slice(0, 6)) ? 'explore' : 'firm'
}

/** The year the sentence gives, else the sentence or lead-in that governs it, else the heading, else the plan's. */
const deadlineOf = (
  before: string,
  { planYear, headings, leadIns }: TargetContext,
  governing: number | undefined,
): { year: number | undefined; rule: string } => {
  const printed = years(before).at(-1)
  if (printed !== undefined) return { year: printed.year, rule: 'year in the sentence' }
  if (/(?:今年|年内|本年度|当年|全年)[^;]{0,40}$/u.test(before) && planYear !== undefined)
    return { year: planYear, rule: 'this year' }
  if (governing !== undefined) return { year: governing, rule: 'year of an earlier sentence' }
  for (const words of leadIns) {
    const year = leadYear(words) ?? opensWithYear(words)
    if (year !== undefined) return { year, rule: 'year of the lead-in' }
  }
  for (const words of headings) {
    const year = leadYear(words)
    if (year !== undefined) return { year, rule: 'year of the heading' }
  }
  return { year: planYear, rule: planYear === undefined ? 'no year' : 'year of the plan' }
}

const isPast = (before: string, own: string, year: number | undefined, { since, headings }: TargetContext): boolean => {
  if (since !== undefined && year !== undefined && year < since) return true
  if (words.happened.test(own) && !words.ahead.test(own)) return true
  if (words.happened.test(before) && !words.ahead.test(before)) return true
  return headings.some((heading) => words.backward.test(heading)) && !words.ahead.test(before)
}
