import { anyOf, bring, level } from './words.ts'

/** What a figure counts, as printed. */
export interface Name {
  /** Without verb, figure, time and place: 高新技术企业. Empty when the words around the figure name nothing. */
  name: string
  /** With the verbs that may belong to it: 入库备案科技型中小企业. */
  withVerb: string
  /** The first verb that brings it about, or ''. */
  verb: string
  /** Units at the begin of `left` that belong to the sentence and not to the figure: 到2025年,力争. */
  opening: number
  /** The name stands behind the figure, or goes on there. */
  behind: boolean
}

const time = String.raw`(?:到|至|截至|力争到?)?(?:20\d\d年?[-—–~至到]{1,2})?20\d\d年(?:度|全年)?(?:\d{1,2}月)?(?:底前|末前|底之前|底|末|前|内)?`

// 力争全市…   到2025年,…   年内争取…
const opening = new RegExp(
  `^(?:${time}|力争(?:在|到)?|争取|努力|确保|奋力|全力|计划|预计|拟(?!上市|认定|立项)|将|要|需|应|全年|年内|今年|\\d+年内|[一二三四五六七八九十]{1,2}年(?:内|来|间)?(?=[新引培建组转实打举攻选认获创孵形推投])|[一二三四五]年内|未来[\\d一二三四五]+年|(?:通过|用|经过)[\\d一二三四五]+年(?:左右)?(?:的)?(?:时间|努力|建设)|本年度?|当年|上半年|下半年|[一二三四]季度(?:末|前)?|(?:每年)?\\d{1,2}月(?:份|底|中旬|上旬|末)?(?:之?前)?|平均每年|近期|规划期内|期内|任期内|集中(?=培训|开展|推广|实施|攻克|组织|举办|力量)|每年度?|年均|每季度|每月|每周|每学期|每两年|每半年|累计|共计|合计|共(?!建|享|性|同|有|创|赢|青)|总计|再|还|并|并且|同时|其中|此外|以及|和|及|与|或|、|则|也|均|都|分别|各|全市|我市|本市|全区|我区|本区|全县|我县|全州|全省|全盟|全旗|市域|市级层面|新(?=新建)|重点(?=培育|支持|引进|建设|打造|推进|实施|扶持|组织|开展|培养|推广|突破|攻克|发展)|择优|积极|大力|加快|加大|进一步|持续|不断|稳步|逐步|深入|分批|分类|统筹|着力|切实|有效(?!发明|期|专利|高新)|扎实|高质量|高标准|高水平(?=举办|建设|打造|组织|承办)|每个?(?:县|市|区|乡镇|园区)|成功|基本|全面|实现|通过(?!率|验收|认定)|完成(?=新|引|培|建|认|入|技)|力求|尽快|首批|至少|组织(?=实施|开展|申报|举办|参加|召开|推荐|承办)|协助|继续|一是|二是|三是|四是|五是|六是)`,
  'u',
)

const verbs = new RegExp(
  `^(?:${bring
    .split('|')
    .filter((verb) => verb.length > 1)
    .join('|')})`,
  'u',
)

const verbAtEnd = new RegExp(
  `(?:${bring
    .split('|')
    .filter((verb) => verb.length > 1)
    .join('|')})$`,
  'u',
)

const tailVerb = /(?<=[\p{Script=Han}”]{2})(?:净增|新增|新认定|新增加|新入库|新引进|新培育|竣工)$/u

/** Names that begin like verbs. */
const noun = new RegExp(
  `^(?:${anyOf(`
    研发 孵化器 孵化载体 孵化基地 孵化面积 孵化平台 孵化服务 孵化企业 培训基地 示范 应用场景 应用示范 联合体 联合实验室 联合创新 联合研究 联合研发 联合攻关 服务业 服务机构 服务平台
    服务站 服务中心 服务点 投入 投资 融资 出口 登记 认定额 成长 转移机构 转移示范 转化中心 转化基地 引智 引才 参与 支撑 支持资金 立项 注册 发展资金 发布会 对接会 对接活动 培育库 培育基地 培育对象 建设项目 建设面积
    建成区 改造项目 上市 挂牌 获奖 统筹 研制 入库 备案 覆盖 授权 推广基地 推广面积 实施方案 落地率 完成率 申请量 申请 实现率 办结率 走访企业 开发区 开发者 开放 提供 引导基金 引导资金 通过率 引进人才 制定修订 检查
    组织化 创业 解决率 承接地 交付 增加值 减少率 转化率 成果 合作 联合 实施率 入选 创新 安排 服务 输送 签约 产出 办理 参加 发明 增加 落户 带动 整合 升级 成立 提升 推荐 部署 主导 应用 转化 培训 培育 转移 改造 开通 撬动 实现 发放 组团
  `)})`,
  'u',
)

