import type { Passage } from '../passage.ts'
import { leadYear, opensWithYear, years } from './deadline.ts'
import type { Measure } from './measure.ts'
import { modeOf, perOf, strengthOf, type Mode } from './mode.ts'
import { nameOf, stripOpening, type Name } from './name.ts'
import { refuse } from './refuse.ts'
import { bringStart, segments, type Segment } from './segments.ts'
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
  mode: Mode
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
  for (const { start, end, goesOn } of sentences(passage.text)) {
    const sentence = passage.text.slice(start, end)
    const opens = opensWithYear(sentence)
    if (start > 0 && passage.text[start - 1] === '\n') governing = undefined
    if (opens !== undefined) governing = opens
    for (const target of inSentence(sentence, passage.quoted.slice(start, end), context, governing))
      found.push(shift(target, start))
    if (goesOn) governing = years(sentence).at(-1)?.year ?? governing
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

/** Longer sentences are read in parts, so that work stays linear. */
const longest = 800

/** Stretches up to 。 ! ? or a line's end; `goesOn`: the sentence was cut at a comma and goes on in the next one. */
const sentences = (text: string): { start: number; end: number; goesOn: boolean }[] => {
  const found: { start: number; end: number; goesOn: boolean }[] = []
  let start = 0
  for (const { index } of text.matchAll(/[。!?\n]|$/gu)) {
    while (index - start > longest) {
      const stretch = text.slice(start, start + longest)
      const comma = Math.max(stretch.lastIndexOf(','), stretch.lastIndexOf(';'))
      const end = start + (comma < longest / 2 ? longest : comma + 1)
      found.push({ start, end, goesOn: true })
      start = end
    }
    if (index > start) found.push({ start, end: index, goesOn: false })
    start = index + 1
  }
  return found
}

function inSentence(
  sentence: string,
  quoted: readonly boolean[],
  context: TargetContext,
  governing: number | undefined,
): FoundTarget[] {
  const all = segments(sentence)
  const found: FoundTarget[] = []
  let beside: Segment | undefined
  let verb: { word: string; mode: Mode | undefined } = { word: '', mode: undefined }
  for (const [index, segment] of all.entries()) {
    const { figure, fragment, from, to, name } = segment
    const next = all[index + 1]
    const why = refuse({
      sentence,
      figure,
      fragment,
      from,
      measured: segment.measure.start,
      to: segment.measure.end,
      op: segment.measure.op,
      quoted: quoted[figure.start] === true,
      countFollows: next !== undefined && next.fragment.start === fragment.start && !words.money.test(next.figure.unit),
      name: name.name,
      verb: name.verb,
      follows: found.length > 0,
    })
    // 全市8个县、120个乡镇: what stands beside it in a list is no more a commitment
    const listed =
      beside !== undefined &&
      beside.fragment.start === fragment.start &&
      name.verb === '' &&
      segment.measure.kind === 'none'
    beside = why === 'counted' || why === 'stock' || (why === undefined && listed) ? segment : undefined
    if (why === undefined && listed) continue
    if (why !== undefined) {
      // 建设面积达5万平方米的科技企业孵化器1个: the verb before what only says which is the verb of what it says it of.
      if (why === 'qualifier') verb = verbOf(sentence.slice(fragment.start, figure.start)) ?? verb
      continue
    }
    const before = sentence.slice(0, figure.start)
    const own = sentence.slice(fragment.start, figure.start)
    const dated = deadlineOf(before, context, governing)
    if (isPast(sentence, before, own, dated.year, context)) continue
    const mode = modeOf(sentence, segment, verb)
    const target: FoundTarget = {
      start: Math.min(from + name.opening, segment.measure.start),
      end: name.behind ? to : segment.measure.end,
      figure: { start: figure.start, end: figure.end },
      name: completeName(sentence, all, index, found, context),
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
      strength: strengthOf(sentence, segment, context.leadIns[0] ?? ''),
      rule: `${mode.rule}; ${dated.rule}`,
    }
    found.push(target)
    if (!/^(?:shared|bare|level|share|change)/u.test(mode.rule)) verb = { word: name.verb, mode: mode.mode }
  }
  return found
}

const verbOf = (words: string): { word: string; mode: Mode } | undefined => {
  const word = bringStart.exec(stripOpening(words))?.[0]
  return word === undefined ? undefined : { word, mode: 'new' }
}

/** The name of a figure, where its own words leave it out taken from what stands before it. */
const completeName = (
  sentence: string,
  all: readonly Segment[],
  index: number,
  found: readonly FoundTarget[],
  context: TargetContext,
): Name => {
  const { name, fragment } = all[index]!
  const shared = distributed(sentence, all, index, found)
  if (shared !== undefined) return { ...name, name: shared, withVerb: shared }
  const earlier = found.at(-1)
  // 省级工程技术研究中心1家、市级6家   新型研发机构2家,其中省级1家
  if (bareGrade.test(name.name) && earlier !== undefined) {
    const whole = name.name + earlier.name.name.replace(grade, '')
    return { ...name, name: whole, withVerb: whole }
  }
  if (
    bareAmount.test(name.name) &&
    earlier !== undefined &&
    earlier.mode !== 'parameter' &&
    isJoined(sentence, all, index)
  ) {
    const whole = withoutCount(earlier.name.name) + name.name
    return { ...name, name: whole, withVerb: whole }
  }
  const given = grantName(sentence, all[index]!, earlier)
  if (given !== undefined) return { ...name, name: given, withVerb: given }
  if (!/^$|^(?:总数|总量|数量)$|^(?:较|比|同比|相比)/u.test(name.name)) return name
  const { headings, leadIns } = context
  const first = all.find((segment) => segment.fragment.start === fragment.start)!
  const before = sentence.slice(0, Math.max(0, fragment.start - 1))
  const spoken = [
    // 审批时限由15个工作日压缩至7个工作日
    sentence.slice(fragment.start, first.measure.start).replace(/(?:由|从)$/u, ''),
    found.at(-1)?.name.name ?? '',
    // 支持重点实验室建设,新增6家
    before.slice(Math.max(...[',', ';', ':'].map((sign) => before.lastIndexOf(sign))) + 1),
    ...headings,
    ...leadIns,
  ]
    .filter((words) => !/\d|^(?:较|比|同比)/u.test(words))
    .map((words) =>
      words.replace(/^(?:抓好|做好|加强|深化|强化|完善|推进|实施|开展|扩大|优化|加大|提升|突出|用好|健全)/u, ''),
    )
    .map((words) =>
      nameOf(words, '', 0).name.replace(/(?:的)?(?:建设|培育|认定|工作|力度|申报|创建|发展|行动|工程|任务)+$/u, ''),
    )
  const chosen =
    spoken.find((words) => words.length >= 2 && words.length <= 24 && !/^(?:总数|总量|数量|较|比)/u.test(words)) ??
    UNNAMED
  return { ...name, name: chosen, withVerb: chosen }
}

const bareAmount = /^(?:成交额|登记额|金额|总额|资金|经费|产值|收入|面积|规模|投资额|总投资|占比|比例|比重)$/u

const bareGrade = /^(?:国家级|省级|市级|县级|区级|省部级|自治区级)(?:及?以上)?$/u
const grade = /^(?:国家级|省级|市级|县级|区级|省部级|自治区级|国家|省市级|省、市级)(?:及?以上)?/u

/** 项目立项数 → 项目, before 资金. */
const withoutCount = (name: string): string => name.replace(/(?:立项|申报)?数?$/u, '')

/** Only 、 or a comma and no verb parts it from the figure before. */
const isJoined = (sentence: string, all: readonly Segment[], index: number): boolean => {
  const before = all[index - 1]
  return (
    before !== undefined &&
    /^[^。;]{0,12}[,、]$/u.test(
      sentence.slice(before.measure.end, all[index]!.measure.start - all[index]!.name.name.length),
    )
  )
}

/** Names nothing but that something is given: 给予, 奖励, 每人给予. */
const granted = /^(?:给予|予以|一次性|再|最高|奖励|补助|补贴|资助|奖补|支持|其中|每人|每个|每家|每项)+$/u

/**
 * 对首次认定的高新技术企业,一次性给予20万元奖励: who is given what; `undefined` where the figure has a name of its own or is
 * no grant.
 */
const grantName = (
  sentence: string,
  { fragment, figure, name }: Segment,
  earlier: FoundTarget | undefined,
): string | undefined => {
  const own = /^(?:对于?|按(?:照)?)(?<what>.*)$/u.exec(name.name)?.groups!['what']
  const level = own?.replace(/^(?:上一?年度?|其)/u, '')
  // 对上年度研发投入占营业收入比重超过5%的…
  if (level !== undefined && words.level.test(level) && !name.name.startsWith('按')) return level
  if (!words.grants.test(sentence) || (own === undefined && !granted.test(name.name))) return undefined
  const what =
    /奖励|补助|补贴|资助|奖补|贴息|扣除|配套/u.exec(sentence.slice(fragment.start, fragment.end))?.[0] ?? '支持'
  const before = sentence.slice(0, figure.start)
  if (/每[人个家项][^,;]*$/u.test(before) && earlier !== undefined) return earlier.name.name + what
  const here = /对于?(?<who>[^,;\d]{2,30}?)(?:按|给予|予以|一次性|再|奖励|补助|最高|的?$)/u.exec(
    sentence.slice(fragment.start, figure.start),
  )
  const there = [...before.matchAll(/(?:^|[,;])(?:对于?|给予?|支持|鼓励)?(?<who>[^,;\d]{2,30}?)(?:的)?(?=[,;])/gu)].at(
    -1,
  )
  const who = here?.groups!['who'] ?? own ?? there?.groups!['who'] ?? ''
  return who.replace(/^(?:对于?|新(?=获批))/u, '') + what
}

/** A、B分别达到20家和35家: the n-th figure counts the n-th name, of these or of the figures before. */
const distributed = (
  sentence: string,
  all: readonly Segment[],
  index: number,
  found: readonly FoundTarget[],
): string | undefined => {
  const { fragment } = all[index]!
  const among = all.filter((segment) => segment.fragment.start === fragment.start)
  const split = sentence.slice(fragment.start, fragment.end).indexOf('分别')
  if (split === -1 || among.length < 2) return undefined
  const figuresBehind = among.filter(({ figure }) => figure.start > fragment.start + split)
  const place = figuresBehind.indexOf(all[index]!)
  if (place === -1) return undefined
  const listed = nameOf(sentence.slice(fragment.start, fragment.start + split), '', 0).name
  const names = listed.split(/、|以及|和|及|与/u).filter((word) => word !== '')
  if (names.length === figuresBehind.length) {
    const tail = /(?:数量|总数|数|增加值|占比|比重|收入|产值)$/u.exec(names.at(-1)!)?.[0] ?? ''
    const grade = /^(?:国家级|省级|市级|省市级|县级)(?:及?以上)?/u.exec(names[0]!)?.[0] ?? ''
    const own = names[place]!
    const whole = tail !== '' && !own.endsWith(tail) && !/数$|量$/u.test(tail) ? own + tail : own
    return place > 0 && grade !== '' && !/级/u.test(whole) ? grade + whole : whole
  }
  // 新增A10家、B15家,总数分别达到30家、50家
  const earlier = found.filter(({ figure }) => figure.start < fragment.start)
  return listed.length <= 3 && earlier.length >= figuresBehind.length
    ? earlier[earlier.length - figuresBehind.length + place]!.name.name
    : undefined
}

/** What the words around a figure leave unsaid. */
const UNNAMED = '未载'

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

const isPast = (
  sentence: string,
  before: string,
  own: string,
  year: number | undefined,
  { since, headings }: TargetContext,
): boolean => {
  if (since !== undefined && year !== undefined && year < since) return true
  // 超过上年度的部分,按10%给予补助
  if (words.grants.test(sentence) && /给予|予以/u.test(sentence)) return false
  if (words.happened.test(own) && !words.ahead.test(own)) return true
  if (words.happened.test(before) && !words.ahead.test(before)) return true
  return headings.some((heading) => words.backward.test(heading)) && !words.ahead.test(before)
}
