import type { Brief } from './brief.ts'
import type { Random } from './random.ts'

/** What the words of place and time mean in one plan. */
export const placeWords = ({ place, years, form }: Brief, random: Random): Record<string, string | (() => string)> => {
  const { tier, short, province, neighbours, parts } = place
  const [first, last] = years
  const provinceShort = province.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/u, '')
  const neighbour = (): string => random.pick(neighbours)
  const wholeName =
    place.district === null || place.city === null || random.chance(0.7) ? place.name : place.city + place.name
  const lower = tier === '市' || tier === '州' || tier === '盟' ? '各县（市、区）' : '各乡镇（街道）'
  const oneOrTwo = (): string => {
    const chosen = random.shuffle(parts).slice(0, random.integer(1, 2))
    return chosen.length === 0 || random.chance(0.4) ? lower : chosen.join('、')
  }
  return {
    市: tier, 地: short, 地名: wholeName, 全市: `全${tier}`, 我市: `我${tier}`,
    市委: `${tier}委`, 市政府: `${tier}政府`, 科技局名: `${place.name}科学技术局`,
    省: province.endsWith('区') ? provinceShort : province, 省短: provinceShort,
    省层: province.slice(-1), 省委: province.endsWith('区') ? '自治区党委' : `${province.slice(-1)}委`,
    邻地: neighbour, 邻短: () => neighbour().replace(/市$/, ''),
    县区: tier === '市' || tier === '州' || tier === '盟' ? oneOrTwo : lower,
    各县区: lower, 下级科技: lower === '各县（市、区）' ? `${lower}科技局` : lower,
    年: String(first), 末: String(Math.max(last, first + (form.span === 'period' ? 0 : 1))), 后: String(first + 1),
    届次: congress[first] ?? '二十大', 规划期: period(first), 规划期前: period(first - 5),
    文种: form.name, 办法: form.name === '办法' ? '办法' : form.name,
    创新型城市层: tier === '市' ? '国家创新型城市' : tier === '县' ? '创新型县' : `创新型${tier}`,
    科室: () => random.pick(['高新科', '规划科', '成果科', '平台科', '农社科', '办公室', '政策法规科', '外专科']),
  } // prettier-ignore
}

/** The party congress or session that plans of a year speak of. */
const congress: Record<number, string> = {
  2018: '十九大', 2019: '十九大和十九届二中、三中全会', 2020: '十九大和十九届四中全会', 2021: '十九届五中全会', 2022: '十九届历次全会',
  2023: '二十大', 2024: '二十大和二十届二中全会', 2025: '二十届三中全会', 2026: '二十届四中全会',
} // prettier-ignore

const period = (year: number): string =>
  year <= 2015 ? '“十二五”' : year <= 2020 ? '“十三五”' : year <= 2025 ? '“十四五”' : '“十五五”'
