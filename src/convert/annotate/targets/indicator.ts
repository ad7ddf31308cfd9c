import { matchKey } from '../../../model/fold.ts'
import type { Vocabularies } from '../../../model/vocabulary.ts'
import type { Span } from '../../../model/span.ts'
import type { Name } from './name.ts'

/** Finds an indicator's name in the library, and what narrows it. */
export interface Indicators {
  /** The label of `content/indicators.yaml`, or `undefined` for what it does not know. */
  label: (printed: string) => string | undefined
  /** What the name of a counted doing ends in: 申报 → 申报数. */
  counted: (verb: string) => string | undefined
  /** Where the first scope word stands in a stretch of folded text. */
  scope: (words: string) => Span | undefined
}

export const indicators = ({ indicators: vocabulary }: Vocabularies): Indicators => {
  const labels = new Map<string, string>()
  for (const { label, alternatives } of vocabulary.indicators)
    for (const name of [label, ...alternatives]) labels.set(key(name), label)
  const counted = new Map(Object.entries(vocabulary['counted-verbs']))
  const scopes = vocabulary.scopes.flatMap(({ words }) => words.map(matchKey)).toSorted((a, b) => b.length - a.length)
  return {
    label: (printed) => labels.get(key(printed)),
    counted: (verb) => counted.get(verb),
    scope: (words) => {
      const found = scopes.find((scope) => words.includes(scope))
      if (found === undefined) return undefined
      const start = words.indexOf(found)
      return { start, end: start + found.length }
    },
  }
}

/** 的 and a closing 数量 make no difference between names. */
const key = (name: string): string => matchKey(name).replaceAll('的', '')

/** The name of an indicator: known with its verb, known without it, or as it is printed. */
export const indicatorOf = (
  { name, withVerb, verb }: Name,
  printed: (folded: string) => string,
  known: Indicators,
): string => {
  const label = known.label(withVerb) ?? known.label(name)
  if (label !== undefined) return label
  const counted = known.counted(verb)
  // 入库企业60家 counts what is entered, not all
  if (verb === '入库' && withVerb.startsWith('入库')) return printed(withVerb)
  // 省级科技计划项目立项100项
  if (/(?:立项|申报|入库|获批|授权|登记)$/u.test(name)) return `${printed(name)}数`
  return counted === undefined || printed(name).endsWith(counted) ? printed(name) : printed(name) + counted
}
