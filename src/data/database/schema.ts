import type { Field, Table, Value } from '../table.ts'

type Shape = Omit<Table, 'rows'>

/**
 * A table of the data in SQL. True of the result:
 * 1. Names and columns are those of the files; what is never unknown is `not null`; a column of few values has no other.
 * 2. The key is the primary key, and rows within another table refer to it.
 * 3. A searched column has a full-text index of every three characters, case and all, so that words of three or more
 *    are found where they stand and nowhere else (https://sqlite.org/fts5.html#the_trigram_tokenizer).
 */
export const createTable = ({ name, fields, key, within, searched }: Shape): string => {
  if (searched !== undefined) {
    const columns = fields.map((field) =>
      field.name === searched ? quote(searched) : `${quote(field.name)} unindexed`,
    )
    return `create virtual table ${quote(name)} using fts5 (${columns.join(', ')}, tokenize = 'trigram case_sensitive 1')`
  }
  const parts = [
    ...fields.map(column),
    ...(key.length === 0 ? [] : [`primary key (${list(key)})`]),
    ...(within === undefined
      ? []
      : [`foreign key (${list(within.key)}) references ${quote(within.name)} (${list(within.key)})`]),
  ]
  return `create table ${quote(name)} (\n  ${parts.join(',\n  ')}\n)`
}

export const insertInto = ({ name, fields }: Shape): string =>
  `insert into ${quote(name)} values (${fields.map(() => '?').join(', ')})`

/** A value as SQL has it: lists and objects are JSON, `true` is 1. */
export const sqlValue = (value: Value): string | number | null => {
  if (typeof value === 'boolean') return Number(value)
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | number | null)
}

const column = ({ name, type, always, values }: Field): string => {
  const choices = type === 'boolean' ? ['0', '1'] : Object.keys(values ?? {}).map((value) => `'${value}'`)
  return [
    quote(name),
    types[type],
    ...(always ? ['not null'] : []),
    ...(choices.length === 0 ? [] : [`check (${quote(name)} in (${choices.join(', ')}))`]),
  ].join(' ')
}

/** Figures are `real`, whole ones too, lest one divided by another be cut to a whole. */
const types: Record<Field['type'], string> = {
  string: 'text',
  integer: 'integer',
  number: 'real',
  boolean: 'integer',
  array: 'text',
  object: 'text',
}

/** `references` is a word of SQL. */
const quote = (name: string): string => `"${name}"`

const list = (names: readonly string[]): string => names.map(quote).join(', ')
