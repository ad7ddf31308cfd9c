import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { siteStrings } from '../model/strings.ts'
import { contentFolder } from './content-folder.ts'

const words = z.string().trim().min(1)

/** `content/site.yaml`. Every field may be left out; what is unknown is then shown as unknown or not at all. */
const settingsSchema = z.strictObject({
  /** Name of the library, in the masthead and in page titles. */
  name: words.default(siteStrings.name),
  /** Base address, such as `https://plans.example.org/`. Canonical links, sitemap, feed and cards need it. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  /** Who publishes this copy of the library. */
  publisher: words.optional(),
  /** Where to report an error: a mail address or a web address. */
  contact: words.optional(),
  /** Licence of the data made here (outline, ids, annotations); not of the plans' own words. */
  licence: z.strictObject({ name: words, url: z.url().optional() }).optional(),
  /** A sentence shown on every plan page. */
  notice: words.default(siteStrings.notice),
  /** 备案号 as the registry wrote it. */
  filing: words.optional(),
})

export type Settings = z.infer<typeof settingsSchema>

/**
 * The settings of the library.
 *
 * @throws When `site.yaml` has an unknown key or a value of the wrong kind; the message names file, key and reason.
 */
export const settings = (): Settings => {
  const file = join(contentFolder, 'site.yaml')
  const written: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined
  // `contact:` with nothing behind it is a field left out.
  const given = Object.entries(written ?? {}).filter(([, value]) => value !== null)
  const parsed = settingsSchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  throw new Error(`Cannot use ${file}:\n${z.prettifyError(parsed.error)}`)
}
