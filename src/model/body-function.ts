import { matchKey } from './fold.ts'
import type { Vocabularies } from './vocabulary.ts'

/**
 * What local bodies do, by `content/agencies.yaml`: 市科技局, 江门市科学技术局 and 区科工局 are of one function. The name
 * less its place and level must be one the vocabulary knows; `undefined` for a body without a function.
 */
export const bodyFunctions = ({ agencies }: Vocabularies): ((name: string) => string | undefined) => {
  const known = new Map(agencies.functions.flatMap(({ id, bodies }) => bodies.map((body) => [matchKey(body), id])))
  return (name) => {
    const folded = matchKey(name)
    // 市市场监管局(知识产权局) is known by what stands before the bracket.
    const names = [folded, folded.replace(/\([^()]*\)$/u, '')]
    for (const each of names) {
      for (let start = 0; start < each.length - 1; start += 1) {
        const found = known.get(each.slice(start))
        if (found !== undefined && isPlace(each.slice(0, start), each.slice(start))) return found
      }
    }
    return undefined
  }
}

/** 江门市   国家税务总局示例市   of a zone also 示例[高新区管委会] */
const isPlace = (place: string, office: string): boolean =>
  place === '' ||
  /[省市区县州盟旗会局]$/u.test(place) ||
  (place.length <= 4 && /(?:管委会|高新区|经开区|开发区)$/u.test(office))
