import type { Random } from './random.ts'
import { lines } from './words/lines.ts'

/**
 * A template in other words here and there, its slots left alone, so that a sentence frame that many plans use rarely
 * reads the same.
 */
export const vary = (template: string, random: Random): string =>
  template.replaceAll(pattern, (words) => {
    const others = synonyms.get(words)
    return others === undefined || random.chance(0.3) ? words : random.pick(others)
  })

// First a word that may be replaced wherever a template has it, then what may stand in its place.
const groups = lines(`
  不低于 不少于 不小于 原则上不低于
  给予 安排 提供
  会同 联合 协同
  开展 组织开展 实施 启动
  建立 构建 推行 建好
  纳入 列入 统一纳入 一并纳入
  用于 主要用于 专门用于
  优先 予以优先 依规优先
  挂钩 直接挂钩 相衔接 紧密关联
  培训 轮训 集中培训 培养
  领域 方向 方面
  牵头 领衔 主责
  共同 协力 一道
  突出贡献 重要贡献 显著成绩
  每年 每年度 每个年度
  健全 不断完善 优化 细化
  围绕 聚焦 紧紧围绕 立足
  重点投向 集中投向 主要支持
  实行 推行 全面实行
  单项 单个项目 每项
  平均水平 平均值 面上水平
  定期 按时 按月
  较快 明显
  模式 路子 做法
  组建 发起设立 建好 成立
  按规定 依规 按程序 按政策
  允许 准许 支持
  统筹 整合 盘活
  解决 协调解决 破解 化解
  累计 先后 总计
  超过 突破 高于
  带动 牵引 拉动
  覆盖 基本覆盖 辐射
  推动 推进 促进 带动
  分别 各自 依次
  对首贷、续贷科技企业 对科技企业首次贷款、续贷 首贷户、续贷户
  单列科技信贷计划 安排科技信贷专项额度 制定科技贷款投放计划
  科技贷款增速 科创贷款增幅 科技类贷款增长率
  高于各项贷款 快于全部贷款 超过各类贷款
  本地配套率 就近配套率 区域配套比例
  在经营业绩考核中视同利润 考核时予以加回 视同利润加回
  动态保持在 常年稳定在 扩充至
  工作时间 精力和时间 有效工时
  领导小组 工作组 协调小组 推进组
  办公室设在 办公室放在 日常事务归口
  分管领导 主要领导 有关负责同志
  研发投入强度 研发投入占比 研究与试验发展经费占比
  大胆试、大胆闯 先行先试 主动作为
  符合程序的失误 非主观过错 探索性失误
  技术经理人 技术转移人才 技术经纪人
  技术合同登记点 技术合同服务点 认定登记窗口
  检验检测能力 检测资质 质量技术基础
  不合格 未达标 评估落后
  用地、用能、环境容量 土地、能耗、排放指标 要素指标
  乡村学校 中小学校 村级学校
  先行示范 首开先河 打头阵
  鼓励 引导 动员 支持
  面向 针对 瞄准
  全部 一律
  迭代 升级换代
  推进 加快 抓好
  充实 补强 壮大
  推广 应用 普及
  梳理 收集 汇总
  成果作价入股 以技术折股 知识产权出资
  受理—交办—反馈—评价 接单—派单—回访 收集—分办—督办—销号
  科技型中小企业—高新技术企业— 小微—高企— 种子企业—科技型企业—
  理事会领导下的主任负责制 首席科学家负责制 法人化管理
  闭环办理 全程跟踪 限时答复 销号管理
  上下联动、左右协同 齐抓共管 条块结合、协同作战
  “管委会+公司”改革 市场化改革 去行政化改革
  投早、投小、投 重点投向初创和 优先投向
  新增工业用地出让附加 新供工业用地约定 工业项目供地时明确
  依托现有开发区 整合周边园区 以开发区为主体
  委托第三方对 组织专家对 邀请专业机构对
  新媒体专栏等渠道 融媒体等载体 短视频等形式
  结合实际细化举措 抓紧制定配套办法 对标对表分解任务
  创新积分 企业创新画像 科创评分
  三年一轮的绩效评估 两年一次的考评 常态化评价
  落实全面从严治党责任 压紧压实管党治党责任 加强党风廉政建设
  综合利用率 循环利用比例 资源化率
  核心区面积 示范区规模 连片面积
  精深加工率 加工转化率 深加工比重
  能效水效对标 能耗水耗审查 资源环境评价
  形式审查、专家评审、现场核查 初审、论证、考察 资格审核、答辩评审、实地踏勘
  配备科学副校长 聘请科技辅导员 建立科学教师工作室
  科普大篷车 流动科技馆 科普小分队
  首席专家 领衔专家 学术带头人
  加大科普经费投入 提高科普保障水平 多渠道筹措科普经费
  长周期支持 稳定支持 滚动资助
  高质量发展考核 综合绩效考核 争先创优考评
`).map((line) => line.split(' '))

const synonyms = new Map(groups.map(([word = '', ...others]) => [word, others]))

// Longer words first: 重点投向 before what it may hold. A slot is taken whole, and so left alone.
const longest = [...synonyms.keys()].toSorted((a, b) => b.length - a.length)
const pattern = new RegExp(String.raw`\{[^{}|]*\}|${longest.join('|')}`, 'gu')
