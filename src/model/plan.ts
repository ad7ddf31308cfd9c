import * as z from 'zod'
import { spanSchema } from './span.ts'
import { unitNames } from './units.ts'

/** The words a value rests on: `text` is `plan.text.slice(start, end)`. */
export const evidenceSchema = spanSchema.extend({ text: z.string() })

/**
 * How a value is known. `stated`: the evidence prints the value or its stem. `inferred`: a rule computed it from the
 * evidence. `curated`: a person wrote it in `meta.yaml`, and `note` says why.
 */
export const basisSchema = z.enum(['stated', 'inferred', 'curated'])

const fact = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, basis: basisSchema, evidence: evidenceSchema.optional(), note: z.string().optional() })

export const regionSchema = z.object({
  /** GB/T 2260 code of the narrowest place. */
  code: z.string().regex(/^\d{6}$/),
  province: z.string(),
  city: z.string().nullable(),
  district: z.string().nullable(),
})

/** `YYYY-MM-DD`. */
export const dateSchema = z.iso.date()

/** Facts of a plan. An absent key means unknown, and pages say so. */
export const metaSchema = z.object({
  title: fact(z.string().min(1)).optional(),
  subtype: fact(z.string()).optional(),
  number: fact(z.string()).optional(),
  issuers: fact(z.array(z.string())).optional(),
  issued: fact(dateSchema).optional(),
  published: fact(dateSchema).optional(),
  validity: fact(z.string()).optional(),
  /** First and last year the plan is for, both included. */
  years: fact(z.tuple([z.int(), z.int()])).optional(),
  region: fact(regionSchema).optional(),
})

export const residueKinds = [
  'title', 'subtitle', 'caption', 'addressee', 'cover', 'number', 'issuer', 'date', 'signature', 'record', 'toc',
  'attachment', 'boilerplate',
] as const // prettier-ignore

export const residueSchema = spanSchema.extend({ kind: z.enum(residueKinds) })

/** A place inside a clause that can be linked: 一是 … 二是 … */
export const anchorSchema = spanSchema.extend({ id: z.string() })

export const clauseSchema = z.object({
  id: z.string(),
  aliases: z.array(z.string()),
  unit: z.enum(unitNames),
  /** Id of the enclosing clause, `null` at the top. */
  parent: z.string().nullable(),
  /** The printed number, or the order among its like. Of a decimal its last part. */
  number: z.int(),
  marker: spanSchema.nullable(),
  /** Without its final 。 */
  heading: spanSchema.nullable(),
  /** Text follows on the marker's line. */
  runIn: z.boolean(),
  /** Own text, children excluded; enclosed residue may lie inside. */
  start: spanSchema.shape.start,
  end: spanSchema.shape.end,
  anchors: z.array(anchorSchema),
})

const annotated = spanSchema.extend({ clause: z.string(), text: z.string() })

const targetSchema = annotated.extend({
  kind: z.literal('target'),
  id: z.string(),
  figure: spanSchema,
  indicator: z.string(),
  scope: z.string().nullable(),
  mode: z.enum(['new', 'total', 'growth', 'delta', 'parameter']),
  op: z.enum(['ge', 'gt', 'eq', 'le', 'lt', 'approx', 'range']),
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string(),
  per: z.string().nullable(),
  deadline: z.int().nullable(),
  strength: z.enum(['firm', 'aim', 'explore']),
})

const agenciesSchema = annotated.extend({
  kind: z.literal('agencies'),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  bodies: z.array(z.string()),
  due: z.string().nullable(),
  standing: z.boolean(),
})

const themeSchema = z.object({
  kind: z.literal('theme'),
  clause: z.string(),
  theme: z.string(),
  rank: z.int(),
  score: z.number(),
  evidence: z.array(evidenceSchema),
})

const referenceSchema = annotated.extend({
  kind: z.literal('reference'),
  title: z.string(),
  number: z.string().nullable(),
  to: z.string().nullable(),
})

const termSchema = annotated.extend({ kind: z.literal('term'), term: z.string() })

const annotationSchema = z.discriminatedUnion('kind', [
  targetSchema,
  agenciesSchema,
  themeSchema,
  referenceSchema,
  termSchema,
])

/** What the converter has to say about a place; its words are in `messages.ts`. */
export const messageSchema = spanSchema.extend({
  ruleId: z.string(),
  values: z.record(z.string(), z.string()),
})

export const sourceSchema = z.object({
  file: z.string(),
  mediaType: z.string(),
  encoding: z.string(),
  /** Of the file's bytes, hexadecimal. */
  sha256: z.string(),
  url: z.string().nullable(),
  retrieved: dateSchema.nullable(),
})

/** `moved`: its words are one other clause now; `merged`: part of one that has words of others too; `split`: several. */
export const formerStates = ['moved', 'merged', 'split', 'withdrawn'] as const

/** A clause that was released under an id and stands there no more, or no longer whole. */
export const formerSchema = z.object({
  id: z.string(),
  state: z.enum(formerStates),
  /** Ids of the clauses that have its words now, in document order; none of one that is withdrawn. */
  to: z.array(z.string()),
  /** Of its release; `null` until then. */
  date: dateSchema.nullable(),
  unit: z.enum(unitNames),
  /** As printed. */
  marker: z.string().nullable(),
  /** Its words as last released; `null` where they were not kept. */
  text: z.string().nullable(),
  /** Other ids that led to it and lead to nothing else. */
  aliases: z.array(z.string()),
  /** Id of the clause it stands before, which is its own id where another clause has it now; `null` at the end. */
  before: z.string().nullable(),
})

/** `plan.json`, schema 1 of DESIGN.md. */
export const planSchema = z.object({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  source: sourceSchema,
  /** All that the reader extracted, verbatim, LF line ends; every span indexes it. */
  text: z.string(),
  meta: metaSchema,
  /** In document order. Together with `residue` they partition `text`; only white space lies between. */
  clauses: z.array(clauseSchema),
  residue: z.array(residueSchema),
  /** In the order of the ledger. */
  former: z.array(formerSchema).default([]),
  annotations: z.array(annotationSchema),
  messages: z.array(messageSchema),
})

export type Plan = z.infer<typeof planSchema>
export type Clause = z.infer<typeof clauseSchema>
export type Anchor = z.infer<typeof anchorSchema>
export type Former = z.infer<typeof formerSchema>
export type Residue = z.infer<typeof residueSchema>
export type ResidueKind = (typeof residueKinds)[number]
export type Meta = z.infer<typeof metaSchema>
export type Region = z.infer<typeof regionSchema>
export type Basis = z.infer<typeof basisSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Annotation = z.infer<typeof annotationSchema>
export type Message = z.infer<typeof messageSchema>
