import { tables as ofFiles } from '../files.ts'
import type { Table } from '../table.ts'
import { about } from './about.ts'
import { clauseSearch } from './clause-search.ts'
import { fields } from './fields.ts'
import { texts } from './texts.ts'

/** The tables of the database whose rows are drawn from plans; one that others refer to stands before them. */
export const planTables: readonly Table[] = [...ofFiles, texts, clauseSearch]

/** Those that no file has. */
export const ownTables = [texts, clauseSearch, about, fields]

export const allTables = [...ofFiles, ...ownTables]
