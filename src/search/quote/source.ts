import type { Folded } from '../../model/fold.ts'
import { enclosed } from '../enclosed.ts'
import type { SearchRecord } from '../record.ts'
import { without } from '../without.ts'
import { foldSlowly } from './fold-slowly.ts'
import type { Steps } from './steps.ts'

/** A plan made ready to be compared with quotations. */
export interface Source {
  record: SearchRecord
  /** The folded text, and once more without enclosed residue (page numbers) where there is any. */
  variants: Folded[]
}

/** Makes a plan ready. The variants are those of `verify.ts`, made step by step. */
export function* source(record: SearchRecord): Steps<Source> {
  const whole = yield* foldSlowly(record.text)
  const inside = record.residue.filter((residue) => enclosed(residue, record.clauses))
  return { record, variants: inside.length === 0 ? [whole] : [whole, without(whole, inside)] }
}
