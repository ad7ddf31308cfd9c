import type { Folded } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'
import { foldSlowly } from './fold-slowly.ts'
import type { Steps } from './steps.ts'

/** A quotation, or a part of one, made ready to be looked for. */
export interface Quotation {
  typed: string
  folded: Folded
  /** Its single quotation marks are looked for as double ones. */
  marks?: 'doubled'
}

export function* quotation(typed: string): Steps<Quotation> {
  return { typed, folded: yield* foldSlowly(typed) }
}

/** The typed characters of a span of the folded quotation. */
export const typedOf = ({ typed, folded }: Quotation, { start, end }: Span): string =>
  start < end ? typed.slice(folded.starts[start], folded.ends[end - 1]) : ''
