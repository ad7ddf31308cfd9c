import type { Ledger } from '../../model/ledger.ts'

/** `ledger.json`: one id per line. */
export const ledgerJson = ({ schema, plan, clauses }: Ledger): string => {
  const lines = Object.entries(clauses).map(([id, entry]) => `    ${JSON.stringify(id)}: ${JSON.stringify(entry)}`)
  return `{\n  "schema": ${schema},\n  "plan": ${JSON.stringify(plan)},\n  "clauses": {\n${lines.join(',\n')}\n  }\n}\n`
}
