import type { Span } from '../../model/span.ts'

/** Text with paired `**` and `__` left out; `strong` says what stood between them, within one line. */
export const markdown = (source: string): { text: string; strong: Span[] } => {
  let text = ''
  const strong: Span[] = []
  let offset = 0
  // **一、总体要求**   __（一）加强领导。__统筹…
  for (const found of source.matchAll(
    /(?<fence>\*\*|__)(?=\S)(?<inner>[^\n]{0,2000}?[^\s*_]|[^\s*_])\k<fence>(?![*_])/gu,
  )) {
    const { fence, inner } = found.groups as { fence: string; inner: string }
    if (found.index > 0 && source[found.index - 1] === fence[0]) continue
    text += source.slice(offset, found.index)
    strong.push({ start: text.length, end: text.length + inner.length })
    text += inner
    offset = found.index + found[0].length
  }
  return { text: text + source.slice(offset), strong }
}
