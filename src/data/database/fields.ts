import { dataStrings as words } from '../../model/strings.ts'
import { column, type Field, sure, table, type Table } from '../table.ts'

interface Row {
  of: string
  field: Field
}

/** What the columns of tables mean, in the words of the page. */
export const fields = table<Row, readonly Pick<Table, 'name' | 'fields'>[]>({
  name: 'fields',
  key: ['table_name', 'column_name'],
  rows: (tables) => tables.flatMap(({ name, fields }) => fields.map((field) => ({ of: name, field }))),
  columns: [
    sure('table_name', 'string', ({ of }) => of),
    sure('column_name', 'string', ({ field }) => field.name),
    sure('type', 'string', ({ field }) => field.type, words.types),
    sure('meaning', 'string', ({ field }) => field.meaning),
    column('choices', 'object', ({ field }) => field.values ?? null),
    sure('always', 'boolean', ({ field }) => field.always),
  ],
})
