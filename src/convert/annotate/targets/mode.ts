import type { Figure } from './figures.ts'
import type { Measure } from './measure.ts'
import { stripOpening } from './name.ts'
import type { Segment } from './segments.ts'
import * as words from './words.ts'

export type Mode = 'new' | 'total' | 'growth' | 'delta' | 'parameter'

const flow =
  /^(?:新增|净增|新建|新认定|新培育|新引进|新获批|新设立|新组建|新登记|新申报|新入库|新上市|新签约|新备案|新获得?|新选派|引进|引入|招引|举办|承办|主办|开展|组织|实施|转化|转移转化|培训|服务|走访|选派|选聘|吸引|争取|获批|获得|获|攻克|突破|解决|破解|推广|申报|推荐|发放|发布|征集|制定|修订|制修订|主导|授权|完成|开发|研发|承担|立项|落地|签约|建立|设立|组建|遴选|支持|扶持|增加|召开|选育|对接|孵化|入选|引育|帮助|投放|投入|安排|撬动|兑现|兑付|开工|投产|改造|出台)/u

/** What kind of commitment a figure is, and the rule that says so. `earlier`: the last verb of the sentence and its mode. */
export const modeOf = (
  sentence: string,
  { figure, measure: measured, fragment, name }: Segment,
  earlier: { word: string; mode: Mode | undefined },
): { mode: Mode; rule: string } => {
  if (/百分点|个点/u.test(figure.unit)) return { mode: 'delta', rule: 'points' }
  const left = sentence.slice(fragment.start, measured.start)
  if (isParameter(sentence, figure, fragment, measured)) return { mode: 'parameter', rule: 'parameter' }
  if (words.share.test(figure.unit)) {
    if (
      /(?:增速|增长率|增幅|年均增长|增长|递增)[^,;的]{0,6}$/u.test(sentence.slice(fragment.start, figure.start)) &&
      !/(?:增长|提高|提升)(?:到|至)$/u.test(sentence.slice(fragment.start, figure.start))
    )
      return { mode: 'growth', rule: 'change' }
    return measured.kind === 'change' || /(?:增产|增收|增效)$/u.test(name.name)
      ? { mode: 'growth', rule: 'change' }
      : { mode: 'total', rule: 'share' }
  }
  if (words.duration.test(figure.unit))
    return { mode: /提前|减少|压减$/u.test(left) ? 'delta' : 'total', rule: 'duration' }
  if (/入库(?!率)/u.test(name.withVerb) && !/新增|遴选|推荐|每年/u.test(name.withVerb))
    return { mode: 'total', rule: 'level' }
  if (measured.kind === 'change') return { mode: 'new', rule: 'increase' }
  const reached = measured.kind === 'reach' && /达|到|至|保持|稳定|维持|控制|实现|为|有|是/u.test(measured.verb)
  if (
    flow.test(name.verb) &&
    !(words.money.test(figure.unit) && /^(?:发放|投放|兑付|兑现|转化|组建)$/u.test(name.verb)) &&
    !(name.verb === '争取' && reached) &&
    !(reached && /(?:总|累计)/u.test(left))
  )
    return { mode: 'new', rule: `verb ${name.verb}` }
  if (words.level.test(name.name)) {
    return name.verb !== '' && /^(?:争取|获|引进|到位|募集|融资|撬动|新增)/u.test(name.verb)
      ? { mode: 'new', rule: `verb ${name.verb}` }
      : { mode: 'total', rule: 'level' }
  }
  if (/(?:立项|申报|获批|授权|认定|落地|转化|签约)$/u.test(name.name))
    return { mode: 'new', rule: 'verb behind the name' }
  // 发放贷款6亿元 and 兑付创新券300万元 are amounts of a year, not things that are new
  if (words.money.test(figure.unit) && /^(?:发放|投放|兑付|兑现|转化|组建)$/u.test(name.verb))
    return { mode: 'total', rule: 'amount' }
  if (name.verb !== '') return reached ? { mode: 'total', rule: 'reached' } : { mode: 'new', rule: `verb ${name.verb}` }
  // 对接活动6场, 下乡服务不少于2次: what is done, whatever the verb
  if (doing.test(figure.unit) && !reached) return { mode: 'new', rule: 'something done' }
  if (measured.kind === 'reach') return { mode: 'total', rule: 'reached' }
  if (earlier.mode !== undefined && earlier.mode !== 'parameter' && earlier.mode !== 'growth')
    return { mode: earlier.mode, rule: `shared verb ${earlier.word}` }
  return { mode: 'total', rule: 'bare' }
}

