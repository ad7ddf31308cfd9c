import type { TargetContext } from './target.ts'

// 到2027年   2023年底前   力争2025年   2024—2026年(the last year)   截至2025年末
// not: 比2020年增长   较2021年   2022年世界动力电池大会   2020年以来   自2021年起
const stated =
  /(?<lead>[比较与自从以对照于]|相比|相较于?|基于|参加|参与|承办|举办|召开|印发|出台)?(?:20\d\d年?[-—–~至到]{1,2})?(?<year>20\d\d)年(?<tail>度?(?:上半年|下半年)?(?:底|末|前|内|底前|末前|年底|中)?)(?!度?(?:以来|起|开始|版|修订|工作总结|世界|中国|全国|第|的(?:基础|水平)|基础上))/gu

/** Years that a stretch of folded text gives as the time of what follows, in order. */
export const years = (text: string): number[] =>
  [...text.matchAll(stated)]
    .filter(({ groups }) => groups!['lead'] === undefined)
    .map(({ groups }) => Number(groups!['year']))

/** The year that a lead-in or heading sets for what stands below it, when it gives just one. */
export const leadYear = (text: string): number | undefined => {
  const found = years(text)
  return new Set(found).size === 1 ? found[0] : undefined
}

/** 到2027年,… opens a sentence: it holds for the sentences behind it too. */
export const opensWithYear = (sentence: string): number | undefined => {
  const found = /^(?:力争|争取|确保|努力|计划|展望)?(?:到|至|用.{1,4}时间,到)(?<year>20\d\d)年/u.exec(sentence)
  return found === null ? undefined : Number(found.groups!['year'])
}

/** The year the sentence gives, else the sentence or lead-in that governs it, else the heading, else the plan's. */
export const deadlineOf = (
  before: string,
  { planYear, headings, leadIns }: TargetContext,
  governing: number | undefined,
): { year: number | undefined; rule: string } => {
  const printed = years(before).at(-1)
  if (printed !== undefined) return { year: printed, rule: 'year in the sentence' }
  if (/(?:今年|年内|本年度|当年|全年)[^;]{0,40}$/u.test(before) && planYear !== undefined)
    return { year: planYear, rule: 'this year' }
  if (governing !== undefined) return { year: governing, rule: 'year of an earlier sentence' }
  for (const words of leadIns) {
    const year = leadYear(words) ?? opensWithYear(words)
    if (year !== undefined) return { year, rule: 'year of the lead-in' }
  }
  for (const words of headings) {
    const year = leadYear(words)
    if (year !== undefined) return { year, rule: 'year of the heading' }
  }
  return { year: planYear, rule: planYear === undefined ? 'no year' : 'year of the plan' }
}
