import type { PlanEntry } from '../plan-entry.ts'

/** What a citation says of a plan, or of a place in it. What is not known is left out; every format says so in its way. */
export interface Cited {
  /** Of the plan, or of plan and clause: `yangjiang-2022-i7`. */
  id: string
  /** In square brackets when the text does not print it: so all styles mark what others supplied. */
  title: string
  issuers: string[]
  /** 文号 */
  number?: string | undefined
  /** 文种: 工作要点 */
  genre?: string | undefined
  /** `YYYY-MM-DD`: when it was issued, else published. */
  issued?: string | undefined
  /** 二、7. */
  place?: string | undefined
  /** The name of this library. */
  library?: string | undefined
  /** Absolute. */
  address?: string | undefined
  /** `YYYY-MM-DD`: when the reader saw it; only a reader's browser knows. */
  accessed?: string | undefined
}

export const cited = ({ id, title, meta }: PlanEntry, library?: string): Cited => ({
  id,
  title: meta.title?.basis === 'stated' ? title : `[${title}]`,
  issuers: meta.issuers?.value ?? [],
  number: meta.number?.value,
  genre: meta.subtype?.value,
  issued: (meta.issued ?? meta.published)?.value,
  library,
})

/** A clause, or several, of a plan that is cited. */
export const citedAt = (plan: Cited, clause: string, place: string): Cited => ({
  ...plan,
  id: `${plan.id}-${clause}`,
  place,
})
