import type { RuleId } from './messages.ts'
import { shorten } from './shorten.ts'

/** Every string of the Chinese interface, by area, so that a page's script takes only its own. */
export const siteStrings = {
  name: '城市科技规划文库',
  notice: '非官方文本，以发布机关原件为准。',
  skip: '跳到正文',
  sections: '栏目',
  menu: '菜单',
  home: '首页',
  plans: '规划',
  cities: '城市',
  themes: '主题',
  years: '年份',
  targets: '目标',
  agencies: '机构',
  terms: '提法',
  references: '引用',
  search: '检索',
  about: '关于',
  siteSearch: '全站检索',
  searchLabel: '检索条款原文',
  searchPlaceholder: '检索原文',
  searchHint: '任意词句，如：揭榜挂帅',
  place: '位置',
  report: '如何报告错误',
  published: '发布',
  motto: '逐条、逐字读懂城市的科技规划',
  promise: '逐字检索，一条不漏：查无结果，即原文没有。',
  planCount: (plans: number) => `${plans} 部`,
  clauseCount: (clauses: number) => `${clauses} 条`,
  homeCounts: (plans: number, cities: number, clauses: number, targets: number) =>
    `${cities} 个城市，${plans} 部规划，${clauses} 条条款，${targets} 个量化目标。每一条都有固定链接，每一个数字都连到原文。`,
  homeDescription: (plans: number, clauses: number) =>
    `城市科技规划、工作要点、实施方案的全文文库：${plans} 部规划，${clauses} 条条款，逐条有固定链接，可逐字检索。`,
  plansDescription: (plans: number, clauses: number) =>
    `文库收录的全部规划，按城市和年份排列：${plans} 部，${clauses} 条条款。`,
  citiesDescription: (cities: number, provinces: number) =>
    `文库收录 ${provinces} 个省、自治区、直辖市的 ${cities} 个城市，区县列在所属城市之下。`,
  allPlans: (plans: number) => `全部 ${plans} 部规划`,
  byCity: '按城市',
  byYear: '按年份',
  byProvince: '按省份',
  cityTitle: (city: string) => `${city}科技规划`,
  cityDescription: (city: string, plans: number, clauses: number) =>
    `${city}及所属区县的科技规划、工作要点、实施方案：${plans} 部，${clauses} 条条款，可逐条引用、逐字检索。`,
  cityCounts: (plans: number, clauses: number) => `${plans} 部规划，${clauses} 条条款。`,
  ownPlans: (city: string) => `${city}本级`,
  noOwnPlans: (city: string) => `文库尚未收录${city}本级的规划。`,
  districts: '区县',
  notFound: '没有这一页',
  notFoundText: '地址可能有误。规划的每一条都有固定链接，不会失效；也可以按原文词句检索。',
  moved: '地址已变更',
  newAddress: '前往新地址',
}

