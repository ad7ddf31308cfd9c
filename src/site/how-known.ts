import type { Basis, Evidence, Plan } from '../model/plan.ts'

/** What a page says about the way a fact is known. */
export interface HowKnown {
  basis: Basis
  note: string | undefined
  evidence: Evidence | undefined
  /** The clause that holds the evidence; `undefined` when that stands outside the clauses. */
  clause: string | undefined
}

interface Stored {
  basis: Basis
  note?: string | undefined
  evidence?: Evidence | undefined
}

export const howKnown = (plan: Plan, { basis, note, evidence }: Stored): HowKnown => ({
  basis,
  note,
  evidence,
  clause: plan.clauses.find(
    ({ start, end }) => evidence !== undefined && start <= evidence.start && evidence.start < end,
  )?.id,
})
