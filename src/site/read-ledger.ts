import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type LedgerEntry, ledgerSchema } from '../model/ledger.ts'
import { contentFolder } from './content-folder.ts'

/**
 * A plan's ids as its ledger has them; without a ledger nothing of the plan was released yet.
 *
 * @throws When the ledger is not as `release` writes it.
 */
export const readLedger = (plan: string): Record<string, LedgerEntry> => {
  const path = join(contentFolder, 'plans', plan, 'ledger.json')
  if (!existsSync(path)) return {}
  const parsed = ledgerSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data.clauses
  throw new Error(`Cannot use ${path}:\n${z.prettifyError(parsed.error)}`)
}
