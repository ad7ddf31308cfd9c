import { readLedger } from './read-ledger.ts'
import { planIds } from './read-plan.ts'

/** `YYYY-MM-DD`: when a ledger last recorded something; `undefined` before the first release. */
export const lastRelease = (): string | undefined => {
  let last: string | undefined
  for (const id of planIds()) {
    for (const { released, changed } of Object.values(readLedger(id))) {
      const date = changed ?? released
      if (last === undefined || date > last) last = date
    }
  }
  return last
}
