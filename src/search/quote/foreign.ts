import type { Span } from '../../model/span.ts'
import { leastLength, type Near } from './closest.ts'
import { isJoint } from './joint.ts'
import type { Quotation } from './quotation.ts'

/** What a quotation has beside a place like it and may be from elsewhere: units of it folded, in order. */
export const foreign = (quoted: Quotation, { folded, stretches }: Near): Span[] => {
  const { text } = quoted.folded
  const found: Span[] = []
  for (const { same, quote, source } of stretches) {
    if (same || quote.start === quote.end) continue
    // Numbers differ as a whole, so that a difference may begin with what is from the place.
    const before = alike((turn) => text[quote.start + turn] === folded.text[source.start + turn])
    const after = alike((turn) => text[quote.end - 1 - turn] === folded.text[source.end - 1 - turn])
    const start = isJoint(quoted, quote.start + before) ? quote.start + before : quote.start
    const end = isJoint(quoted, quote.end - after) ? quote.end - after : quote.end
    const last = found.at(-1)
    if (last !== undefined && quote.start - last.end < leastLength) last.end = Math.max(start, end)
    else found.push({ start, end })
  }
  return found.filter(({ start, end }) => end - start >= leastLength)
}

/** Whether a place goes on far without the quotation, as one does that holds two clauses quoted without a mark of omission. */
export const leavesMuchOut = ({ stretches }: Near): boolean =>
  stretches.some(({ quote, source }) => quote.start === quote.end && source.end - source.start >= much)

/** Units: more than most sentences have. */
const much = 40

/** The longest number, with a clause's number after it. */
const most = 12

const alike = (isAlike: (turn: number) => boolean): number => {
  let count = 0
  while (count < most && isAlike(count)) count += 1
  return count
}
