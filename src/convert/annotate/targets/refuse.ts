import type { Figure } from './figures.ts'
import { stripOpening } from './name.ts'
import { bringStart } from './segments.ts'
import * as words from './words.ts'

/** A sentence of a passage around one of its figures. */
export interface Setting {
  sentence: string
  figure: Figure
  /** Begin of the comma fragment the figure stands in, and its end. */
  fragment: { start: number; end: number }
  /** Begin of what belongs to this figure alone. */
  from: number
  /** Begin and end of the words that belong to the figure: 保持在, 以上. */
  measured: number
  to: number
  /** Stands inside “…” or 《…》. */
  quoted: boolean
  /** A figure before it in the sentence is a commitment. */
  follows: boolean
  /** Another figure with a counter follows in the fragment. */
  countFollows: boolean
  /** The name found for it. */
  name: string
}

/**
 * Why a figure is no commitment, by the name of the rule; `undefined` when nothing speaks against it (GUIDE.md, part A).
 */
export const refuse = (setting: Setting): string | undefined => rules.find(({ refuses }) => refuses(setting))?.name

const leftOf = ({ sentence, figure, fragment }: Setting): string => sentence.slice(fragment.start, figure.start)
const rightOf = ({ sentence, fragment, to }: Setting): string => sentence.slice(to, fragment.end)
const isCount = ({ figure }: Setting): boolean => !words.money.test(figure.unit) && !words.share.test(figure.unit)

const rules: { name: string; refuses: (setting: Setting) => boolean }[] = [
  // “1+6+3”   《“十四五”规划》
  { name: 'quoted', refuses: ({ quoted }) => quoted },
  // 第3类   每2年   全市8个县   由5名专家   三大, 五是
  {
    name: 'counted',
    refuses: (setting) =>
      words.counted.test(setting.sentence.slice(setting.fragment.start, setting.measured)) &&
      setting.from < setting.figure.start &&
      !(/[在与和对近各同两后前本另]$/u.test(leftOf(setting)) && takesVerb(setting)),
  },
  // 康顺等2项   阳江市拓必拓工业技术研究院有限公司等4家
  {
    name: 'list-size',
    refuses: (setting) => /等(?:全国|全省|全市|共|共计|共有)?$/u.test(leftOf(setting)) || isEnumerated(setting),
  },
  // 4个方面   五项重点任务
  {
    name: 'listed',
    refuses: (setting) =>
      isCount(setting) &&
      setting.figure.value <= 30 &&
      setting.to === setting.figure.unitEnd &&
      /^(?:大|个|项|条|类|种|点|方面|张|套|支|篇|本)/u.test(setting.figure.unit) &&
      isListed(setting),
  },
  // 一个, 一支, 一项: the article
  {
    name: 'article',
    refuses: ({ figure }) => figure.chinese && figure.value <= 1 && figure.valueMax === null && figure.unit !== '%',
  },
  // 三大平台, 两院院士: a Chinese numeral counts only where a verb brings it about
  {
    name: 'numeral',
    refuses: (setting) =>
      setting.figure.chinese &&
      setting.figure.unit !== '%' &&
      !(isCount(setting)
        ? countsPeopleOrThings.test(setting.figure.unit) && bringsNumeral(setting)
        : takesVerb(setting)),
  },
  // 现存的126家   已与我市签约的3家高校
  {
    name: 'stock',
    refuses: (setting) =>
      isListedStock(setting) ||
      (words.stock.test(leftOf(setting)) &&
        !/(?:达到|达|新增|力争|争取|再)[^,]{0,14}$/u.test(leftOf(setting).slice(-16))),
  },
  // 年产值超100亿元的企业2家   投资1亿元以上项目10个   百亿级
  { name: 'qualifier', refuses: isQualifier },
  // 24小时热线   3年   15分钟科技服务圈
  {
    name: 'duration',
    refuses: (setting) =>
      words.duration.test(setting.figure.unit) &&
      !/(?:服务|开放|开展|培训|运行|使用)$/u.test(leftOf(setting)) &&
      !/缩短|压缩|压减|缩减|不超过|控制在|减少|提速|精简|不少于|不低于|累计|达到|限时|提前/u.test(leftOf(setting)) &&
      !(
        /^(?:个|多个)?工作日|^天|^日|^小时|^个月/u.test(setting.figure.unit) &&
        /^(?:之)?内|^以内/u.test(setting.sentence.slice(setting.figure.unitEnd)) &&
        /办结|完成|答复|受理|拨付|兑现|办理|反馈|公示|报送|审核|审批|提交|到位|响应|认定/u.test(setting.sentence)
      ),
  },
  // 占地500亩   总人口30万人
  {
    name: 'area',
    refuses: (setting) =>
      /(?:占地|地处|位于|总人口|常住人口|户籍人口|全长|海拔|距离?)[^,]{0,6}$/u.test(leftOf(setting)),
  },
  // 全国500强   50强   前10位 is a rank
  { name: 'rank', refuses: (setting) => setting.sentence.startsWith('强', setting.figure.end) },
]

