import { env } from 'node:process'
import { preview } from 'astro'
import { endWithParent } from './end-with-parent.ts'
import { step } from './step.ts'

/** From sources to a served site. `PORT` says where; without it, or when it is taken, the next free port from 4321. */
const steps = [
  { name: 'plans', command: 'node scripts/convert.ts' },
  { name: 'pages', command: 'astro build' },
  { name: 'search index', command: 'node scripts/index-search.ts' },
]

endWithParent()
for (const each of steps) {
  const { passed } = await step(each)
  if (!passed) process.exit(1)
}

// In this process: whoever ends it ends the server, and no second server is refused.
env['ASTRO_TELEMETRY_DISABLED'] = '1'
const server = await preview({ logLevel: 'error', server: { port: Number(env['PORT'] ?? 4321) } })
const base = `/${env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/')
console.log(`\nOpen http://localhost:${server.port}${base}    (Ctrl-C ends the server)`)
