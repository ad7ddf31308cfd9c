/** The page about the library. */
export const aboutStrings = {
  title: (name: string) => `关于${name}`,
  description: '收录什么、怎样整理、条款链接为何不会失效、哪些内容由编者补充、有哪些局限，以及如何报告错误。',
  lead: '收录城市的科技工作要点、实施方案、工作方案与规划，逐条编号、逐字可查。网页只是原文的另一种排印：文字一个不增，一个不减。',
  holdings: '现有馆藏',
  held: (plans: number, clauses: number, characters: number) =>
    `${plans} 部规划，${clauses} 个条款，${characters.toLocaleString('en')} 字（不计空白）。`,
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
        '“类似条款”比较两条共有的三字词句，越少规划用到的越重；相似度为 0 至 1。同主题不足 0.03、不同主题不足 0.08 的不显示，每条至多列三部规划；一页之中，最近者之外合计不超过条款数的一半，取相似度高的。',
        '“对照”把两部规划的条款两两比较，算法与界限相同，但以这两部中少见的词句为重，一条至多并排一次。相同的字占一半以上时标不同的字，否则标相同的词句。',
        '指标、机构职能、主题的名称表由编者编写，各随文库发布。',
      ],
    },
    {
      title: '引文',
      points: [
        '每一条和每部规划都可复制引文：GB/T 7714—2025、APA 第7版、Chicago 第17版（注释—书目）、BibTeX、RIS、CSL-JSON。',
        '发布机关、日期未载的，照各格式的规定处理，不作推测；编者拟题加方括号。',
        'APA 与 Chicago 的机关名和标题保留汉字，不代拟拼音和译名。条款的位置，APA 写在文内引文，Chicago 写在注释。',
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
    '“本库五部”是制定规则时所用的规划，数字偏高；“未见规划”是另一人标注、制定规则时没有看过的八部，更接近新文件的情形。后一列是头一次测得的，此后按所见修正过规则。',
  accuracyWhat: '项目',
  accuracyKnown: '本库五部',
  accuracyUnseen: '未见规划',
  accuracyOf: (right: number, of: number) => `${right} / ${of}`,
  percent: (value: number) => `${value.toFixed(1)}%`,
  searches: {
    title: '检索与其他引擎比较',
    lead: [
      '同一批查询，同一批条款，一次测得；其余规划由程序按体例编成。找全：应找到的找到了几成；找准：找到的有几成确是。1 是全部。',
      '流量是清空缓存后，到看见第一条结果和全部结果的文字为止所下载的，取中位数。耗时是载入之后，为 Pagefind 原样使用时中位数的倍数；本站的耗时连同把结果排到页上，“只检索”与其他引擎一样不连页面。',
      'Pagefind 原样使用时只知道是哪部规划，按规划评定，其余按条款评定。规划少时，一次下载全文、逐条比对的流量最小。“—”是没有这样的查询，或这个引擎没有测成。',
    ],
    engine: '引擎',
    columns: ['找全', '找准', '第一条', '全部', '耗时', '最慢的 5%'],
    extent: (plans: number, clauses: number) => `${plans} 部规划，${clauses} 条`,
    byClass: (plans: number) => `${plans} 部规划：按查询的种类，找全 / 找准`,
    bySize: (plans: number) => `${plans} 部规划：按含有所查词句的规划数，第一条 / 全部 / 耗时`,
    engineName: (name: string, version: string) =>
      name.startsWith('This site') ? engines[name]! : `${engines[name] ?? name}${version === '' ? '' : ` ${version}`}`,
    className: (name: string) => classes[name] ?? name,
    sizeName: (name: string) => name.replace(' plans', ' 部'),
    share: (value: number | undefined) => figure(value),
    kilobytes: (value: number | undefined) => (value === undefined ? '—' : `${value} KB`),
    times: (value: number | undefined) => (value === undefined ? '—' : `${short(value)} 倍`),
    pair: (recall: number | undefined, precision: number | undefined) => `${figure(recall)} / ${figure(precision)}`,
    sizeCell: (first: number | undefined, all: number | undefined, ratio: number | undefined) =>
      `${figure(first)} / ${figure(all)} KB / ${ratio === undefined ? '—' : short(ratio)} 倍`,
  },
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
  addressUnset:
    '本站没有设定正式网址，因此没有规范链接（canonical）、站点地图和订阅源（Atom）；引用时请使用浏览器地址栏里的地址。',
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

/** As `scripts/bench/engines` name them. */
const engines: Record<string, string> = {
  'This site': '本站',
  'This site, search alone': '本站，只检索',
  'Pagefind, stock': 'Pagefind（原样）',
  'MiniSearch, bigrams': 'MiniSearch（两字一词）',
  'FlexSearch, CJK': 'FlexSearch（一字一词）',
  'Orama, Mandarin': 'Orama（分词）',
  'lunr, zh': 'lunr（分词）',
  'Fuse.js': 'Fuse.js（模糊）',
  'Plain scan': '下载全文、逐条比对',
}

/** As `scripts/bench/queries.ts` names them. */
const classes: Record<string, string> = {
  'domain terms': '行业词语',
  'Han substrings': '任意汉字串',
  'mixed strings': '带数字、字母、标点',
  'absent strings': '没有的字串',
  'single characters': '单字',
  'two terms': '两个词',
}

const figure = (value: number | undefined): string => (value === undefined ? '—' : String(value))

const short = (ratio: number): number => Number(ratio.toPrecision(2))