/** 我市现有国家级高新区1个,[高新技术企业560家]: what stands behind it is there too. */
const isListedStock = (setting: Setting): boolean => {
  const before = setting.sentence.slice(0, setting.figure.start)
  const listed = /(?:现有|共有|已建成|已拥有|现拥有)(?<behind>[^。;]*)$/u.exec(before)
  return listed !== null && !words.ahead.test(before) && !bringing.test(listed.groups!['behind']!)
}

const bringing = new RegExp(
  `(?:${words.bring
    .split('|')
    .filter((verb) => verb.length > 1)
    .join('|')})`,
  'u',
)

/** A verb that brings something about stands before the figure in its own segment, or a level is reached. */
const takesVerb = ({ sentence, from, figure }: Setting): boolean => {
  const own = sentence.slice(from, figure.start)
  return bringing.test(own) || /(?:达到|不少于|超过|突破|以上|达)$/u.test(own)
}

const countsPeopleOrThings = /^[百千万十]?(?:家|个|项|件|名|人|场|次|所|座|支|户|亩|种|期|条|处|台|套)/u

/** 引进三个团队, 举办两场: a verb that makes or brings, straight before the numeral. */
const bringsNumeral = ({ sentence, from, fragment, figure, to, follows }: Setting): boolean => {
  // 建设二期
  if (/^[期届次]$/u.test(figure.unit) && !makes.test(sentence.slice(from, figure.start))) return false
  const own = sentence.slice(from, figure.start)
  const behind = to === fragment.end || /^(?:以上|左右|以内)/u.test(sentence.slice(figure.unitEnd))
  // 建设概念验证中心两个,中试平台四个
  if (behind && follows) return true
  return makes.test(own) || (behind && bringing.test(own) && !/落实|坚持|完善|深化|助力|推进|统筹|巩固|优化/u.test(own))
}

const makes =
  /(?:新增|净增|新建|引进|引入|招引|引育|吸引|培育|培养|孵化|建设|建成|建立|共建|创建|组建|打造|设立|成立|布局|认定|获批|遴选|申报|推荐|争取|承担|承办|举办|召开|开展|组织|实施|攻克|突破|解决|破解|转化|推广|落地|签约|立项|培训|选派|发布|征集|制定|修订|出台|授权|开发|研发|推出|形成|增设|新认定|至少|不少于|达到|超过|各|服务|走访)(?:至少|不少于|超过|约|近)?$/u

/** 4个方面, 8大建设任务, but 引进4个重点项目 */
const isListed = (setting: Setting): boolean => {
  const right = rightOf(setting)
  if (right.startsWith('、') || !words.listed.test(right)) return false
  const own = setting.sentence.slice(setting.from, setting.figure.start)
  return (
    !makes.test(own) ||
    /^(?:个|项|大|条)?(?:方面|领域|环节|层面|维度|意识|自信|维护|面向|重点(?!实验室|企业|项目|研发|科技|产业|技术|平台|人才|高校|新)|统筹|确保|坚持|体系|机制|行动|任务|举措|原则|方向)/u.test(
      right,
    )
  )
}

/** 突破A、建设B、培育C等3项 is caught by 等; here A、B、C三个平台: as many names as the figure says. */
const isEnumerated = ({ sentence, fragment, figure, from }: Setting): boolean => {
  if (figure.value < 2 || figure.value > 20 || figure.valueMax !== null) return false
  const left = sentence.slice(fragment.start, figure.start).replaceAll(/\([^()]*\)/gu, '')
  // 引进器件、印制电路板项目2个
  if (makes.test(sentence.slice(from, figure.start)) || bringStart.test(stripOpening(left))) return false
  const names = left.split(/[、]|(?:以及|和|及)(?=[^、]{2,})/u).length
  return left.includes('、') && names === figure.value && !/(?:达到|达|超过|新增|突破|以上)$/u.test(left)
}

/** The figure only says which: 年产值超100亿元的企业2家; 目标, 任务 … keep it a commitment: 新增30家的目标. */
function isQualifier(setting: Setting): boolean {
  const { sentence, to, countFollows } = setting
  const right = sentence.slice(to, setting.fragment.end)
  if (/^(?:级|量级|规模的|规模以上)/u.test(right)) return true
  const which = /^的(?!目标|任务|要求|速度|增速|增长|比例|标准|水平|幅度)/u.test(right)
  // 总规模10亿元的科创基金 is itself promised; of a policy's condition modeOf makes a parameter.
  if (which && countFollows) return true
  if (which && /规模(?:为)?$/u.test(leftOf(setting))) return false
  if (which && !isCount(setting) && !words.grants.test(sentence))
    return /^的[^,;]{0,10}(?:企业|单位|项目|个人|人才|团队|机构|平台|产品|园区|基地|载体|工程|集群|产业)/u.test(right)
  if (countFollows && !isCount(setting) && /^[^,;、和]{1,16}\d/u.test(right) && !words.level.test(setting.name))
    return true
  return false
}
