import type { Span } from '../model/span.ts'
import type { Hit } from './verify.ts'

/** How much of a text is shown whole, how far before and after a hit, and how much in all, in UTF-16 units. */
const size = { whole: 130, before: 26, after: 44, all: 170 }

/**
 * What of a span is shown in a row: all of a short one; else the surroundings of hits, the first of each phrase before
 * the second of any, as many as there is room for; without hits its beginning. Disjoint, in order, cut where a phrase
 * begins or ends when such a place is near.
 *
 * @param end Where the clause ends; the span goes on after it only as far as a hit does.
 */
export const windows = (view: string, span: Span, end: number, hits: readonly Hit[]): Span[] => {
  if (span.start >= span.end) return []
  if (span.end - span.start <= size.whole) return [span]
  const inside = hits.filter((hit) => hit.end > span.start)
  if (inside.length === 0) return [{ start: span.start, end: phraseEnd(view, span.start + size.whole / 2, end) }]
  const seen = new Set<number>()
  const firsts = inside.filter((hit) => !seen.has(hit.phrase) && seen.add(hit.phrase))
  let chosen: Span[] = []
  for (const hit of [...firsts, ...inside.filter((other) => !firsts.includes(other))]) {
    const around = {
      start: phraseStart(view, Math.max(hit.start, span.start), span.start),
      end: Math.max(hit.end, phraseEnd(view, hit.end + size.after, end)),
    }
    const next = merged([...chosen, around])
    if (firsts.includes(hit) || length(next) <= size.all) chosen = next
  }
  return chosen
}

/** The start of the phrase before a hit when it is near, else some characters before, but never before `least`. */
const phraseStart = (view: string, offset: number, least: number): number => {
  const from = offset - size.before
  if (from <= least + 4) return least
  const base = Math.max(least, from - 10)
  const stop = /^.*[。；，、：\n]/su.exec(view.slice(base, Math.max(base, offset - 6)))
  return stop === null ? wholePoint(view, from) : base + stop[0].length
}

/** The next end of a phrase when it is near, else `offset`, but never after `end`. */
const phraseEnd = (view: string, offset: number, end: number): number => {
  if (offset >= end - 8) return end
  const stop = /[。；，、\n]/u.exec(view.slice(offset, Math.min(end, offset + 16)))
  return stop === null ? wholePoint(view, offset) : offset + stop.index + (stop[0] === '\n' ? 0 : 1)
}

/** Not between the two units of one character. */
const wholePoint = (view: string, offset: number): number =>
  /^[\udc00-\udfff]/u.test(view.slice(offset, offset + 1)) ? offset - 1 : offset

const merged = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && span.start <= last.end + 8) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

const length = (spans: readonly Span[]): number => spans.reduce((total, { start, end }) => total + end - start, 0)
