import { dataStrings as words } from '../model/strings.ts'
import type { Settings } from '../site/settings.ts'
import type { Edition } from './edition.ts'
import { type DataFile, files } from './files.ts'
import type { Field, Table } from './table.ts'

/** What is known of a file when it is written. */
export interface Written {
  bytes: number
  /** SHA-256, hexadecimal. */
  sha256: string
  rows: number
}

/**
 * `datapackage.json`: what the files hold, as a Data Package (https://specs.frictionlessdata.io/data-package/).
 *
 * @param written By the file's name.
 * @param name Of the program that made them, which names the package too.
 */
export const descriptor = (
  written: ReadonlyMap<string, Written>,
  { corpus, generator, root }: Edition,
  { name: library, publisher, licence }: Settings,
  { name, version }: { name: string; version: string },
): unknown => ({
  profile: 'data-package',
  name,
  title: `${library} ${words.title}`,
  description: words.packageDescription(
    written.get('plans.json')?.rows ?? 0,
    written.get('clauses.jsonl')?.rows ?? 0,
    words.licenceSentence(licence?.name),
  ),
  version,
  corpus,
  generator,
  ...(root === '' ? {} : { homepage: `${root}data/` }),
  ...licences(licence),
  sources: [{ title: words.sourcesTitle }],
  ...(publisher === undefined ? {} : { contributors: [{ title: publisher, role: 'publisher' }] }),
  resources: files.map((file) => resource(file, written.get(file.name)!)),
})

/** The standard knows a licence by its address or by an identifier; any other stands in the description alone. */
const licences = (licence: Settings['licence']): { licenses?: unknown[] } => {
  if (licence?.url !== undefined) return { licenses: [{ title: licence.name, path: licence.url }] }
  return licence !== undefined && /^[-\w.]+$/.test(licence.name) ? { licenses: [{ name: licence.name }] } : {}
}

const resource = ({ name, table, format }: DataFile, { bytes, sha256, rows }: Written) => ({
  // The first file of a table has the table's name, which keys refer to.
  name: files.find((file) => file.table === table)?.name === name ? table.name : name,
  path: name,
  title: words.tables[table.name].title,
  description: words.tables[table.name].row,
  profile: format.name === 'csv' ? 'tabular-data-resource' : 'data-resource',
  format: format.name,
  mediatype: format.mediaType,
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  rows,
  ...(format.name === 'csv' ? { dialect } : {}),
  schema: schema(table),
})

const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }

const schema = ({ fields, key, within }: Table) => ({
  fields: fields.map(field),
  missingValues: [''],
  ...(key.length === 0 ? {} : { primaryKey: key }),
  ...(within === undefined
    ? {}
    : { foreignKeys: [{ fields: within.key, reference: { resource: within.name, fields: within.key } }] }),
})

const field = ({ name, type, meaning, values, always }: Field) => ({
  name,
  type,
  description: values === undefined ? meaning : `${meaning}。${words.values(values)}`,
  ...(always || values !== undefined
    ? {
        constraints: {
          ...(always ? { required: true } : {}),
          ...(values === undefined ? {} : { enum: Object.keys(values) }),
        },
      }
    : {}),
})