/** Pages that lists of clauses, targets, bodies, terms and references are drawn from. */
export const browseStrings = {
  notMentioned: '未提及',
  all: '全部',
  clauses: (clauses: number) => `${clauses} 条`,
  plansAnd: (plans: number, clauses: number) => `${plans} 部规划，${clauses} 条条款`,
  citiesAnd: (cities: number, plans: number, clauses: number) =>
    `${cities} 个地方，${plans} 部规划，${clauses} 条条款。`,
  pages: '分页',
  page: (page: number) => `第 ${page} 页`,
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  moreClauses: (clauses: number) => `另 ${clauses} 条`,
  place: '地方',
  plan: '规划',
  year: '年份',
  figure: '目标',
  kind: '口径',
  deadline: '期限',
  words: '原文',
  indicator: '指标',
  theme: '主题',
  comparable: '可直接比较',
  incomparable: '不可直接比较',
  // Themes.
  themesLead: '每条条款归入一至三个主题，依据是条款里的词句。点主题，各地的说法并排列出。',
  themesDescription: (themes: number, clauses: number) =>
    `按主题读各地的科技规划：${themes} 个主题，${clauses} 条条款，各地并排对照。`,
  themeDescription: (theme: string, cities: number, clauses: number) =>
    `各地科技规划怎样写“${theme}”：${cities} 个地方，${clauses} 条条款并排对照，附量化目标。`,
  themeTargets: '本主题的量化目标',
  coverage: '各地写了什么',
  coverageLead: '主题 × 规划：数字是写到该主题的条款数；“未提及”指全文没有一条归入该主题。',
  coverageOf: (theme: string, plan: string, clauses: number) => `${plan}：${theme} ${clauses} 条`,
  silent: '未提及此主题的规划',
  // Years.
  yearsDescription: (years: number, plans: number) => `按年份读各地的科技规划：${years} 个年份，${plans} 部规划。`,
  yearTitle: (year: number) => `${year} 年的科技规划`,
  yearDescription: (year: number, plans: number, clauses: number) =>
    `${year} 年各地的科技规划：${plans} 部，${clauses} 条条款，主题对照与量化目标。`,
  running: '仍在规划期内',
  yearUnknown: (plans: number) => `另有 ${plans} 部规划年份未载，列在最后。`,
  yearTargets: (year: number) => `期限为 ${year} 年的目标`,
  // Targets.
  targetsLead: '规划里的每一个数字承诺。口径相同的放在一起比较，不同的分开列出并说明原因；每个数字都连到它的原文。',
  targetsDescription: (indicators: number, targets: number) =>
    `各地科技规划的量化目标：${targets} 个目标，${indicators} 项指标可跨规划对照，每个数字连到原文。`,
  shared: '至少两部规划共有的指标',
  single: '只见于一部规划的指标',
  counts: (figures: number, plans: number) => `${figures} 个目标，${plans} 部规划`,
  targetTitle: (indicator: string) => `${indicator}：各地目标`,
  targetDescription: (indicator: string, figures: number, plans: number) =>
    `各地科技规划的“${indicator}”目标：${figures} 个，出自 ${plans} 部规划，按口径分列，附原文。`,
  targetLead: (measures: number) =>
    measures === 1 ? '以下各数口径相同。' : `口径有 ${measures} 种，分列如下；不同口径之间不可直接比较。`,
  kindAndUnit: (kind: string, unit: string) => `${kind}（${unit}）`,
  otherKinds: '其他口径',
  otherKindsLead: '各有一处，口径与上面不同。',
  aspects: { mode: '计数方式不同', unit: '单位不同', scope: '范围不同', per: '时间跨度不同', bound: '界限不同' },
  differs: (aspect: string, here: string, there: string) => `${aspect}：${here}，而非${there}`,
  scopeNone: '不限范围',
  perNone: '不分年',
  bounds: { floor: '至少', exact: '定数', about: '约数', ceiling: '至多', range: '区间' },
  legend: '▶ 至少　● 定数　○ 约数　◀ 至多　━ 区间；旁注年份',
  chartOf: (indicator: string, kind: string, unit: string) => `${indicator}（${kind}，${unit}）`,
  chartCut: (shown: number, all: number) => `图中只列最近的 ${shown} 个地方，表中是全部 ${all} 个。`,
  // Bodies.
  agenciesLead: '规划把每件事交给了谁。各地名称不同而职能相同的机构归在一起；名称是原文写的。',
  agenciesDescription: (functions: number, duties: number) =>
    `各地科技规划的责任分工：${functions} 类职能，${duties} 项牵头或配合的任务。`,
  functionTitle: (label: string) => `${label}部门的任务`,
  functionDescription: (label: string, lead: number, support: number) =>
    `各地科技规划交给${label}部门的任务：牵头 ${lead} 项，配合 ${support} 项，逐条列出。`,
  duties: (lead: number, support: number) => `牵头 ${lead} 项，配合 ${support} 项`,
  role: '角色',
  body: '机构',
  clause: '条款',
  functions: '按职能',
  otherBodies: '其他机构',
  otherBodiesLead: '企业、高校、县（市、区）政府等，名称照原文。',
  due: '时限',
  // Terms.
  termsLead: '引号里的提法：谁在用，哪一年最早。',
  termsDescription: (terms: number, shared: number) =>
    `各地科技规划的提法：${terms} 个，其中 ${shared} 个至少两部规划用到，附最早年份与原文。`,
  sharedTerms: '至少两部规划用到的提法',
  otherTerms: '只见于一部规划的提法',
  termTitle: (term: string) => `“${term}”`,
  termDescription: (term: string, plans: number, first: string | undefined) =>
    `“${term}”：${plans} 部科技规划用到${first === undefined ? '' : `，文库中最早见于${first}`}，附各处原文。`,
  termLead: (plans: number, first: string | undefined) =>
    `${plans} 部规划用到${first === undefined ? '，年份均未载' : `；有年份的规划里，最早的是${first}`}。这是文库所收规划中的先后，不是全国的先后。`,
  spread: '何时何地',
  spreadOf: (term: string) => `各地用到“${term}”的规划，按起始年份`,
  inContext: '原文',
  searchTerm: '检索所有出现之处',
  // References.
  referencesLead: '规划所引的上级规划、法规和文件，以及引用它们的条款。',
  referencesDescription: (texts: number, citations: number) =>
    `各地科技规划引用的规划、法规和文件：${texts} 种，${citations} 处引用，逐条列出。`,
  citedBy: (plans: number) => `${plans} 部规划引用`,
  held: '文库收有',
  // Cities.
  overYears: '历年主题',
  cityTargets: '量化目标',
  cityTargetsLead: '至少两个年份都有的指标排在前面；数字连到原文。',
  cityBodies: '责任机构',
  once: (targets: number) => `其余目标 ${targets} 个`,
  logarithmic: '对数坐标：每格十倍',
  // Home.
  comparableTargets: '最可比的目标',
  comparableLead: '口径相同、出现在最多城市的指标。',
  allTargets: '全部目标',
  allThemes: '全部主题',
}

