import { gzipSync } from 'node:zlib'
import { page } from './page.ts'
import type { Site } from './site.ts'

/** Bytes after gzip. */
export interface Weights {
  html: number
  /** Stylesheets the page links. */
  styles: number
  /** Scripts the page starts with: files, what they import at once, and what stands in the page. */
  scripts: number
}

/** What a first visit to a page transfers. */
export const weights = (site: Site, file: string): Weights => {
  const html = site.read(file)
  const { styles, scripts, inlineScripts } = page(html.toString())
  const resolved = (addresses: string[], from: string): string[] =>
    addresses.flatMap((address) => site.resolve(address, from).file ?? [])
  const files = new Set(resolved([...scripts, ...inlineScripts.flatMap(staticImports)], file))
  for (const script of files) {
    for (const imported of resolved(staticImports(site.read(script).toString()), script)) files.add(imported)
  }
  return {
    html: zipped(html),
    styles: total(resolved([...new Set(styles)], file).map((style) => zipped(site.read(style)))),
    scripts: total([
      ...[...files].map((script) => zipped(site.read(script))),
      ...inlineScripts.map((text) => zipped(text)),
    ]),
  }
}

export const zipped = (content: string | Buffer): number => gzipSync(content).length

const total = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0)

const staticImports = (script: string): string[] =>
  [...script.matchAll(staticImport)].map(({ groups }) => groups?.['address'] ?? '')

// import{a as b}from"./fold.js";  import "./a.js"  export{x}from"./y.js"; not import("./pagefind.js")
const staticImport = /(?:^|[\s;}])(?:import|export)\s*(?:[\w$*{][^'"()]*?from\s*)?["'](?<address>[^"']+)["']/g
