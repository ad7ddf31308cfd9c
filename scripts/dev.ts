import { existsSync, watch } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { env } from 'node:process'
import { parseArgs } from 'node:util'
import { dev, type AstroInlineConfig } from 'astro'
import { endWithParent } from './end-with-parent.ts'
import { serveFile } from './serve-file.ts'
import { step } from './step.ts'

/**
 * Astro's development server, and the converter again whenever a source, what people wrote beside it, or the
 * converter's own code changes. Search answers from the index that the last build made; cards and data
 * files are as it made them. With `--library` the invented plans of `tests/library` are shown too.
 */
const converted =
  /^content\/(plans\/[^/]+\/(source\.\w+|meta\.yaml)|[^/]+\.yaml)$|^tests\/library\/plans\/|^src\/(convert|model)\/.*\.ts$/

const { library: withLibrary } = parseArgs({ options: { library: { type: 'boolean', default: false } } }).values
const library = '.library'
if (withLibrary) env['CONTENT_DIR'] = library

type Vite = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>

const develop = async (): Promise<void> => {
  await convert('convert')
  let reload = (): void => undefined
  const lastBuild: Vite[number] = {
    name: 'files-of-the-last-build',
    configureServer: (server) => {
      reload = () => server.ws.send({ type: 'full-reload' })
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname
        const file =
          /\/(?<file>pagefind\/.+|search\/.+\.json|data\/[^/]+\.\w+|plans\/[^/]+\.(?:akn\.xml|md|txt)|llms\.txt|(?:(?:plans|cities|themes|targets)\/[^/]+\/)?card\.png)$/.exec(
            path,
          )?.groups?.['file']
        if (file === undefined || !existsSync(join(out, file))) next()
        else serveFile(response, 200, join(out, file))
      })
    },
  }
  env['ASTRO_TELEMETRY_DISABLED'] = '1'
  await dev({ server: { port: Number(env['PORT'] ?? 4321) }, vite: { plugins: [lastBuild] } })
  const built = existsSync(join(out, 'search/manifest.json'))
  console.log(built ? `Search answers from ${out}/ as last built.` : 'Search needs `npm run build` once.')
  watchSources(() => reload())
}

const convert = async (name: string): Promise<boolean> => {
  if (withLibrary && !(await step({ name: 'library', command: 'node scripts/compose-library.ts' })).passed) return false
  const environment = withLibrary ? { CONTENT_DIR: library } : {}
  return (await step({ name, command: 'node scripts/convert.ts', environment })).passed
}

const out = env['SITE_OUT'] ?? 'dist'

/** One conversion at a time; what changes meanwhile leads to one more. */
const watchSources = (done: () => void): void => {
  const changed = new Set<string>()
  let running = false
  const rebuild = async (): Promise<void> => {
    if (running || changed.size === 0) return
    running = true
    const names = [...changed].join(', ')
    changed.clear()
    if (await convert(`convert after a change of ${names}`)) done()
    running = false
    await rebuild()
  }
  const folders = ['content', 'src/convert', 'src/model', ...(withLibrary ? ['tests/library'] : [])]
  for (const folder of folders) {
    watch(folder, { recursive: true }, (_, name) => {
      const path = posix.join(folder, (name ?? '').replaceAll(sep, '/'))
      if (!converted.test(path)) return
      changed.add(path)
      // Editors write a file in several moves.
      setTimeout(() => void rebuild(), 150)
    })
  }
}

endWithParent()
await develop()
