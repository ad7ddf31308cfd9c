import { statSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serveSite } from '../serve-site.ts'

/** A static host that remembers what it was asked for. */
export interface Host {
  origin: string
  /** Bytes of all that was asked for since the last `forget`, until a time in milliseconds, as a host with gzip sends it. */
  sent(until?: number): number
  forget(): void
  close(): void
}

export const host = async (folder: string): Promise<Host> => {
  let requests: { path: string; at: number }[] = []
  const sizes = new Map<string, number>()
  const server = serveSite(folder, '/')
  server.on('request', ({ url = '/' }) =>
    requests.push({ path: decodeURIComponent(url.split('?')[0]!), at: Date.now() }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const size = (path: string): number => {
    const known = sizes.get(path)
    if (known !== undefined) return known
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const content = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : Buffer.alloc(0)
    const sent = Math.min(content.length, gzipSync(content).length)
    sizes.set(path, sent)
    return sent
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: (until = Infinity) => requests.filter(({ at }) => at <= until).reduce((sum, { path }) => sum + size(path), 0),
    forget: () => {
      requests = []
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
