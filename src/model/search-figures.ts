import * as z from 'zod'

const share = z.number().min(0).max(1)

/** Left out where nothing can be said: nothing matches, or nothing was found. */
const accuracySchema = z.strictObject({ recall: share.optional(), precision: share.optional() })

/** Kilobytes with an empty cache, medians: until the words of the first result are there, and of all. */
const transferSchema = z.strictObject({ first: z.number(), all: z.number() })

const engineSchema = z.strictObject({
  name: z.string(),
  /** Of its package, empty without one. */
  version: z.string(),
  /** What its results are, by which it is judged. */
  unit: z.enum(['clause', 'plan']),
  /** Nothing for an engine that could not be measured. */
  measured: z
    .strictObject({
      accuracy: accuracySchema,
      /** By class of query. */
      classes: z.record(z.string(), accuracySchema),
      transfer: transferSchema,
      /** With everything loaded, times the median of stock Pagefind. */
      warm: z.strictObject({ median: z.number(), p95: z.number() }),
      /** By how many plans hold what is asked; `transfer` is left out where no such search was asked with an empty cache. */
      sizes: z.record(z.string(), z.strictObject({ transfer: transferSchema.optional(), warm: z.number() })),
    })
    .optional(),
})

/** `content/search-figures.yaml`, written by `npm run bench -- --search --accept`: what does not depend on the machine. */
export const searchFiguresSchema = z.array(
  z.strictObject({
    plans: z.int(),
    clauses: z.int(),
    /** How many of each class were asked. */
    queries: z.record(z.string(), z.int()),
    engines: z.array(engineSchema),
  }),
)

export type SearchFigures = z.infer<typeof searchFiguresSchema>
