import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { env } from 'node:process'
import { settings } from '../../src/site/settings.ts'

/** A built site on disk: `SITE_OUT` (`dist`), published under `SITE_BASE` (`/`). */
export interface Site {
  base: string
  /** Every file, with `/` between folders: `plans/index.html`. */
  files: string[]
  read: (file: string) => Buffer
  /**
   * The file an address leads to from a page, and the id it names there. `outside` when the address leaves the site;
   * no `file` when it stays and nothing is there.
   */
  resolve: (address: string, from: string) => { outside: boolean; file?: string; anchor?: string }
}

/** @throws When the folder does not exist. */
export const site = (): Site => {
  const out = env['SITE_OUT'] ?? 'dist'
  const base = `/${env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')
  if (!existsSync(out)) throw new Error(`Cannot find ${out}; run \`npm run build\``)
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, sep).length).replaceAll(sep, '/'))
    .toSorted()
  const known = new Set(files)
  const origins = new Set([localOrigin, ...own(settings().address)])
  return {
    base,
    files,
    read: (file) => readFileSync(join(out, file)),
    resolve: (address, from) => {
      const url = new URL(address, `${localOrigin}${base}${from.replace(/index\.html$/, '')}`)
      if (!origins.has(url.origin)) return { outside: true }
      const path = decodeURIComponent(url.pathname)
      const file = path.endsWith('/') ? `${path}index.html` : path
      const anchor = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '')
      return {
        outside: false,
        ...(file.startsWith(base) && known.has(file.slice(base.length)) ? { file: file.slice(base.length) } : {}),
        ...(anchor === '' ? {} : { anchor }),
      }
    },
  }
}

const localOrigin = 'http://site.invalid'

const own = (address: string | undefined): string[] => (address === undefined ? [] : [new URL(address).origin])
