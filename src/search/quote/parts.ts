import type { Span } from '../../model/span.ts'

// 推动……落实  推动...落实  推动······落实  推动［……］落实
const dots = String.raw`…+|⋯+|\.{3,}|·{3,}`
// 推动（略）落实  推动〔中略〕落实  推动（以下略）
const left = /(?:以[上下]|[上下前中后省])?略/u
const omission = new RegExp(String.raw`[（([［【〔]\s*(?:${left.source}|${dots})\s*[）)\]］】〕]|${dots}|。{3,}`, 'gu')

/** What stands between the marks of omission of a quotation: offsets in it, in order, nothing that is blank. */
export const parts = (typed: string): Span[] => {
  const found: Span[] = []
  let start = 0
  for (const mark of typed.matchAll(omission)) {
    found.push({ start, end: mark.index })
    start = mark.index + mark[0].length
  }
  found.push({ start, end: typed.length })
  return found.filter((span) => holdsWords(typed, span))
}

/** The paragraphs of a quotation that hold words. */
export const paragraphs = (typed: string): Span[] =>
  [...typed.matchAll(/[^\n]+/gu)]
    .map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
    .filter((span) => holdsWords(typed, span))

const holdsWords = (typed: string, { start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(typed.slice(start, end))
