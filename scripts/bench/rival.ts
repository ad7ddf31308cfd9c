import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from './bundle.ts'
import type { Contestant } from './contestant.ts'
import type { Engine } from './engine.ts'
import type { Library } from './library.ts'

/** Nothing but an engine's code. */
export const page = `<!doctype html>
<html lang="zh"><meta charset="utf-8"><title>Search</title><script type="module" src="/engine.js"></script></html>
`

/** Another engine, on a page with nothing but its code. @param file Its module in `engines/`, without `.ts`. */
export const rival = (file: string, engine: Engine): Contestant => ({
  name: engine.name,
  version: engine.from === undefined ? '' : versionOf(engine.from),
  unit: engine.unit,
  publish: async (library, _content, folder) => {
    const { files, names } = await engine.write(library)
    const texts = Object.fromEntries(
      library.texts.map((clauses, plan) => [`texts/${plan}.json`, JSON.stringify(clauses)]),
    )
    const code = await bundle(entry(file))
    for (const [path, content] of Object.entries({ ...files, ...texts, 'index.html': page, 'engine.js': code })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    return (result) => names?.[result] ?? clauseName(library, result)
  },
  address: () => '/',
})

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version

const entry = (file: string): string => `
import { open } from '${import.meta.dirname}/engines/${file}.ts'
import { page } from '${import.meta.dirname}/page.ts'
page(open)
`

const clauseName = ({ records }: Library, result: string): string => {
  const [plan, clause] = result.split('.').map(Number)
  const record = records[plan!]!
  return `${record.id}#${record.clauses[clause!]!.id}`
}
