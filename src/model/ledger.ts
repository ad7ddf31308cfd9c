import * as z from 'zod'
import { dateSchema } from './plan.ts'
import { unitNames } from './units.ts'

const entrySchema = z.object({
  /** `amended`: its text changed after its first release. */
  state: z.enum(['active', 'amended', 'moved', 'withdrawn']),
  released: dateSchema,
  /** Of the last change of its text. */
  changed: dateSchema.nullable(),
  unit: z.enum(unitNames),
  parent: z.string().nullable(),
  /** Of the clause's text after the match fold: SHA-256, the first 16 hexadecimal digits. */
  hash: z.string(),
  aliases: z.array(z.string()),
  anchors: z.array(z.string()),
})

/** `ledger.json`: every clause id ever released: those of the plan in document order, then those it no longer has. Only `release` writes it. */
export const ledgerSchema = z.object({
  schema: z.literal(1),
  plan: z.string(),
  clauses: z.record(z.string(), entrySchema),
})

export type Ledger = z.infer<typeof ledgerSchema>
export type LedgerEntry = z.infer<typeof entrySchema>
