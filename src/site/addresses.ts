import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { contentFolder } from './content-folder.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A page's address below the base: `plans/old-name/`. */
const page = z.string().regex(/^([a-z0-9-]+\/)+$/)

/** `content/addresses.yaml`, which `npm run release` keeps: an address is assigned once and never changes without a redirect. */
export const addressesSchema = z.strictObject({
  /** Slug by GB/T 2260 code, of every city and district that has a plan. */
  places: z.record(z.string().regex(/^\d{6}$/), slug).default({}),
  /** Addresses that moved. */
  redirects: z.array(z.strictObject({ from: page, to: page })).default([]),
})

export type Addresses = z.infer<typeof addressesSchema>

/**
 * The addresses of the library.
 *
 * @throws When the file has an unknown key or a malformed slug, or two places share a slug.
 */
export const addresses = (): Addresses => {
  const file = join(contentFolder, 'addresses.yaml')
  const parsed = addressesSchema.safeParse((existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined) ?? {})
  if (!parsed.success) throw new Error(`Cannot use ${file}:\n${z.prettifyError(parsed.error)}`)
  const seen = new Map<string, string>()
  for (const [code, name] of Object.entries(parsed.data.places)) {
    const other = seen.get(name)
    if (other !== undefined)
      throw new Error(`Expected one place per slug in ${file}, found 「${name}」 for ${other} and ${code}`)
    seen.set(name, code)
  }
  return parsed.data
}