/** The page of one plan. */
export const planStrings = {
  region: '地区',
  regionUnknown: '地区未知',
  years: '年份',
  yearsUnknown: '年份未载',
  subtype: '文种',
  number: '文号',
  issuers: '发文机关',
  issued: '成文日期',
  published: '发布日期',
  validity: '有效期',
  extent: '篇幅',
  source: '来源',
  sourceUnknown: '来源网址未知',
  retrieved: (date: string) => `（${date} 取得）`,
  files: '文件',
  sourceFile: '原始文件',
  data: '数据 JSON',
  size: (clauses: number, characters: number) => `${clauses} 条 · ${characters.toLocaleString('en')} 字`,
  messages: '提示',
  messageCount: (count: number) => `${count} 处待核对`,
  unknown: '未知',
  description: (title: string, clauses: number, opening: string) =>
    `${title}全文，共 ${clauses} 条，逐条有固定链接，可逐字检索。${opening}…`,
  basis: { stated: '原文', inferred: '推定', curated: '编者' },
  basisMeaning: {
    stated: '原文：',
    inferred: '由原文推定：',
    curated: '所据原文：',
  },
  titleBasis: { inferred: '推定标题', curated: '编者拟题' },
  outsideEvidence: '（见正文之外）',
  outline: '目录',
  paragraphLink: '本段链接',
  untitled: (id: string) => `标题未载（${id}）`,
  outside: '正文之外',
  residue: {
    title: '标题',
    subtitle: '副标题',
    caption: '题注',
    addressee: '主送机关',
    cover: '印发说明',
    number: '文号',
    issuer: '发文机关',
    date: '日期',
    signature: '落款',
    record: '信息表',
    toc: '原文目录',
    attachment: '附件清单',
    boilerplate: '网页文字',
  },
  ends: '相邻规划',
  sameCity: '同城',
  sameYear: '同年',
  sameTheme: '同主题',
  earlier: '上一部',
  later: '下一部',
  setAside: '正文之外',
  setAsideLines: (kinds: string, lines: number) => `${kinds} ${lines} 行`,
  targets: '量化目标',
  targetCount: (targets: number) => `${targets} 个`,
}

/** What the library knows about a clause: margin notes, tables, charts. */
export const noteStrings = {
  target: '目标',
  agencies: '机构',
  theme: '主题',
  reference: '引用',
  term: '提法',
  similar: '类似',
  lead: '牵头',
  support: '配合',
  modes: { new: '新增', total: '总量', growth: '增幅', delta: '增量', parameter: '标准' },
  modeMeanings: {
    new: '新增：在期限内新增加的数',
    total: '总量：到期限时应有的数',
    growth: '增幅：比原来增长的比例',
    delta: '增量：比原来增加的数',
    parameter: '标准：政策所定的额度、比例，不是要达到的数',
  },
  strengths: { firm: '', aim: '力争', explore: '探索' },
  ops: { ge: '≥ ', gt: '> ', eq: '', le: '≤ ', lt: '< ', approx: '约 ', range: '' },
  deadline: (year: number) => `${year} 年`,
  noDeadline: '期限未载',
  per: (per: string) => `每${per}`,
  due: (due: string) => `时限：${due}`,
  standing: '长期',
  andOthers: (count: number) => `等 ${count} 条`,
  /** 泰安市 2020 三、8. */
  at: (place: string, year: string) => `${place} ${year}`,
  score: (score: number) => `相似度 ${score.toFixed(2)}`,
  usedBy: (plans: number, first: string | undefined) =>
    `${plans} 部规划用到${first === undefined ? '' : `，最早见于${first}`}`,
  citedBy: (plans: number) => `${plans} 部规划引用`,
  citedHere: '文库中仅本规划引用',
  held: '文库收有此文',
  notHeld: '文库未收此文',
  ownPlace: '本规划中的条款',
  more: '详情',
  unnamed: '其他机构',
}

