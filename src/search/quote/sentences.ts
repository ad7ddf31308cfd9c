import type { Span } from '../../model/span.ts'
import { paragraphs } from './parts.ts'
import type { Quotation } from './quotation.ts'

// 推动高企发展。|加强团队建设；|引进人才！”|“做大做强”|“提质增效”
const end = /[。！？；!?;][”’"'」』）)]*|(?<=[”」』])(?=[“「『])/gu

/** The lines of a quotation that hold words, as units of it folded; each begins and ends with a unit of its own. */
export const lines = (quoted: Quotation): Span[] => unitsOf(quoted, paragraphs(quoted.typed))

/** The sentences of its lines, likewise. */
export const sentences = (quoted: Quotation): Span[] =>
  unitsOf(
    quoted,
    paragraphs(quoted.typed).flatMap((line) => {
      const cuts = [...quoted.typed.slice(line.start, line.end).matchAll(end)]
      const ends = [...cuts.map(({ 0: mark, index }) => line.start + index + mark.length), line.end]
      return ends.map((to, turn) => ({ start: ends[turn - 1] ?? line.start, end: to }))
    }),
  )

/** Spans of the typed text, in order, as units; none that is blank. */
const unitsOf = ({ folded }: Quotation, spans: readonly Span[]): Span[] => {
  let unit = 0
  const next = (offset: number): number => {
    while (unit < folded.starts.length && folded.starts[unit]! < offset) unit += 1
    return unit
  }
  return spans.map(({ start, end }) => ({ start: next(start), end: next(end) })).filter(({ start, end }) => start < end)
}
