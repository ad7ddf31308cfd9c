export type CsvValue = string | number | boolean | null

/** What a CSV file begins with: the mark of its encoding, without which spreadsheets take it for another. */
export const csvStart = '\uFEFF'

/**
 * A line of CSV as RFC 4180 has it, its end included. Words stand in quotation marks, figures without, what is unknown
 * is empty. A cell of words that a spreadsheet would take for a formula gets an apostrophe before it; so does one with
 * apostrophes before such a beginning. Whoever takes away the first apostrophe of all cells that match
 * `^'+[=+\-@＝＋－＠\t\r\n]` has the words again.
 */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`

const cell = (value: CsvValue): string => {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  return `"${value.replace(formula, "'$&").replaceAll('"', '""')}"`
}

// =1+1  +86  -5  @SUM(A1)  '=1 and the same in full width, which spreadsheets of East Asia read too
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/u
