import { isBoundary } from './differences.ts'
import type { Quotation } from './quotation.ts'
import { isWithin } from './uncut.ts'

/**
 * Whether two texts may have been put together before a unit of a folded quotation: it cuts no character, and no number
 * or word unless the number of a clause begins there, as the 13 of 现存的12|13.加强.
 */
export const isJoint = ({ typed, folded }: Quotation, unit: number): boolean =>
  isBoundary(folded, unit) &&
  (!isWithin(typed, folded.starts[unit] ?? typed.length) || /^\d{1,3}[.、]\D/u.test(folded.text.slice(unit, unit + 5)))
