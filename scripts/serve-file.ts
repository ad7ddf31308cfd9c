import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname } from 'node:path'

/** Answers a request with a file that exists, and with the media type an ordinary static host gives it. */
export const serveFile = (response: ServerResponse, status: number, file: string): void => {
  response.writeHead(status, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}
