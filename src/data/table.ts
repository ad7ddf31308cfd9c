import type { Plan } from '../model/plan.ts'
import { dataStrings as words } from '../model/strings.ts'
import type { ClauseEntry } from '../site/clause-entry.ts'
import { type PlanEntry, planEntry } from '../site/plan-entry.ts'
import type { Edition } from './edition.ts'

/** A plan, as the rows of all tables are drawn from it. */
export interface Described {
  plan: Plan
  /** By id. */
  clauses: ReadonlyMap<string, ClauseEntry>
  entry: PlanEntry
  edition: Edition
}

export const described = (plan: Plan, edition: Edition): Described => {
  const entry = planEntry(plan)
  return { plan, entry, clauses: new Map(entry.clauses.map((clause) => [clause.id, clause])), edition }
}

/** `null`: unknown. */
export type Value = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>

/** What a column is called, holds and means: all that the page and the descriptor say of it. */
export interface Field {
  name: string
  /** As Frictionless' Table Schema calls it. */
  type: keyof typeof words.types
  /** In Chinese. */
  meaning: string
  /** The only values, with what they mean. */
  values?: Readonly<Record<string, string>>
  /** Never `null`. */
  always: boolean
}

export interface Column<Row> extends Field {
  of: (row: Row) => Value
}

/**
 * A kind of row and its columns: the one definition that files, database, descriptor and page are made from.
 *
 * @typeParam Of What its rows are drawn from.
 */
export interface Table<Of = Described> {
  name: keyof typeof words.tables
  /** Columns that together tell a row from all others. */
  key: readonly string[]
  /** The table whose key its rows carry. */
  within?: Table
  /** A column of text by whose words the database finds rows. */
  searched?: string
  fields: readonly Field[]
  /** The rows, of a plan mostly; values in the order of the fields. */
  rows: (of: Of) => Value[][]
}

export const table = <Row, Of = Described>({
  columns,
  rows,
  ...rest
}: Pick<Table, 'name' | 'key' | 'within' | 'searched'> & {
  columns: readonly Column<Row>[]
  rows: (of: Of) => Row[]
}): Table<Of> => ({
  ...rest,
  fields: columns,
  rows: (of) => rows(of).map((row) => columns.map((column) => column.of(row))),
})

type Name = keyof typeof words.meanings

/** A column that may be unknown. */
export const column = <Row>(name: Name, type: Field['type'], of: Column<Row>['of']): Column<Row> => ({
  name,
  type,
  meaning: words.meanings[name],
  always: false,
  of,
})

/** A column that is never unknown. */
export const sure = <Row>(
  name: Name,
  type: Field['type'],
  of: (row: Row) => NonNullable<Value>,
  values?: Readonly<Record<string, string>>,
): Column<Row> => ({ ...column(name, type, of), always: true, ...(values === undefined ? {} : { values }) })
