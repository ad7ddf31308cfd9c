import { rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { about, type About } from '../../src/data/database/about.ts'
import { fields } from '../../src/data/database/fields.ts'
import { createTable, insertInto, sqlValue } from '../../src/data/database/schema.ts'
import { allTables, planTables } from '../../src/data/database/tables.ts'
import type { Table, Value } from '../../src/data/table.ts'

/** A database that is written plan by plan; nothing of it is kept. */
interface OpenDatabase {
  write: (table: Table, rows: readonly Value[][]) => void
  /** @returns Its size in bytes. */
  close: () => number
}

/** Makes a database. The same rows give the same bytes: nothing in it depends on the clock or on what stood there. */
export const openDatabase = (path: string, said: About): OpenDatabase => {
  rmSync(path, { force: true })
  const database = new DatabaseSync(path)
  // A build that fails is made anew: nothing is kept to undo it.
  database.exec('pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; begin')
  for (const table of allTables) database.exec(createTable(table))
  const insert = (table: Omit<Table, 'rows'>): ((rows: readonly Value[][]) => void) => {
    const statement = database.prepare(insertInto(table))
    return (rows) => {
      for (const values of rows) statement.run(...values.map(sqlValue))
    }
  }
  insert(about)(about.rows(said))
  insert(fields)(fields.rows(allTables))
  const inserts = new Map(planTables.map((table) => [table, insert(table)]))
  return {
    write: (table, rows) => inserts.get(table)!(rows),
    close: () => {
      database.exec(`commit; insert into clause_search (clause_search) values ('optimize'); vacuum`)
      database.close()
      return statSync(path).size
    },
  }
}
