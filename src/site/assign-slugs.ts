import type { Region } from '../model/plan.ts'
import { letters } from './letters.ts'
import { cityCode } from './places.ts'

/**
 * Slugs for the places of these regions that have none: pinyin without the word for city, county or district; where
 * another place has that slug, the province stands before it.
 *
 * @returns Only the new ones, by GB/T 2260 code.
 */
export const assignSlugs = (
  regions: readonly Region[],
  slugs: Readonly<Record<string, string>>,
): Record<string, string> => {
  const taken = new Set(Object.values(slugs))
  const added: Record<string, string> = {}
  for (const region of regions) {
    for (const [code, name] of places(region)) {
      if (code in slugs || code in added) continue
      const slug = [spell(name), `${spell(region.province)}-${spell(name)}`, `${spell(name)}-${code}`].find(
        (proposal) => !taken.has(proposal),
      )!
      taken.add(slug)
      added[code] = slug
    }
  }
  return added
}

const places = (region: Region): [code: string, name: string][] => [
  [cityCode(region), region.city ?? region.province],
  ...(region.district === null ? [] : [[region.code, region.district] as [string, string]]),
]

/** 岳阳楼区 → yueyanglou */
const spell = (name: string): string => {
  const stem = name.length > 2 ? name.replace(/(?:特别行政区|自治[州县区]|[省市县区州盟旗])$/u, '') : name
  return letters(stem)
}