// 引导规上企业[建立]研发机构50家   向高校和企业[发放]创新券800万元   市工信局[遴选]数字化服务商44家
const phrase =
  /^(?:向|从|在|围绕|面向|瞄准|依托|通过|以|对|与|由|赴|走进|联合|发动|动员|带动|组织|支持|引导|推动|鼓励|指导|帮助|协助|会同|针对|聚焦|结合|借助|利用|充分|主动|积极|为)/u
const actor =
  /(?:企业|高校|院校|大学|学院|财政|院所|机构|单位|人才|团队|学校|园区|县区|各地|银行|医院|部门|主体|专家|人员|公司|局|委|办|院|会|市|区|县|农户|合作社|镇|室|中心|基地|集团|平台|本级|级|集中|联合|共同|自主|合作|独立|牵头|参与|积极|全年|年内|今年|目标|任务)(?:与[^,;、]{1,16}|每年|今年|全年)?$/u
const inside =
  /新增|新建|组建|建立|建设|建成|引进|设立|申报|承担|获批|认定|开展|举办|实施|入选|落地|转化|购买|参加|共建|制定|获得|申请|遴选|筛选|培养|培育|启动|发放|征集|选派|攻克|推出|形成|孵化|打造|集聚|推广|发布|完成|促成|解决|提供|布局|创建|搭建|开通|招引|吸引|聘请|培训|签订|对接|研制|开发|创办|招收|聘任|突破|汇聚|招收|选聘|聘用|安排|发表|承接|创成|推荐|上线|部署|接入|选树|研发(?!投入|费用|经费|支出|人员|补助|奖补|活动|机构|平台|中心|团队)/gu
const nounTail =
  /^(?:的|器|园|载体|率|额|中心|基地|平台|能力|体系|活动|机构|人员|工程(?!技术|研究|中心|实验)|计划|政策|资金|项目|服务|示范|力度|数(?!字|据|学|控|码)|量(?!子)|期|会(?!展)|团队|载体|面积|水平)/u

/** Ends what the figure counts and begins what it does: 800名科技特派员[投身]…, 3家企业[升级为]…, 20家单位[入驻]. */
const predicate =
  /(?:投身|升级为|成长为|转型为|晋升为|升级成|入驻|落户|达到|参加|进入|纳入|上市|用于|给予|并(?!购|网)|以及|为(?!民)|赴|前往|来(?!源)|下沉|深入|全部|均|实现(?!率)|得到|通过(?!率)|(?<=企业|机构|人才|团队|项目|单位|人员|特派员)(?:服务(?!中心|平台|站|机构|能力|体系|队)|开展|设立|建立|获得|完成|落地|参与|建成|申报|认定|取得|转化|入库|升规|挂牌|获批|获评|到|与|在|向|从|对|以|由|到位|投产|开工|竣工|上云|实施|承担))/u

/**
 * The name of what a figure counts, from the words on both sides of it.
 *
 * @param left Between the begin of the figure's segment and the words that belong to the figure.
 * @param right Between those and the segment's end.
 * @param before Units of the segment before `left`.
 */
