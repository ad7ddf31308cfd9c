import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { dateSchema } from '../model/plan.ts'
import { contentFolder } from './content-folder.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A page's address below the base: `plans/old-name/`. */
const page = z.string().regex(/^([a-z0-9-]+\/)+$/)

/** `content/addresses.yaml`, which `npm run release` keeps: an address is assigned once and never changes without a redirect. */
export const addressesSchema = z.strictObject({
  /** Slug by GB/T 2260 code, of every city and district that has a plan. */
  places: z.record(z.string().regex(/^\d{6}$/), slug).default({}),
  /** Slugs of terms that at least two plans use, by folded term. */
  terms: z.record(z.string(), slug).default({}),
  /** Slugs of indicators that at least two plans have and `indicators.yaml` does not know, by folded name. */
  indicators: z.record(z.string(), slug).default({}),
  /** Ids of the plans that were released: each has a folder, or moved, or is withdrawn. */
  plans: z.array(slug).default([]),
  /** Plans that were taken out of the library, by a person: their addresses say so, and why. */
  withdrawn: z
    .array(
      z.strictObject({
        plan: slug,
        title: z.string().min(1),
        date: dateSchema,
        reason: z.string().min(1),
        to: page.optional(),
      }),
    )
    .default([]),
  /** Addresses that moved. */
  redirects: z.array(z.strictObject({ from: page, to: page })).default([]),
})

export type Addresses = z.infer<typeof addressesSchema>

/** Ids of released plans whose address would lead to nothing. */
export const lostPlans = ({ plans, withdrawn, redirects }: Addresses, there: readonly string[]): string[] => {
  const known = new Set([
    ...there,
    ...withdrawn.map(({ plan }) => plan),
    ...redirects.map(({ from }) => from.slice('plans/'.length, -1)),
  ])
  return plans.filter((id) => !known.has(id))
}

/**
 * The addresses of the library.
 *
 * @throws When the file has an unknown key or a malformed slug, or two places share a slug.
 */
export const addresses = (): Addresses => {
  const file = join(contentFolder, 'addresses.yaml')
  const parsed = addressesSchema.safeParse((existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined) ?? {})
  if (!parsed.success) throw new Error(`Cannot use ${file}:\n${z.prettifyError(parsed.error)}`)
  for (const list of ['places', 'terms', 'indicators'] as const) {
    const seen = new Map<string, string>()
    for (const [key, name] of Object.entries(parsed.data[list])) {
      const other = seen.get(name)
      if (other !== undefined)
        throw new Error(`Expected one of ${list} per slug in ${file}, found 「${name}」 for ${other} and ${key}`)
      seen.set(name, key)
    }
  }
  return parsed.data
}
