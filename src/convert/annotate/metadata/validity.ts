import type { Clause } from '../../../model/plan.ts'
import type { Span } from '../../../model/span.ts'

// 自2023年3月1日起施行,有效期3年   自印发之日起施行,有效期至2025年12月31日   自发布之日起30日后施行   有效期为五年
const pattern =
  /(?<own>自[^。；;，,\n]{2,20}(?:起|后)(?:正式)?(?:施行|实施|执行|生效)(?:[，,]\s?(?:试行期|有效期|期限|执行期)(?:限)?[^。；;\n（(]{1,24})?|(?:有效期|试行期)(?:限)?(?:为|至|到|：|:)?\s?(?:自[^。；;\n]{2,20}至)?[^。；;，,\n（(]{1,20})(?=[。；;，,\n（(]|$)/gu

/** Words that make a sentence speak of the plan itself. */
const itself = /本(?:办法|措施|方案|意见|规定|细则|政策|计划|规划|通知|文件|条例|要点|行动|实施|若干)|^(?:自|有效期)/u

// 。《示例市奖励办法》(示政发〔2019〕3号)同时废止   ,《示例市2020年方案》不再执行
const replaced =
  /^[。；;，,]\s?(?:原)?《[^》\n]{2,60}》\s?(?:[（(][^（）()]{2,30}[）)])?\s?(?:同时|即行|自行|相应)?(?:予以)?(?:废止|失效|停止执行|不再执行)/u

/** From when and until when a plan holds and what it replaces, in its own words; the last place that says so. */
export const validity = (text: string, clauses: readonly Clause[]): Span | undefined => {
  for (const { start, end, marker } of clauses.toReversed()) {
    const from = marker?.end ?? start
    const own = text.slice(from, end)
    const found = [...own.matchAll(pattern)].filter(({ index }) => {
      const sentence = own.slice(own.lastIndexOf('。', index) + 1, index + 2).trim()
      return itself.test(sentence)
    })
    const best = found.find(({ 0: words }) => /有效期|试行期/u.test(words)) ?? found[0]
    if (best === undefined) continue
    const ends = best.index + best[0].trimEnd().length
    const replaces = replaced.exec(own.slice(ends))
    return { start: from + best.index, end: from + ends + (replaces?.[0].length ?? 0) }
  }
  return undefined
}
