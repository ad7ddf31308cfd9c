import { planStrings, signs, toolStrings as words } from '../model/strings.ts'
import { chineseDate } from './facts.ts'
import type { PlanEntry } from './plan-entry.ts'

/** A plan as a citation names it: issuers, title, number, date; what is not known is said, what an editor added is bracketed. */
export const cite = ({ title, meta }: PlanEntry): string => {
  const basis = meta.title?.basis
  const named =
    basis === undefined || basis === 'stated' ? title : words.titleNote(title, planStrings.titleBasis[basis])
  const date = meta.issued ?? meta.published
  return words.cite(
    meta.issuers?.value.join(signs.items) ?? words.issuersUnknown,
    named,
    meta.number?.value,
    date === undefined ? words.issuedUnknown : chineseDate(date.value),
  )
}
