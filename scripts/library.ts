import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'

/** The library's folder: `content`, or another one that tests name in `CONTENT_DIR`. */
export const contentFolder = env['CONTENT_DIR'] ?? 'content'

/** The folders of all plans, in order of their names. */
export const planFolders = (): string[] => {
  const plans = join(contentFolder, 'plans')
  if (!existsSync(plans)) return []
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(plans, name))
    .toSorted()
}
