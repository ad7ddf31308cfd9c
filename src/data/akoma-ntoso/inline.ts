import type { Span } from '../../model/span.ts'
import { xmlText } from '../../site/xml-text.ts'
import { type Attributes, element } from './element.ts'

/** Words that stand in an `inline` element of their own. */
export interface Mark extends Span {
  attributes: Attributes
}

/**
 * The words of a span, without the white space around them. Where the source breaks a line stands `eol`: whether its
 * author or a typesetter broke it is not known.
 *
 * @param marks Those that do not lie in the span are left out. Two of them never overlap in part.
 */
export const inline = (text: string, span: Span, marks: readonly Mark[]): string => {
  const inside = text.slice(span.start, span.end)
  const start = span.start + inside.length - inside.trimStart().length
  return pieces(text, { start, end: start + inside.trim().length }, marks)
}

const pieces = (text: string, { start, end }: Span, marks: readonly Mark[]): string => {
  const within = marks.filter((mark) => start <= mark.start && mark.end <= end)
  let written = ''
  let at = start
  for (const mark of within.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue
    const rest = within.filter((other) => other !== mark)
    written += plain(text.slice(at, mark.start)) + element('inline', mark.attributes, pieces(text, mark, rest))
    at = mark.end
  }
  return written + plain(text.slice(at, end))
}

const plain = (words: string): string =>
  words
    .split(/\s*\n\s*/u)
    .map(xmlText)
    .join('<eol/>')
