import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { curatedSchema, type Curated } from '../../model/curated.ts'
import { ledgerSchema, type Ledger } from '../../model/ledger.ts'
import { readable } from './index.ts'
import { Unreadable } from '../../model/unreadable.ts'
import { checked, jsonFile, yaml } from '../../model/yaml.ts'

/** What a plan's folder holds before it is converted. */
export interface PlanFolder {
  id: string
  file: string
  bytes: Uint8Array
  curated: Curated
  ledger: Ledger | undefined
}

/**
 * @param path `content/plans/<id>`.
 * @param renamed The ledger may be that of the plan under another id.
 * @throws {Unreadable} with one line that says what was expected and what was found.
 */
export const readFolder = (path: string, renamed = false): PlanFolder => {
  const id = basename(path)
  if (!/^[a-z0-9-]+$/.test(id))
    throw new Unreadable(`Expected a folder named with a-z, 0-9 and -, found 「${id}」; rename it`)
  const sources = readdirSync(path).filter((name) => name.startsWith('source.'))
  const [file] = sources
  if (file === undefined || sources.length > 1) {
    const found = sources.length === 0 ? 'none' : sources.join(', ')
    throw new Unreadable(
      `Expected one source (${readable.map((ending) => `source${ending}`).join(' or ')}) in ${path}, found ${found}`,
    )
  }
  return {
    id,
    file,
    bytes: readFileSync(join(path, file)),
    curated: readMeta(join(path, 'meta.yaml')),
    ledger: ledgerOf(path, id, renamed),
  }
}

const ledgerOf = (path: string, id: string, renamed: boolean): Ledger | undefined => {
  const ledger = readLedger(join(path, 'ledger.json'))
  if (ledger !== undefined && ledger.plan !== id && !renamed)
    throw new Unreadable(
      `Expected the ledger of 「${id}」 in ${path}, found that of 「${ledger.plan}」; \`npm run release -- ${id}\` gives the plan its new address`,
    )
  return ledger
}

const readMeta = (path: string): Curated => {
  if (!existsSync(path)) return {}
  return checked(path, curatedSchema, yaml(path) ?? {})
}

const readLedger = (path: string): Ledger | undefined => {
  if (!existsSync(path)) return undefined
  return checked(path, ledgerSchema, jsonFile(path))
}
