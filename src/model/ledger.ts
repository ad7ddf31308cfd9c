import * as z from 'zod'
import { dateSchema, formerStates } from './plan.ts'
import { unitNames } from './units.ts'

const holderSchema = z.object({
  /** `amended`: its text changed after its first release. The others no longer stand under the id. */
  state: z.enum(['active', 'amended', ...formerStates]),
  released: dateSchema,
  /** Of the last change of its text or of where it lives. */
  changed: dateSchema.nullable(),
  unit: z.enum(unitNames),
  parent: z.string().nullable(),
  /** As printed. */
  marker: z.string().nullable().default(null),
  /** Of the clause's text after the match fold: SHA-256, the first 16 hexadecimal digits. */
  hash: z.string(),
  /** As last released, marker included; `null` in ledgers that were written before texts were kept. */
  text: z.string().nullable().default(null),
  aliases: z.array(z.string()),
  anchors: z.array(z.string()),
  /** Ids of the clauses that have its words now. */
  to: z.array(z.string()).default([]),
})

const entrySchema = holderSchema.extend({
  /** Clauses that stood under this id before, the oldest first. */
  earlier: z.array(holderSchema).default([]),
})

/** `ledger.json`: every clause id ever released, in document order, gone ones where they stood. Only `release` writes it. */
export const ledgerSchema = z.object({
  schema: z.literal(1),
  plan: z.string(),
  clauses: z.record(z.string(), entrySchema),
})

export type Ledger = z.infer<typeof ledgerSchema>
export type LedgerEntry = z.infer<typeof entrySchema>
export type LedgerHolder = z.infer<typeof holderSchema>