/** Counts what is done or handed out, not what is there. */
const doing = /^(?:百|千|万)?(?:场次?|次|期|天|日|人次|家次|户次|批次|人\(次\)|场\(次\)|课时|学时|册|份|篇|尾|条|款)$/u

const explores = new RegExp(`^(?:${words.explore.source})`, 'u')

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
  // 抽查比例不低于5%   资助比例不超过30%
  if (
    /(?:抽查|优秀|资助|补助|支持|贴息|奖励|分担|补偿|自筹|配套|出资|优秀等次|现金|绩效|间接费用|提取|留存|收益|抽查项目)(?:支出)?(?:比例|标准|额度|占比)|权重|奖金/u.test(
      left,
    )
  )
    return true
  // 单个项目支持52万元   安排29万元奖励
  if (
    words.money.test(figure.unit) &&
    (/(?:单个|单项|每家|每个|每项|每人|每户|每次|每件)[^,;]{0,16}$/u.test(left) ||
      /^(?:的)?(?:以内|以下|左右|以上)?(?:的)?(?:综合|一次性)?(?:奖励|资助|支持|补助|补贴|奖补|贴息|奖金|经费支持|资金支持)/u.test(
        sentence.slice(figure.unitEnd),
      ))
  )
    return true
  if (/争取|获得|到位|发放|落实|撬动|带动|安排|投放|募集|完成|兑现|统筹/u.test(left))
    return /最高|不超过|给予/u.test(left)
  if (
    /(?:给予|予以|补助|补贴|奖励|资助|奖补|贴息|扣除|一次性|封顶|配套|按(?:照)?|最高|不超过|上限)[^,;]{0,24}$/u.test(
      left,
    ) &&
    words.grants.test(sentence)
  )
    return true
  // 研发投入超过1000万元的,给予…
  if (
    /^的(?:[,企单项个]|科(?!技成果转化.{0,4}基金|创基金)|高|工|规上|规模以上)/u.test(sentence.slice(measured.end)) &&
    words.grants.test(sentence) &&
    !/规模$|设立|成立/u.test(left)
  )
    return true
  return measured.op === 'le' && words.grants.test(own)
}

export const perOf = (left: string): string | null => {
  const found = /每(?:个)?(?<unit>年|季度|月|周|学期|半年)|(?<yearly>年均|逐年|每年度|年度均)|每(?<two>两年)/u.exec(
    left,
  )
  if (found === null) return null
  return found.groups!['unit'] ?? found.groups!['two'] ?? (found.groups!['yearly'] === undefined ? null : '年')
}

export const strengthOf = (sentence: string, { figure, from }: Segment, leadIn: string): 'firm' | 'aim' | 'explore' => {
  const before = sentence.slice(0, figure.start)
  // 力争到2026年,…;…: at the begin of a sentence it holds for all of it
  if (words.aim.test(before.slice(0, 6)) || words.aim.test(leadIn)) return 'aim'
  const clause = before.slice(before.lastIndexOf(';') + 1)
  const own = clause.slice(clause.lastIndexOf(',') + 1)
  // 力争A达到…,B达到…: at the begin of a fragment it holds on; inside one, for that one only
  if (words.aim.test(own) || /(?:^|[,:])(?:[^,]{0,8}20\d\d年[底末前]{0,2})?(?:力争|争取|努力|力求|奋力)/u.test(clause))
    return 'aim'
  return explores.test(stripOpening(sentence.slice(from, figure.start))) ? 'explore' : 'firm'
}
