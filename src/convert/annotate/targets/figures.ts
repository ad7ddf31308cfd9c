import { unit } from './words.ts'

/** A number with its unit in a stretch of folded text; offsets are of that text, ends exclusive. */
export interface Figure {
  /** Of its words, 百分之 included. */
  start: number
  /** The numerals, a range whole: 30, 2-4, 三. */
  numerals: number
  end: number
  /** Behind the unit. */
  unitEnd: number
  value: number
  valueMax: number | null
  unit: string
  /** Written in Chinese numerals. */
  chinese: boolean
  /** 余, 多, 几: a little more than the figure. */
  more: boolean
}

const arabic = String.raw`(?<!\d)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const han = '[一二两三四五六七八九十百千〇零]{1,7}'

// 30家   2-4个   5%—10%   1000万元至2000万元   3到5名   三至五个   百分之二十   百余家
const figure = new RegExp(
  String.raw`(?<percent>百分之)?(?<from>${arabic}|${han})(?<fromUnit>${unit})?(?:(?<dash>[-—–―~至到]{1,2})(?<to>${arabic}|${han}))(?<more2>[余多几])?(?<unit2>${unit})|(?<percent1>百分之)?(?<one>${arabic}|${han})(?:(?<more>[余多几])?(?<unit>${unit})|(?<power>[千万亿])(?<more3>[余多])(?<unit3>${unit}))|百分之(?<bare>${han})(?![十百千])`,
  'gu',
)

/** Every number with a unit, in order; addresses, codes and parts of longer numbers left out. */
export const figures = (text: string): Figure[] => {
  const addresses = spansOf(text, address)
  return [...text.matchAll(figure)].flatMap((match): Figure[] => {
    const { from, fromUnit, to, one, bare, more, more2, more3, power, unit3 } = match.groups!
    const percent = (match.groups!['percent'] ?? match.groups!['percent1']) !== undefined || bare !== undefined
    const first = from ?? one ?? bare!
    const start = match.index
    const numerals = start + (percent ? '百分之'.length : 0)
    const printedUnit = match.groups!['unit2'] ?? match.groups!['unit'] ?? (power ?? '') + (unit3 ?? '')
    const value = numberOf(first)
    const end = to === undefined ? numerals + first.length : match.index + match[0].lastIndexOf(to) + to.length
    const valueMax = to === undefined ? null : numberOf(to)
    const inAddress = addresses.some((span) => span.start <= start && start < span.end)
    // 科创园二期3.5万平方米
    const phase = !/^\d/u.test(first) && /^[期届]$/u.test(printedUnit) && !/[办展行织训开]$/u.test(text.slice(0, start))
    if (phase || value === undefined || valueMax === undefined || inAddress || partOfCode(text, start)) return []
    // 2022-30家 is a date before a figure, 100万-3万 no range.
    if (valueMax !== null && valueMax <= value && fromUnit === undefined) return []
    return [
      {
        start,
        numerals,
        end,
        unitEnd: match.index + match[0].length,
        value,
        valueMax,
        unit: percent ? '%' : printedUnit,
        chinese: !/^\d/u.test(first),
        more: (more ?? more2 ?? more3) !== undefined,
      },
    ]
  })
}

/** https://example.org/a%E5%8C%97   www.example.org   %E5%8C%97 */
const address = /(?:https?:\/\/|www\.)[\w%&=?./#:~+-]+|(?:%[0-9a-f]{2}){2,}/gu

const spansOf = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

/** a4, v2.0, 1+6+3, 0662-3366, iso9001; but gdp2.5% and r&d3% are figures behind a word. */
const partOfCode = (text: string, start: number): boolean => {
  const left = text.slice(Math.max(0, start - 12), start)
  if (/[\d.+*×x/\\_=#@:]$/u.test(left) && !/[\p{Script=Han}][:：]$/u.test(left)) return true
  if (/\d[-—–~]$/u.test(left)) return true
  return /[a-z]$/u.test(left) && !/(?:gdp|r&d|rd)$/u.test(left)
}

const digits: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 } // prettier-ignore
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 1,000 → 1000   二十五 → 25   两千 → 2000; `undefined` for what is no number: 十百. */
const numberOf = (printed: string): number | undefined => {
  if (/^\d/u.test(printed)) return Number(printed.replaceAll(',', ''))
  if (!/^(?:[一二两三四五六七八九]?千零?)?(?:[一二两三四五六七八九]?百零?)?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?$/u.test(printed)) return undefined // prettier-ignore
  let total = 0
  let digit = 0
  for (const sign of printed) {
    const power = powers[sign]
    if (power === undefined) digit = digits[sign]!
    else {
      total += (digit === 0 ? 1 : digit) * power
      digit = 0
    }
  }
  return total + digit
}
