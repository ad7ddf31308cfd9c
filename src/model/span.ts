import * as z from 'zod'

/** A stretch of a plan's `text`: UTF-16 offsets, `end` exclusive. */
export const spanSchema = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })

export type Span = z.infer<typeof spanSchema>
