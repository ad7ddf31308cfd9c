/* Plans that change after a release, as the texts of two versions. */

/** What a plan sets out to do; the sentences share few words. */
export const sentences = [
  '强化企业创新主体地位。实施高新技术企业培育行动，新增高新技术企业三十家，支持骨干企业牵头组建创新联合体。',
  '建设高水平创新平台。争创省级重点实验室两家，推动新型研发机构与高校院所共建中试基地，提升检验检测能力。',
  '壮大科技人才队伍。引进海内外领军团队，落实住房、子女入学等礼遇，完善以质量为导向的评价办法。',
  '促进科技成果转化。举办技术对接活动十场，培训经纪人百名，技术合同成交额增长百分之二十。',
  '深化区域协同合作。一是融入粤港澳大湾区，共建飞地园区。二是组织企业赴外地开展需求发布。三是拓宽国际交流渠道。',
  '优化科技金融服务。扩大风险补偿资金池规模，推广知识产权质押贷款，发展天使投资基金。',
]
export const planLines = (items: readonly string[]): string[] => [
  '一、总体要求',
  '全面落实创新驱动发展战略，以改革激发全社会创造活力，努力走在全省前列。',
  '二、重点任务',
  ...items.map((words, index) => `${index + 1}.${words}`),
  '三、保障措施',
  '各有关部门要加强组织领导，按季度报送进展，年底前开展考核。',
]

export const fresh = '发展数字经济产业。建设算力枢纽与数据交易场所，推动制造业数字化改造，打造工业互联网标杆。'

/** The version that was released. */
export const before = planLines(sentences)

/** What became of it. */
export const histories: Record<string, string[]> = {
  insert: planLines(sentences.toSpliced(2, 0, fresh)),
  split: planLines(sentences.toSpliced(1, 1, sentences[1]!.slice(0, 24), `完善载体。${sentences[1]!.slice(24)}`)),
  merge: planLines([...sentences.slice(0, 4), sentences[4]! + sentences[5]!]),
  renumber: planLines([sentences[1]!, sentences[0]!, ...sentences.slice(2)]),
  retype: before.map((line) =>
    line.replace(/^(\d)\./u, (_, number: string) => `（${'一二三四五六'[Number(number) - 1]!}）`),
  ),
  reissue: planLines([
    fresh,
    sentences[3]!.replace('十场', '二十场'),
    sentences[0]!,
    '完善创新治理体系。修订科技计划管理办法。',
  ]),
  withdraw: planLines(sentences.toSpliced(2, 1)),
}
