import { existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, resolve, sep } from 'node:path'
import { serveFile } from './serve-file.ts'

/**
 * A server of a built site that behaves like an ordinary static host. Like nginx and GitHub Pages it answers a folder
 * with its `index.html`, a folder without its slash with a redirect that keeps the query, and everything else, also
 * what lies outside the base, with 404 and the site's `404.html`. The caller makes it listen.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const serveSite = (folder: string, base: string): Server => {
  const root = resolve(folder)
  return createServer((request, response) => answer(request, response, root, base))
}

const answer = ({ url = '/' }: IncomingMessage, response: ServerResponse, root: string, base: string): void => {
  const [, printed = '', query = ''] = /^([^?]*)(.*)$/s.exec(url)!
  const redirect = (): unknown => response.writeHead(301, { location: `${printed}/${query}` }).end()
  const path = decoded(printed)
  if (`${path}/` === base) return void redirect()
  const file = path?.startsWith(base) ? resolve(root, path.slice(base.length)) : ''
  if ((file !== root && !file.startsWith(root + sep)) || !existsSync(file)) return missing(response, root)
  if (statSync(file).isFile()) return serveFile(response, 200, file)
  if (!printed.endsWith('/')) return void redirect()
  const index = join(file, 'index.html')
  return existsSync(index) ? serveFile(response, 200, index) : missing(response, root)
}

/** @returns `undefined` when the address is none, such as `/100%`. */
const decoded = (path: string): string | undefined => {
  try {
    const whole = decodeURIComponent(path)
    return whole.includes('\0') ? undefined : whole
  } catch {
    return undefined
  }
}

const missing = (response: ServerResponse, root: string): void => {
  const page = join(root, '404.html')
  if (existsSync(page)) serveFile(response, 404, page)
  else response.writeHead(404).end('404')
}
