import { csvLine, csvStart, type CsvValue } from '../model/csv.ts'
import type { Field, Value } from './table.ts'

/** How rows become a file: what stands before them, each of them, and what stands after. */
export interface Format {
  name: 'csv' | 'json' | 'jsonl'
  mediaType: string
  start: (fields: readonly Field[]) => string
  row: (fields: readonly Field[], values: readonly Value[], first: boolean) => string
  end: string
}

const object = (fields: readonly Field[], values: readonly Value[]): string =>
  JSON.stringify(Object.fromEntries(fields.map(({ name }, index) => [name, values[index]])))

/** One array, a row on each line. */
export const json: Format = {
  name: 'json',
  mediaType: 'application/json',
  start: () => '[\n',
  row: (fields, values, first) => (first ? '' : ',\n') + object(fields, values),
  end: '\n]\n',
}

export const jsonLines: Format = {
  name: 'jsonl',
  mediaType: 'application/jsonl',
  start: () => '',
  row: (fields, values) => `${object(fields, values)}\n`,
  end: '',
}

/** With the names of the columns; lists and objects are JSON. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv',
  start: (fields) => csvStart + csvLine(fields.map(({ name }) => name)),
  row: (_, values) => csvLine(values.map(csvValue)),
  end: '',
}

const csvValue = (value: Value): CsvValue =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as CsvValue)
