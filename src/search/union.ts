import type { Span } from '../model/span.ts'

/** Overlapping spans as one; neighbours stay two. */
export const union = (spans: readonly Span[]): Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}
