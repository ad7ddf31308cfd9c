import type { Folded } from '../model/fold.ts'
import type { Span } from '../model/span.ts'

/** A folded text less spans of the text it was folded from. */
export const without = ({ text, starts, ends }: Folded, cuts: readonly Span[]): Folded => {
  const ordered = [...cuts].sort((a, b) => a.start - b.start)
  const kept: number[] = []
  let next = 0
  for (const [unit, start] of starts.entries()) {
    while (next < ordered.length && ordered[next]!.end <= start) next += 1
    const cut = ordered[next]
    if (cut === undefined || start < cut.start) kept.push(unit)
  }
  return {
    text: kept.map((unit) => text[unit]).join(''),
    starts: kept.map((unit) => starts[unit]!),
    ends: kept.map((unit) => ends[unit]!),
  }
}
