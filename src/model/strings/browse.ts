/** Pages that lists of clauses, targets, bodies, terms and references are drawn from. */
export const browseStrings = {
  notMentioned: '未提及',
  all: '全部',
  clauses: (clauses: number) => `${clauses} 条`,
  plansAnd: (plans: number, clauses: number) => `${plans} 部规划，${clauses} 个条款`,
  citiesAnd: (cities: number, plans: number, clauses: number) =>
    `${cities} 个地方，${plans} 部规划，${clauses} 个条款。`,
  pages: '分页',
  page: (page: number) => `第 ${page} 页`,
  pageOf: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  place: '地方',
  plan: '规划',
  year: '年份',
  figure: '目标',
  kind: '口径',
  deadline: '期限',
  words: '原文',
  indicator: '指标',
  theme: '主题',
  incomparable: '不可直接比较',
  // Themes.
  themesLead: '每个条款归入一至三个主题，依据是条款里的词句。点主题，各地的说法并排列出。',
  themesDescription: (themes: number, clauses: number) =>
    `按主题读各地的科技规划：${themes} 个主题，${clauses} 个条款，各地并排对照。`,
  themeDescription: (theme: string, cities: number, clauses: number) =>
    `各地科技规划怎样写“${theme}”：${cities} 个地方，${clauses} 个条款并排对照，附量化目标。`,
  coverage: '各地写了什么',
  coverageLead: '主题 × 规划：数字是写到该主题的条款数；“未提及”指全文没有一条归入该主题。',
  silent: '未提及此主题的规划',
  // Years.
  yearsDescription: (years: number, plans: number) => `按年份读各地的科技规划：${years} 个年份，${plans} 部规划。`,
  yearTitle: (year: number) => `${year} 年的科技规划`,
  yearDescription: (year: number, plans: number, clauses: number) =>
    `${year} 年各地的科技规划：${plans} 部，${clauses} 个条款，主题对照与量化目标。`,
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
  targetLead: (measures: number, marked: boolean) =>
    measures === 1
      ? `以下各数口径相同${marked ? '，只有界限（至少、定数、至多）不同的旁注“不可直接比较”' : ''}。`
      : `口径有 ${measures} 种，分列如下；不同口径之间不可直接比较。`,
  kindAndUnit: (kind: string, unit: string) => `${kind}（${unit}）`,
  otherKinds: '其他口径',
  otherKindsLead: '各有一处，口径与上面不同。',
  aspects: { mode: '计数方式不同', unit: '单位不同', scope: '范围不同', per: '时间跨度不同', bound: '界限不同' },
  differs: (aspect: string, here: string, there: string) => `${aspect}：${here}，而非${there}`,
  noBasis: (mode: string) => `这项指标的“${mode}”不宜跨地比较`,
  scopeNone: '不限范围',
  perNone: '不分年',
  bounds: { floor: '至少', exact: '定数', about: '约数', ceiling: '至多', range: '区间' },
  legend: '▶ 至少　● 定数　○ 约数　◀ 至多　━ 区间',
  legendYears: '旁注年份',
  chartOf: (indicator: string, kind: string, unit: string) => `${indicator}（${kind}，${unit}）`,
  chartCut: (shown: number, all: number) => `图中只列最近的 ${shown} 个地方，表中是全部 ${all} 个。`,
  // Bodies.
  agenciesLead: '规划把每件事交给了谁。各地名称不同而职能相同的机构归在一起；名称是原文写的。',
  agenciesDescription: (functions: number, duties: number) =>
    `各地科技规划的责任分工：${functions} 类职能，${duties} 项牵头或配合的任务。`,
  functionTitle: (label: string) => `${label}部门的任务`,
  functionDescription: (label: string, lead: number, support: number) =>
    `各地科技规划交给${label}部门的任务：牵头 ${lead} 项，配合 ${support} 项，逐条列出。`,
  duties: (lead: number, support: number) =>
    [lead > 0 ? `牵头 ${lead} 项` : '', support > 0 ? `配合 ${support} 项` : ''].filter(Boolean).join('，'),
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
  planThemes: '主题',
  planThemesLead: '数字是写到该主题的条款数。',
  silentThemes: (themes: string) => `未提及：${themes}`,
  logarithmic: '对数坐标：每格十倍',
  // Home.
  comparableTargets: '最可比的目标',
  comparableLead:
    '计数方式、单位、范围、时间跨度相同，出现在最多城市的指标；界限（至少、定数、至多）与多数不同的，旁注“不可直接比较”。',
  allTargets: '全部目标',
}