export const nameOf = (left: string, right: string, before: number): Name => {
  const stripped = stripOpening(left.replace(/^[^\p{Script=Han}\p{L}\p{N}“”"《(【]+/u, ''))
  const object = cutPredicate(right)
  const { rest, verb } = stripVerbs(stripped, object === '')
  // 服务科技企业、园区和基层医疗机构,[破解]1000个技术难题: with the verb straight before the figure its object stands behind.
  const last = object === '' || level.test(rest) ? null : verbAtEnd.exec(rest)
  // 高新技术企业[净增]300家
  const after = object === '' && verb === '' ? tailVerb.exec(rest) : null
  const cut = cutPhrase(after === null ? rest : rest.slice(0, after.index))
  const own = last === null ? clean(cut.rest) : ''
  // 设立总规模10亿元的科创基金
  const fund = right.startsWith('的') && object !== '' && /规模|总额|额度|面积|投资$/u.test(own)
  const behind = own === '' || fund || joins(own, object)
  const name = fund ? object + own : behind ? own + object : own
  return {
    // 培训1.2万人 counts the training, where nothing else is named
    name: clean(name) === '' && /^(?:培训|轮训)$/u.test(verb) ? verb : clean(name),
    withVerb: clean(own === '' ? stripped + object : stripped),
    verb:
      last?.[0] ??
      after?.[0] ??
      (cut.verb !== '' ? cut.verb : verb === '' ? sought(left.slice(0, left.length - stripped.length)) : verb),
    opening: before + left.length - stripped.length,
    behind,
  }
}

/** 争取国家项目20项: with nothing else to do, 争取 is what is done. */
const sought = (words: string): string => (/争取(?:到|上级)?$/u.test(words) ? '争取' : '')

/** 到2025年,力争[新增…]: without what only opens the sentence. */
export const stripOpening = (words: string): string => {
  let rest = words
  for (let found = opening.exec(rest); found; found = opening.exec(rest)) rest = rest.slice(found[0].length)
  return rest.replace(
    /^(?:在|由|以|从|对|向)[^,;]{2,20}(?=新增|新建|建设|引进|培育|举办|开展|组建|打造|设立|选派|实施)/u,
    '',
  )
}

/** 引进与培养, 发掘和培育, 遴选支持: several verbs in a row. */
const stripVerbs = (words: string, alone: boolean): { rest: string; verb: string } => {
  let rest = words
  let verb = ''
  for (;;) {
    const found = verbs.exec(rest)
    if (found === null) break
    const tail = rest.slice(found[0].length)
    const isNoun = noun.exec(rest)
    // 研发投入 is a noun; so is 培训 behind 建设, but 引进培育 are two verbs, 培育 with nothing behind it too.
    if (
      isNoun &&
      tail !== '' &&
      (verb !== '' || /^研发|^孵化器/u.test(rest)) &&
      !/^(?:和|与|、|并|及|或)/u.test(tail) &&
      !firstOfTwo(rest, verb)
    )
      break
    if (
      isNoun &&
      verb === '' &&
      /^(?:额|率|业|器|库|度|会|数|量|值|期|强|机构|经费|投入|费用|人员|面积|体|平台|中心|基地|比例|标准|资金|收益|收入|总额)/u.test(
        tail,
      )
    )
      break
    // 组织[培训]6场: with nothing else to count, the second verb is what is done
    if (alone && verb !== '' && tail === '') break
    if (verb === '') verb = found[0]
    rest = stripOpening(tail.replace(/^(?:了|一批|好)/u, ''))
    if (tail === '') break
  }
  return { rest, verb }
}

/** 引进[培育]高层次人才: the second of two verbs, not the first word of a name. */
const firstOfTwo = (rest: string, verb: string): boolean =>
  /^(?:引进|入库|遴选|发掘|推荐|组织|挖掘|选拔|筛选|联合|主导|参与|承担|转移|创建)$/u.test(verb) &&
  /^(?:培育|培养|支持|备案|入选|申报|转化|实施|制定|应用|推广|认定)(?!\p{Script=Han}?(?:基地|中心|平台|项目|示范|体系))/u.test(
    rest,
  )

/** Without what only says who does it, where and for whom; the verb that follows it. */
const cutPhrase = (words: string): { rest: string; verb: string } => {
  const found = [...words.matchAll(inside)].findLast(({ index, 0: verb }) => {
    const before = words.slice(0, index)
    const behind = words.slice(index + verb.length)
    return index >= 2 && behind.length >= 2 && !nounTail.test(behind) && (phrase.test(before) || actor.test(before))
  })
  if (found === undefined) return { rest: words, verb: '' }
  return { rest: words.slice(found.index + found[0].length), verb: found[0] }
}

const cutPredicate = (words: string): string => {
  const plain = words.replace(/^(?:的|,)/u, '')
  const found = predicate.exec(plain)
  const cut = found === null || found.index < 2 ? plain : plain.slice(0, found.index)
  const joining = /^参与(?<what>[^,;。]{2,12})$/u.exec(found === null ? '' : plain.slice(found.index))
  return joining === null ? cut : `参与${joining.groups!['what']}的${cut}`
}

/** 重点优势领域 1名 领军人才: a domain before the figure and its noun behind it. */
const joins = (own: string, object: string): boolean =>
  object !== '' && !level.test(own) && /(?:领域|行业|产业|类|级|高校|院所|地区|学科|方向)$/u.test(own)

const clean = (words: string): string =>
  words
    .replace(/^\([^()]*\)/u, '')
    // 5G基站[较上年]增加260个
    .replace(/(?:较|比)(?:上一?年度?|去年|[^,]{0,8}(?:末|年底?))(?:同期)?$/u, '')
    .replace(/[“”]?十[一二三四五六]五[“”]?(?:期间|末|时期).*$/u, '')
    .replace(/(?:由|从|原则上)$/u, '')
    .replace(/^(?:一批|若干|更多|各类|各种|等|的|了|共|达|为|以|全市|全区|全县|全省|我市|我区|我县|本市|至少)+/u, '')
    .replace(
      /(?:等|共|各|数?(?:分别|均)|每年|年均|合计|累计|力争|完成|扩充至|依次|各自|按|常年|争取|确保|总数|至少|(?<!签)约|再|达|也|要|将|的|,|、|和|与|及|:|“)+$/u,
      (tail) => (tail.startsWith('总数') ? '总数' : ''),
    )
    .replace(
      /^(?<kind>高水平|高质量|高层次|优质|优秀|先进|典型|重大|新型|骨干|核心|创新性|高端|专业化|特色)的/u,
      '$<kind>',
    )
