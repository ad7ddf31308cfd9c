import type { Ledger, LedgerHolder } from '../../model/ledger.ts'

/** `ledger.json`: one id per line; empty lists of where words went are left out. */
export const ledgerJson = ({ schema, plan, clauses }: Ledger): string => {
  const lines = Object.entries(clauses).map(([id, { earlier, ...entry }]) => {
    const said = { ...brief(entry), ...(earlier.length > 0 && { earlier: earlier.map(brief) }) }
    return `    ${JSON.stringify(id)}: ${JSON.stringify(said)}`
  })
  return `{\n  "schema": ${schema},\n  "plan": ${JSON.stringify(plan)},\n  "clauses": {\n${lines.join(',\n')}\n  }\n}\n`
}

const brief = ({ to, ...holder }: LedgerHolder): Partial<LedgerHolder> => ({ ...holder, ...(to.length > 0 && { to }) })
