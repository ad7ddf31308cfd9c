import type { Place } from './places.ts'
import type { Random } from './random.ts'

/** The offices of one place under the names that one plan gives them, by slot. */
export const offices = ({ tier, district }: Place, random: Random): Record<string, string> => {
  const high = district === null
  const name = (...names: string[]): string => tier + random.pick(names)
  return {
    科技局: high ? name('科技局', '科技局', '科技局', '科学技术局') : name('科技局', '科工局', '科技和工业信息化局'),
    发改: high ? name('发展改革委', '发改委') : name('发展改革局', '发改局'),
    工信: name('工业和信息化局', '工信局', '经信局'),
    财政: name('财政局'),
    人社: name('人力资源社会保障局', '人社局'),
    教育: name('教育局', '教体局'),
    农业: name('农业农村局'),
    卫健: high ? name('卫生健康委', '卫健委') : name('卫生健康局', '卫健局'),
    税务: name('税务局'),
    统计: name('统计局'),
    市场: name('市场监管局', '市场监督管理局'),
    商务: name('商务局'),
    金融局: name('地方金融监管局', '金融办', '委金融办'),
    大数据: name('大数据局', '数据局', '大数据中心'),
    科协: name('科协'),
  }
}

/** How a plan names who is responsible: a bracket at the end of a paragraph, a line of its own, or not at all. */
export type Responsibility = 'none' | 'round' | 'square' | 'bent' | 'line' | 'two lines' | 'department'

/** Who is responsible for one paragraph, its line break included where it is a line; empty where the style names nobody. */
export const responsible = (
  style: Responsibility,
  names: Record<string, string>,
  parts: string,
  random: Random,
): string => {
  const all = Object.values(names)
  const lead = random.chance(0.55) ? [names['科技局']!] : [random.zipf(all)]
  if (random.chance(0.12)) lead.push(random.pick(all.filter((name) => !lead.includes(name))))
  const support = random.shuffle(all.filter((name) => !lead.includes(name))).slice(0, random.integer(0, 4))
  if (random.chance(0.35)) support.push(parts)
  const [leads, supports] = [lead.join('、'), support.join('、')]
  const inside =
    supports === ''
      ? random.pick([leads, `${leads}负责`, `责任单位：${leads}`])
      : random.pick([
          `${leads}牵头，${supports}配合`, `${leads}牵头，${supports}按职责分工负责`, `${leads}、${supports}按职责分工负责`,
          `牵头单位：${leads}；配合单位：${supports}`, `责任单位：${leads}、${supports}`, `${leads}牵头，${supports}等参与`, `${leads}、${supports}`,
        ]) // prettier-ignore
  const department = random.pick(['高新科', '规划科', '成果转化科', '资管科', '农社科', '外专科', '办公室'])
  const texts: Record<Responsibility, string> = {
    none: '',
    round: `（${inside}）`,
    square: `[${inside}]`,
    bent: `〔${inside}〕`,
    line: `\n责任单位：${leads}${supports === '' ? '' : `、${supports}`}`,
    'two lines': `\n牵头单位：${leads}${supports === '' ? '' : `\n配合单位：${supports}`}`,
    department: random.pick([`（责任科室：${department}）`, `（${department}）`, `（${department}牵头）`]),
  }
  return texts[style]
}
