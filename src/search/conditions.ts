import { matchKey } from '../model/fold.ts'
import type { RecordClause, RecordFigure, SearchRecord } from './record.ts'

/** What is known of a clause or its plan: `城市:阳江`. `value` is folded. */
export type Field =
  | { kind: 'field'; field: 'place' | 'theme' | 'subtype' | 'title'; text: string; value: string }
  | { kind: 'field'; field: 'year'; text: string; first: number; last: number }

/** A figure of a target: `高新技术企业>=100`. */
export interface Comparison {
  kind: 'comparison'
  indicator: Indicator
  sign: Sign
  /** As typed, and its unit: without one typed the smallest; none where no unit is known. */
  number: string
  unit: string
  /** In the smallest unit. */
  value: number
}

type Sign = '>=' | '>' | '<=' | '<' | '='

/**
 * An indicator that can be asked for by any of its names: of the vocabulary those that some plan has, of others those
 * that two have.
 */
export interface Indicator {
  label: string
  /** Folded. */
  names: string[]
  /** Units that convert into each other: how many of the smallest one of each makes. Empty where none are known. */
  units: Record<string, number>
}

const fields = { 城市: 'place', 年份: 'year', 主题: 'theme', 类型: 'subtype', 标题: 'title' } as const

export const fieldNames = Object.keys(fields)

/** As it is typed before the colon. */
export const nameOfField = ({ field }: Field): string => Object.entries(fields).find(([, each]) => each === field)![0]

/** `城市:`  `年份：` */
export const fieldName = new RegExp(String.raw`^(?<name>${fieldNames.join('|')})[:：](?=\P{White_Space})`, 'u')

/** `2022`  `2021-2025年` */
const yearRange = /^(?<first>\d{4})年?(?:[-–—~至到](?<last>\d{4})年?)?$/u

/** @returns `undefined` for a year that is none. */
export const readField = (name: string, typed: string): Field | undefined => {
  const field = fields[name as keyof typeof fields]
  // Names have no marks of quotation around them; the words of a title may.
  const text = field === 'title' ? typed : typed.replace(/^“(.*)”$/u, '$1')
  const value = matchKey(text)
  if (field !== 'year') return value === '' ? undefined : { kind: 'field', field, text, value }
  const { first, last = first } = yearRange.exec(value)?.groups ?? {}
  if (first === undefined) return undefined
  const [from, to] = [Number(first), Number(last)].toSorted((a, b) => a - b)
  return { kind: 'field', field, text, first: from!, last: to! }
}

/** `研发投入强度>2%`, folded: the signs ＞ and ％ are plain, ≥ is not. */
const comparison = /^(?<name>[^<>=≥≤]+)(?<sign>>=|<=|≥|≤|>|<|=)(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>\D*)$/u

/** Whether there may be a comparison in what is typed; without one no indicator need be known to read it. */
export const mayCompare = (typed: string): boolean => /[<>=≥≤]/u.test(matchKey(typed))

/** @returns `undefined` for a name that is no indicator's, or a unit that is none of the indicator's. */
export const readComparison = (folded: string, indicators: readonly Indicator[]): Comparison | undefined => {
  const { name, sign, number, unit = '' } = comparison.exec(folded)?.groups ?? {}
  const indicator = indicators.find(({ names }) => names.includes(name ?? ''))
  if (indicator === undefined) return undefined
  const printed = Object.keys(indicator.units).find((each) => matchKey(each) === unit)
  if (unit !== '' && printed === undefined) return undefined
  const signs: Record<string, Sign> = { '≥': '>=', '≤': '<=' }
  return {
    kind: 'comparison',
    indicator,
    sign: signs[sign!] ?? (sign as Sign),
    number: number!,
    unit: printed ?? Object.entries(indicator.units).find(([, factor]) => factor === 1)?.[0] ?? '',
    value: Number(number!.replaceAll(',', '')) * (printed === undefined ? 1 : indicator.units[printed]!),
  }
}

/** What decides a field without the plan's text. */
export type PlanFacts = Pick<SearchRecord, 'title' | 'region' | 'years' | 'subtype'>

/** Whether a field holds of a whole plan. */
export const ofPlan = (field: Field, { title, region, years, subtype }: PlanFacts): boolean => {
  if (field.field === 'year') return years !== null && years[0] <= field.last && field.first <= years[1]
  if (field.field === 'place') {
    return region.some((_, depth) => matchKey(region.slice(depth).join('')).startsWith(field.value))
  }
  if (field.field === 'subtype') return subtype !== null && matchKey(subtype) === field.value
  return field.field === 'title' && matchKey(title).includes(field.value)
}

/** Whether a field holds of a clause of a plan of which it does not hold. */
export const ofClause = (field: Field, { text }: SearchRecord, { themes = [], heading }: RecordClause): boolean => {
  if (field.field === 'theme') return themes.some((label) => matchKey(label) === field.value)
  if (field.field !== 'title' || heading === null) return false
  return matchKey(text.slice(heading.start, heading.end)).includes(field.value)
}

/** The figures of a clause that meet a comparison; of a range the end that meets it better. */
export const figuresMeeting = ({ indicator, sign, value }: Comparison, clause: RecordClause): RecordFigure[] => {
  const name = matchKey(indicator.label)
  return (clause.figures ?? []).filter((figure) => {
    if (matchKey(figure.indicator) !== name) return false
    const factor = factorOf(figure, indicator)
    return factor !== undefined && meets(figure.value * factor, (figure.valueMax ?? figure.value) * factor, sign, value)
  })
}

/** `undefined` for a unit that does not convert into the others: percentage points are no percent. */
const factorOf = ({ unit }: RecordFigure, { units }: Indicator): number | undefined =>
  units[unit] ?? (Object.keys(units).length === 0 ? 1 : undefined)

const meets = (least: number, most: number, sign: Sign, value: number): boolean => {
  if (sign === '>=') return most >= value
  if (sign === '>') return most > value
  if (sign === '<=') return least <= value
  return sign === '<' ? least < value : least <= value && value <= most
}
