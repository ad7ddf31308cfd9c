import { existsSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { serveFile } from '../scripts/serve-file.ts'

/**
 * An ordinary static host for the browser tests: `node serve.ts PORT FOLDER BASE …`, one server per triple.
 * Like nginx and GitHub Pages it answers a folder with its `index.html`, a folder without its slash with a redirect,
 * and everything else, also what lies outside the base, with 404 and the site's `404.html`.
 */
const serve = (port: number, folder: string, base: string): void => {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith(base) ? resolve(root, path.slice(base.length)) : ''
    if ((file !== root && !file.startsWith(root + sep)) || !existsSync(file)) return missing(response, root)
    if (statSync(file).isFile()) return serveFile(response, 200, file)
    if (!path.endsWith('/')) return response.writeHead(301, { location: `${path}/` }).end()
    const index = join(file, 'index.html')
    return existsSync(index) ? serveFile(response, 200, index) : missing(response, root)
  })
  server.listen(port, '127.0.0.1')
}

const missing = (response: ServerResponse, root: string): void => {
  const page = join(root, '404.html')
  if (existsSync(page)) serveFile(response, 404, page)
  else response.writeHead(404).end('404')
}

const [, , ...triples] = process.argv
for (let index = 0; index < triples.length; index += 3) {
  const [port, folder, base] = triples.slice(index, index + 3)
  if (folder !== undefined && base !== undefined) serve(Number(port), folder, base)
}
