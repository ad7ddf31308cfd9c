import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ledgerSchema, type Ledger } from '../model/ledger.ts'
import { planIds, planPath } from './read-plan.ts'

/** The ledgers of all plans that were ever released, by plan. */
export const readLedgers = (): Ledger[] =>
  planIds()
    .map((id) => join(dirname(planPath(id)), 'ledger.json'))
    .filter((file) => existsSync(file))
    .map((file) => ledgerSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