/** The tools of a clause, which need script. */
export const toolStrings = {
  tools: '条款工具',
  link: '复制链接',
  citation: '复制引文',
  text: '复制原文',
  copied: '已复制',
  failed: '没有复制成功，请手动选择后复制',
  issuedUnknown: '日期未载',
  issuersUnknown: '发文机关未载',
  cite: (issuers: string, title: string, number: string | undefined, date: string) =>
    `${issuers}：《${title}》${number === undefined ? '' : `（${number}）`}，${date}`,
  titleNote: (title: string, note: string) => `${title}〔${note}〕`,
  full: (plan: string, place: string, library: string, address: string, date: string) =>
    `${plan}，${place}，载${library}，${address}，${date}访问。`,
  whole: '全文',
}

/** What a clause without a printed number is called. */
export const clauseStrings = {
  unnumbered: (unit: string, number: number) =>
    ({ paragraph: `第 ${number} 段`, bullet: `第 ${number} 项`, table: `表 ${number}`, row: `第 ${number} 行` })[
      unit
    ] ?? `第 ${number} 条`,
}

/** What the converter has to say about a place of a plan, for its readers. */
export const messageStrings: Record<RuleId, (values: Record<string, string>) => string> = {
  'outline-gap': ({ found, after }) => `序号「${found}」前有缺号（上一号为 ${after}），原文如此或有脱漏`,
  'outline-repeat': ({ found }) => `序号「${found}」重复，原文如此`,
  'outline-restart': ({ found, after }) => `序号「${found}」在 ${after} 之后重新起编，其间或缺标题`,
  'outline-closing': ({ found }) => `「${found}…」一段不属上一条，已归入全章或全文`,
  'outline-fragments': ({ found, clauses }) => `${clauses} 条中有 ${found} 条是零散短行，结构可能有误`,
  'outline-empty': () => '未能识别出任何条款',
  'curated-evidence': ({ evidence }) => `原文中找不到编者所引「${evidence}」`,
}

