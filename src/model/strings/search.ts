import { shorten } from '../shorten.ts'

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
