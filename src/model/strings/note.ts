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
  strengths: { firm: '', aim: '力争', explore: '探索' },
  ops: { ge: '≥ ', gt: '> ', eq: '', le: '≤ ', lt: '< ', approx: '约 ', range: '' },
  deadline: (year: number) => `${year}\u00a0年`,
  noDeadline: '期限未载',
  per: (per: string) => `每${per}`,
  due: (due: string) => `时限：${due}`,
  standing: '长期',
  moreTargets: (targets: number) => `另 ${targets} 个目标`,
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
}

/** The tools of a clause, which need script. */
export const toolStrings = {
  tools: '条款工具',
  link: '复制链接',
  citation: '复制引文',
  text: '复制原文',
  selectedLink: '复制所选文字的链接',
  selectedText: '复制所选原文',
  more: '更多',
  copied: '已复制',
  copiedAs: (format: string) => `已复制，${format}`,
  failed: '没有复制成功，请手动选择后复制',
}

/** What a clause without a printed number is called. */
export const clauseStrings = {
  unnumbered: (unit: string, number: number) =>
    ({ paragraph: `第 ${number} 段`, bullet: `第 ${number} 项`, table: `表 ${number}`, row: `第 ${number} 行` })[
      unit
    ] ?? `第 ${number} 条`,
}
