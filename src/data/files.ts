import type { Format } from './format.ts'
import { csv, json, jsonLines } from './format.ts'
import type { Table } from './table.ts'
import { agencies } from './tables/agencies.ts'
import { clauses } from './tables/clauses.ts'
import { plans } from './tables/plans.ts'
import { references } from './tables/references.ts'
import { targets } from './tables/targets.ts'
import { terms } from './tables/terms.ts'
import { themes } from './tables/themes.ts'

/** A file below `data/`: the rows of all plans in one format. */
export interface DataFile {
  name: string
  table: Table
  format: Format
}

export const files: readonly DataFile[] = [
  { name: 'plans.json', table: plans, format: json },
  { name: 'clauses.jsonl', table: clauses, format: jsonLines },
  { name: 'targets.csv', table: targets, format: csv },
  { name: 'targets.json', table: targets, format: json },
  { name: 'agencies.csv', table: agencies, format: csv },
  { name: 'themes.csv', table: themes, format: csv },
  { name: 'references.csv', table: references, format: csv },
  { name: 'terms.csv', table: terms, format: csv },
]

/** Every table once, in the order of its first file. */
export const tables: readonly Table[] = [...new Set(files.map(({ table }) => table))]

/** Says what the files are, beside them. */
export const descriptorName = 'datapackage.json'

/** Holds the rows of all tables, beside the files. */
export const databaseName = 'city-science-plans.sqlite'

/** Its media type. */
export const databaseType = 'application/vnd.sqlite3'

/** Holds all files, beside them. */
export const archiveName = 'city-science-plans.zip'