/** The search page. */
export const searchStrings = {
  title: '检索',
  description: '在全部规划的条款原文中逐字检索任意词句。',
  label: '检索词',
  placeholder: '任意词句，如：揭榜挂帅',
  submit: '检索',
  raw: '按原样',
  rawHint: '空格与引号也当作文字，不作语法',
  rawOffer: '按原样检索整句',
  syntaxOffer: '按词检索',
  extent: (plans: number, clauses: number, characters: number) =>
    `${plans} 部规划，${clauses} 条条款，${characters.toLocaleString('en')} 字。`,
  help: '逐字核对：不分词，不猜近义；全角半角、大小写、空格、引号样式的差别不计。查不到，就是没有。',
  examples: '写法',
  exampleQueries: [
    { typed: '揭榜挂帅', why: '任意长短的词句，标点和数字也可以' },
    { typed: '高新技术企业 新增', why: '空格隔开的词须在同一条款中' },
    { typed: '"5G 应用"', why: '英文引号括起的是一个词' },
  ],
  noscript: '检索在您的浏览器里进行，需要启用 JavaScript。也可以',
  noscriptPlans: '按目录浏览全部规划',
  searching: '正在检索…',
  reading: (terms: number) => `读作 ${terms} 个词，须在同一条款中。`,
  readRaw: '按原样检索，空格与引号也是文字。',
  dropped: (words: string[]) => `${quoted(words)}里没有可检索的文字，已略去。`,
  nothingTyped: '没有可检索的文字。',
  checking: (plans: number, clauses: number) => `正在逐字核对：至多 ${plans} 部规划，至少 ${clauses} 条条款。`,
  partial: (plans: number, clauses: number, left: number) =>
    `至多 ${plans} 部规划，至少 ${clauses} 条条款；还有 ${left} 部规划尚未核对。`,
  more: (plans: number) => `继续核对 ${plans} 部`,
  among: (plans: number, clauses: number) => `在 ${plans} 部规划的 ${clauses} 条条款中逐字核对：`,
  clausesFound: (clauses: number) => `${clauses} 条`,
  holding: (terms: string[]) => (terms.length === 1 ? `含${quoted(terms)}` : `同时含${quoted(terms)}`),
  inPlans: (plans: number) => `，分属 ${plans} 部规划。`,
  none: (terms: string[]) => (terms.length === 1 ? `没有条款含${quoted(terms)}` : `没有条款同时含${quoted(terms)}`),
  checked: (plans: number, clauses: number) => `已逐字核对 ${plans} 部规划的 ${clauses} 条条款`,
  nowhere: '；原文里正文之外的文字（标题、日期等）也没有。编者所拟标题与地名不在检索之列。',
  aloneTitle: '各词单独检索',
  alone: (term: string) => quoted([term]),
  aloneCount: (clauses: number, outside: number) => `${clauses} 条${outside > 0 ? `，正文之外 ${outside} 处` : ''}`,
  aloneCeiling: (plans: number) => `至多 ${plans} 部规划`,
  aloneVerify: '逐字核对各词的条数',
  overview: '规划',
  clauses: (count: number) => `${count} 条`,
  outside: '正文之外',
  outsideFound: (count: number) => `正文之外 ${count} 处，见末尾。`,
  outsideOnly: (count: number) => `正文之外有 ${count} 处，见下。`,
  outsideHint: '标题、日期、网页框架等处的文字，不计入条款。',
  moreHits: (count: number) => `另有 ${count} 处`,
  years: ([first, last]: [number, number]) => (first === last ? `${first} 年` : `${first}—${last} 年`),
  yearsUnknown: '年份未载',
  placeUnknown: '地区未知',
  failed: '检索没有完成：索引或原文没有载入。',
  failedPartly: '检索没有完成：有的原文没有载入。已列出的条款无误，但可能不全。',
  failedHint: '请检查网络后重试。',
  failedDevelopment: '开发模式下没有检索索引，请先运行 npm run build。',
  retry: '重试',
  nextClause: '（下一条款）',
}

const quoted = (words: string[]): string => {
  const marked = words.map((word) => `「${shorten(word)}」`)
  return [...marked.slice(0, -2), marked.slice(-2).join('与')].join('、')
}

