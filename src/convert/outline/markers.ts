import { numeral } from '../../model/numerals.ts'
import type { Unit } from '../../model/units.ts'

/** One way to read the beginning of a line as a marker. */
export interface Reading {
  unit: Unit
  /** Markers of one series share a key: 1) and (1) are two series of one unit. */
  key: string
  number: number | undefined
  path: number[] | undefined
  /** Length in the folded line, without the white space after it. */
  length: number
  /** Looks like a marker even where no series speaks for it. */
  firm: boolean
}

const han = '[〇零一二两三四五六七八九十百]{1,6}'

const patterns: { unit: Unit; style?: string; pattern: RegExp; firm?: boolean }[] = [
  // 第一编 第一篇 第一部分
  {
    unit: 'statute-part',
    pattern: new RegExp(`^第 ?(?<number>${han}|\\d{1,3}) ?(?:编|篇|部分)(?=[ :、]|$|\\p{Script=Han})`, 'u'),
    firm: true,
  },
  // 第一章 总则
  { unit: 'statute-chapter', pattern: new RegExp(`^第 ?(?<number>${han}|\\d{1,3}) ?章`, 'u'), firm: true },
  // 第一节 发展基础
  { unit: 'statute-division', pattern: new RegExp(`^第 ?(?<number>${han}|\\d{1,3}) ?节`, 'u'), firm: true },
  // 第一条 为了…
  {
    unit: 'article',
    pattern: new RegExp(`^第 ?(?<number>${han}|\\d{1,3}) ?条(?:之[一二三四五六七八九十])?(?![例款目])`, 'u'),
    firm: true,
  },
  // 一、总体要求   一.总体要求
  {
    unit: 'chapter',
    pattern: new RegExp(`^(?<number>${han}) ?[、.](?![一二三四五六七八九十]、|三(?:次|大)?产业)`, 'u'),
    firm: true,
  },
  // 一 总体要求   一,总体要求   一:总体要求
  { unit: 'chapter', pattern: new RegExp(`^(?<number>${han})(?=[ ,:])[,:]?`, 'u') },
  // (一)加强领导   (一)、加强领导
  { unit: 'section', pattern: new RegExp(`^\\( ?(?<number>${han}) ?\\) ?[、.]?`, 'u'), firm: true },
  // 一)加强领导
  { unit: 'section', style: 'half', pattern: new RegExp(`^(?<number>${han}) ?\\)[、.]?`, 'u') },
  // 1.1 总体目标   1.1.1 发展基础; not 2.1亿元
  {
    unit: 'decimal',
    pattern:
      /^(?<path>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.、](?!\d))?(?![\d%.])(?! ?(?:万|亿|元(?!宇宙)|倍|个百分点|吨|公里|平方|米))/u,
  },
  // 1.编制规划   1、编制规划   1. 编制规划   1. 1、编制规划
  { unit: 'item', pattern: /^(?<number>\d{1,3}) ?[.、](?: ?\k<number> ?[.、])?(?!\d)/u, firm: true },
  // 5.2017年以来   3.5G网络: only the series knows
  { unit: 'item', pattern: /^(?<number>\d{1,3})[.、](?=\d)/u },
  // (1)培育企业   (1)、培育企业
  { unit: 'subitem', pattern: /^\( ?(?<number>\d{1,3}) ?\) ?[、.]?/u, firm: true },
  // 1)培育企业
  { unit: 'subitem', style: 'half', pattern: /^(?<number>\d{1,3}) ?\)[、.]?/u, firm: true },
  // 1 总体要求 (above 1.1)
  { unit: 'decimal', style: 'whole', pattern: /^(?<path>\d{1,2})(?= ?\p{Script=Han})/u },
  // —— -- • · ● at the start of a line
  {
    unit: 'bullet',
    pattern: /^(?:[—–―─]{1,4}|-{2,4}|-(?! ?[\d-])|[•·●■◆▪○◇★☆▲►➢※◎□▶❖✓]|[*+](?= )) ?(?=\S)/u,
    firm: true,
  },
]

/** ①–⑳ ㉑–㉟ ㊱–㊿ */
const circled = /^[①-⑳㉑-㉟㊱-㊿](?: ?[、.])?/u

/** 一是 … 二是 …, 首先 … 其次 …, 一要 … 二要 …: anchors in a paragraph, bullets as lines of their own. */
export const ordinalWord =
  /^(?:(?<number>[一二三四五六七八九十]{1,3})(?<word>是要|是|要)|(?<order>首先|其次|再次|最后))[,:、]?/u

/**
 * All ways to read a folded line as beginning with a marker, the likelier first.
 *
 * @param line Outline fold of the line, without indent.
 */
export const markers = (line: string): Reading[] => {
  const point = circled.exec(line)
  if (point)
    return [
      {
        unit: 'point',
        key: 'point',
        number: circledNumber(line),
        path: undefined,
        length: point[0].length,
        firm: true,
      },
    ]
  return patterns.flatMap(({ unit, style, pattern, firm }) => {
    const found = pattern.exec(line)
    if (!found) return []
    const path = found.groups?.['path']?.split('.').map(Number)
    const printed = found.groups?.['number']
    const number = path?.at(-1) ?? (printed === undefined ? undefined : numeral(printed))
    if ((number === undefined && unit !== 'bullet') || number === 0) return []
    const key = style === undefined || style === 'whole' ? unit : `${unit}:${style}`
    return [{ unit, key, number, path, length: found[0].trimEnd().length, firm: firm === true }]
  })
}

const circledNumber = (line: string): number => {
  const code = line.codePointAt(0)!
  if (code <= 0x2473) return code - 0x245f
  return code <= 0x325f ? code - 0x3251 + 21 : code - 0x32b1 + 36
}
