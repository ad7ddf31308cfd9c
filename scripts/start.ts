import type { AddressInfo } from 'node:net'
import { env } from 'node:process'
import { endWithParent } from './end-with-parent.ts'
import { pages } from './pages.ts'
import { serveSite } from './serve-site.ts'
import { step } from './step.ts'

/** From sources to a served site. `PORT` says where; without it, or when it is taken, the next free port from 4321. */
const steps = [
  () => ({ name: 'plans', command: 'node scripts/convert.ts' }),
  pages,
  () => ({ name: 'cards', command: 'node scripts/cards.ts' }),
  () => ({ name: 'search index', command: 'node scripts/index-search.ts' }),
  () => ({ name: 'data files', command: 'node scripts/data.ts' }),
  () => ({ name: 'old addresses', command: 'node scripts/old-addresses.ts' }),
]

endWithParent()
for (const each of steps) {
  const { passed } = await step(each())
  if (!passed) process.exit(1)
}

// In this process: whoever ends it ends the server, and no second server is refused.
const base = `/${env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')
const server = serveSite(env['SITE_OUT'] ?? 'dist', base)
let port = Number(env['PORT'] ?? 4321)
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  port += 1
  server.listen(port, 'localhost')
})
server.on('listening', () => {
  const { port: found } = server.address() as AddressInfo
  console.log(`\nOpen http://localhost:${found}${base}    (Ctrl-C ends the server)`)
})
server.listen(port, 'localhost')
