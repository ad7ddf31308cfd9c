/** A kind of document. */
export interface Form {
  /** 本方案: what it calls itself. */
  name: string
  titles: string[]
  /** Years it reaches beyond its first: between two numbers, or to the end of the five-year plan. */
  span: [number, number] | 'period'
  build: 'agenda' | 'scheme' | 'development' | 'measures' | 'statute'
}

/** Kinds of documents, the frequent ones first. */
export const forms: readonly Form[] = [
  {
    name: '要点',
    titles: [
      '{地名}{年}年科技工作要点',
      '{科技局名}{年}年工作要点',
      '{年}年{地名}科技创新工作要点',
      '{年}年{全市}科技工作要点',
      '{地名}{年}年{主题}工作要点',
    ],
    span: [0, 0],
    build: 'agenda',
  },
  {
    name: '方案',
    titles: [
      '{地名}{主题}实施方案',
      '{地名}{主题}工作方案',
      '{地名}“{号}”{主题}实施方案',
      '{地名}推进{主题}工作方案（{年}—{末}年）',
      '{地名}{年}年{主题}工作实施方案',
      '{地名}支持{产业}产业创新发展实施方案',
    ],
    span: [1, 3],
    build: 'scheme',
  },
  {
    name: '行动方案',
    titles: ['{地名}{主题}行动方案', '{地名}“{号}”行动方案（{年}—{末}年）', '{地名}{主题}攻坚行动方案'],
    span: [1, 2],
    build: 'scheme',
  },
  {
    name: '计划',
    titles: [
      '{地名}{主题}三年行动计划（{年}—{末}年）',
      '{地名}{产业}产业技术攻关行动计划',
      '{地名}{年}年度{主题}工作计划',
      '{地名}{主题}行动计划（{年}－{末}年）',
    ],
    span: [2, 2],
    build: 'scheme',
  },
  {
    name: '措施',
    titles: [
      '{地名}关于促进{主题}的若干措施',
      '{地名}支持{产业}产业创新发展若干政策措施',
      '{地名}加快{主题}的若干措施',
    ],
    span: [2, 4],
    build: 'measures',
  },
  {
    name: '规划',
    titles: ['{地名}{规划期}科技创新规划', '{地名}{规划期}科技创新发展规划', '{地名}{产业}产业{规划期}发展规划'],
    span: 'period',
    build: 'development',
  },
  {
    name: '意见',
    titles: ['{地名}关于加强{主题}的实施意见', '{地名}关于推进{主题}的指导意见'],
    span: [2, 4],
    build: 'scheme',
  },
  {
    name: '办法',
    titles: ['{地名}{平台名}管理办法', '{地名}{平台名}认定与考核办法（试行）', '{地名}{平台名}建设运行管理暂行办法'],
    span: [2, 4],
    build: 'statute',
  },
  {
    name: '工作安排',
    titles: ['{地名}{年}年{主题}重点任务分工', '{科技局名}{年}年重点工作安排', '{地名}{主题}“百日攻坚”工作安排'],
    span: [0, 0],
    build: 'measures',
  },
]
