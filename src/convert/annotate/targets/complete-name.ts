import { nameOf, type Name } from './name.ts'
import type { Segment } from './segments.ts'
import type { FoundTarget, TargetContext } from './target.ts'
import * as words from './words.ts'

/** The name of a figure, where its own words leave it out taken from what stands before it. */
export const completeName = (
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
    .filter((said) => !/\d|^(?:较|比|同比)/u.test(said))
    .map((said) =>
      said.replace(/^(?:抓好|做好|加强|深化|强化|完善|推进|实施|开展|扩大|优化|加大|提升|突出|用好|健全)/u, ''),
    )
    .map((said) =>
      nameOf(said, '', 0).name.replace(/(?:的)?(?:建设|培育|认定|工作|力度|申报|创建|发展|行动|工程|任务)+$/u, ''),
    )
  const chosen =
    spoken.find((said) => said.length >= 2 && said.length <= 24 && !/^(?:总数|总量|数量|较|比)/u.test(said)) ?? UNNAMED
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
  const own = /^(?:对于?(?!接|标|口|外|照|比|话)|按(?:照)?)(?<what>.*)$/u.exec(name.name)?.groups!['what']
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
