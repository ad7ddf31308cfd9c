import { fieldNames } from './conditions.ts'

/**
 * The query as the language spells what its writer may have meant: operators in white space of their own, none around
 * signs and behind fields, straight marks around phrases. The same text where nothing of that occurs.
 *
 * `A|B`  `A OR B`  `A~5B`  `高新技术企业 >= 100`  `城市: 阳江`  `「科技 创新」`
 */
export const respelled = (typed: string): string =>
  typed
    .replaceAll(field, '$<name>:')
    .replaceAll(/\s*(?<sign>>=|<=|[<>=≥≤＜＞＝])\s*(?=\d)/gu, '$<sign>')
    .replaceAll(/\s*[~～]\s*(?<within>\d{1,3})(?!\d)\s*/gu, ' ~$<within> ')
    .replaceAll(/\s*[|｜]\s*|\s+(?:OR|或者?)\s+/gu, ' | ')
    .replaceAll(/(?<=^|\s)["“”„‟＂「『](?<text>[^"“”„‟＂「」『』]+)["“”„‟＂」』](?=\s|$)/gu, '"$<text>"')
    .trim()

const field = new RegExp(String.raw`(?<=^|\s)(?<name>${fieldNames.join('|')})[:：]\s+`, 'gu')
