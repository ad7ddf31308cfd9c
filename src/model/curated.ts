import * as z from 'zod'
import { dateSchema, regionSchema, type Meta } from './plan.ts'

const curated = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    /** Why a person had to write this. */
    reason: z.string().min(1),
    /** Words of the plan it rests on, exactly as printed. */
    evidence: z.string().min(1).optional(),
  })

/**
 * `meta.yaml`: what a person knows of a plan. Every key may be missing; a value overrides what the converter finds and
 * says why.
 */
export const curatedSchema = z.strictObject({
  source: z
    .strictObject({ url: z.url().nullable().default(null), retrieved: dateSchema.nullable().default(null) })
    .optional(),
  title: curated(z.string().min(1)).optional(),
  subtype: curated(z.string().min(1)).optional(),
  number: curated(z.string().min(1)).optional(),
  issuers: curated(z.array(z.string().min(1)).min(1)).optional(),
  issued: curated(dateSchema).optional(),
  published: curated(dateSchema).optional(),
  validity: curated(z.string().min(1)).optional(),
  years: curated(z.tuple([z.int(), z.int()])).optional(),
  region: curated(regionSchema).optional(),
} satisfies Record<keyof Meta | 'source', z.ZodType>)

export type Curated = z.infer<typeof curatedSchema>
