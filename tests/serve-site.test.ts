import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { serveSite } from '../scripts/serve-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))
mkdirSync(join(folder, 'plans'))
writeFileSync(join(folder, '404.html'), 'no such page')
writeFileSync(join(folder, 'plans/index.html'), 'plans')
const server = serveSite(folder, '/sub/').listen(0, '127.0.0.1')
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Not `fetch`, which would tidy the address. */
const answer = (path: string): Promise<[status: number | undefined, bodyOrLocation: string]> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    get({ port, host: '127.0.0.1', path, agent: false }, async (response) => {
      const body = (await response.toArray()).join('')
      resolve([response.statusCode, response.headers.location ?? body])
    }).on('error', reject)
  })

test.each([
  ['/sub/plans/', 200, 'plans'],
  ['/sub/plans', 301, '/sub/plans/'],
  ['/sub/plans?q=%E7%A7%91&raw=1', 301, '/sub/plans/?q=%E7%A7%91&raw=1'],
  ['/sub', 301, '/sub/'],
  ['/sub/nope', 404, 'no such page'],
  ['/plans/', 404, 'no such page'],
  ['/sub/100%', 404, 'no such page'],
  ['/sub/%00', 404, 'no such page'],
  ['/sub/../../etc/passwd', 404, 'no such page'],
  ['//etc/passwd', 404, 'no such page'],
])('%s is answered with %i', async (path, status, content) => {
  expect(await answer(path)).toEqual([status, content])
})
