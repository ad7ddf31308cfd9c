import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * Writes files so that none is ever half written: all of them under other names first, then renamed. Files that are
 * already so are left alone.
 *
 * @returns The paths that changed.
 */
export const writeFiles = (files: Record<string, string>): string[] => {
  const changed = Object.entries(files).filter(
    ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
  )
  const written: string[] = []
  try {
    for (const [path, content] of changed) {
      written.push(`${path}.tmp`)
      const descriptor = openSync(`${path}.tmp`, 'w')
      try {
        const bytes = Buffer.from(content)
        for (let offset = 0; offset < bytes.length;) offset += writeSync(descriptor, bytes, offset)
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  }
  for (const path of written) renameSync(path, path.slice(0, -'.tmp'.length))
  return changed.map(([path]) => path)
}