/** The page about the library. */
export const aboutStrings = {
  title: (name: string) => `关于${name}`,
  description: '收录什么、怎样整理、条款链接为何不会失效、哪些内容由编者补充、有哪些局限，以及如何报告错误。',
  lead: '收录城市的科技工作要点、实施方案、工作方案与规划，逐条编号、逐字可查。网页只是原文的另一种排印：文字一个不增，一个不减。',
  holdings: '现有馆藏',
  held: (plans: number, clauses: number, characters: number) =>
    `${plans} 部规划，${clauses} 条条款，${characters.toLocaleString('en')} 字（不计空白）。`,
  where: (provinces: number, cities: number, districts: number) =>
    `涉及 ${provinces} 个省份、${cities} 个城市${districts === 0 ? '' : `、${districts} 个区县`}。`,
  curatedTitles: (plans: number) => `${plans} 部原文未印标题，标题由编者拟定，并标明“编者拟题”。`,
  curatedRegions: (plans: number) => `${plans} 部的所属地区由编者补充，并附理由。`,
  unknownYears: (plans: number) => `${plans} 部年份未载，照实显示，不作推测。`,
  unknownSources: (plans: number) => `${plans} 部来源网址未知；收到的原始文件可在各页下载。`,
  sections: [
    {
      title: '怎样整理',
      points: [
        '原始文件原样保存，任何人都可以下载核对。',
        '程序按序号的先后辨认章、节、条、款；拿不准的地方留下提示，文字照样保留。',
        '“条款”指任何可以单独引用的部分：章、节、条目，以及没有序号的自然段。',
        '标题、主送机关、落款、网页文字等不属于任何条款，折叠在原处，标为“正文之外”。',
      ],
    },
    {
      title: '我们承诺',
      points: [
        '一字不漏：条款与正文之外合起来，就是原文全文。每次发布前由程序逐字核对。',
        '检索逐字核对：查到的每一条都含有所查词句；查不到，就是收录的文本里没有。',
        '每项信息都说明依据：“原文”附所引词句，“推定”附推定所据，“编者”附理由。',
        '不知道的就写“未载”“未知”。',
      ],
    },
    {
      title: '显示与原文的差别',
      points: [
        '部分来源用半角标点，网页按出版规范显示为全角，一个字符对一个字符；数字、外文和数据文件不变。',
        '序号移到行首之外，标题句加粗，段首空两格。除此之外与原文相同。',
      ],
    },
    {
      title: '标注从哪里来',
      points: [
        '目标、责任机构、主题、引用、提法由程序按规则找出，每一处都标在原文的词句上；程序会错，以原文为准。',
        '“不可直接比较”按计数方式、单位、范围、时间跨度、界限（至少、定数、至多）逐项比对得出，原因写在旁边。',
        '“类似条款”比较两条共有的三字词句，越少规划用到的越重；相似度为 0 至 1。同主题不足 0.03、不同主题不足 0.08 的不显示，每条至多列四部规划。',
        '指标、机构职能、主题的名称表由编者编写，各随文库发布。',
      ],
    },
    {
      title: '局限',
      points: [
        '这里不是发布机关，文本不具官方效力；引用前请核对发布机关的原件。',
        '收录不求齐全：没有收录不等于没有发布。',
        '表格、图片和附件视来源而定，可能只有文字。',
      ],
    },
  ],
  accuracy: '准确率',
  accuracyLead:
    '“本库五部”是制定规则时所用的规划，数字偏高；“未见规划”是另一人标注、制定规则时没有看过的八部，更接近新文件的情形。',
  accuracyWhat: '项目',
  accuracyKnown: '本库五部',
  accuracyUnseen: '未见规划',
  accuracyOf: (right: number, of: number) => `${right} / ${of}`,
  percent: (value: number) => `${value.toFixed(1)}%`,
  designLink: '版式与色彩',
  designTitle: '版式与色彩',
  designDescription: '文库页面所用的颜色、字号、间距与标记，照实物陈列，供使用和改作本文库的人参考。',
  designColours: '颜色',
  designSizes: '字号',
  designSizeSample: '逐条、逐字读懂城市的科技规划',
  designMarks: '标记',
  designSample: '年内力争全市',
  designTarget: '新增30家高新技术企业',
  designBodies: '（市科技局牵头，市财政局配合）',
  designCitation: '《阳江市高层次人才引进培养若干规定》',
  designTerm: '“揭榜挂帅”',
  designEmphasis: '共有的词句',
  designHit: '检索所得',
  designColourNames: {
    paper: '纸',
    raised: '输入框',
    ink: '墨',
    'ink-2': '次要文字',
    'ink-3': '说明文字',
    rule: '细线',
    line: '控件边线',
    accent: '朱砂：位置与链接',
    'accent-soft': '到达的条款',
    mark: '检索所得',
    figure: '数字',
    'heat-1': '条数，少',
    'heat-2': '条数',
    'heat-3': '条数',
    'heat-4': '条数，多',
  },
  links: '条款的链接',
  linkPoints: [
    '每一条都有编号，就是它的链接：点序号，再复制地址栏。编号取自印出的序号，“三、（二）1.（1）”是 c3-s2-i1-u1。',
    '序号在全文连续的规划，编号更短：第 7 项就是 i7；带章号的写法 c2-i7 同样有效。',
    '“一是……二是……”也可以链接，如 i19-e2。',
    '编号一经发布永不改指。条款移动或删除，旧链接仍会说明去向。',
  ],
  linkExample: '例如：',
  addressUnset: '本站没有设定正式网址，因此没有规范链接（canonical）和站点地图；引用时请使用浏览器地址栏里的地址。',
  addressSet: '本站网址：',
  reportHow: '请写明规划和条款的链接、现在的文字和应有的文字；最好附上发布机关原件的网址。',
  contact: '联系方式：',
  contactUnset: '本站没有填写联系方式，请与提供本站的人联系。',
  rights: '权利与许可',
  rightsText: '规划是国家机关的文件，依《著作权法》第五条不受著作权法保护。编号、结构、标注等整理成果按以下许可提供。',
  licence: '整理成果的许可：',
  licenceUnset: '未载',
  publisherUnset: '本站没有填写发布者。',
}
