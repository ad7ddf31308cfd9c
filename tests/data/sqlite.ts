import { execFileSync, spawnSync } from 'node:child_process'
import { DatabaseSync } from 'node:sqlite'

export type Row = Record<string, unknown>

/** A program that opens a database and answers in rows. */
export interface Reader {
  name: string
  ask: (path: string, sql: string) => Row[]
}

const own: Reader = {
  name: 'node:sqlite',
  ask: (path, sql) => {
    const database = new DatabaseSync(path)
    try {
      return database
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
    } finally {
      database.close()
    }
  },
}

const command: Reader = {
  name: 'sqlite3',
  ask: (path, sql) => {
    const answer = execFileSync('sqlite3', ['-json', path, sql], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return answer.trim() === '' ? [] : (JSON.parse(answer) as Row[])
  },
}

/** Another program's reading is asked for where it is installed and knows three-character indexes. */
const hasCommand = (): boolean => {
  const probe = `create virtual table a using fts5 (b, tokenize = 'trigram'); select 1 as b`
  return spawnSync('sqlite3', ['-json', ':memory:', probe]).status === 0
}

export const readers: readonly Reader[] = hasCommand() ? [own, command] : [own]
