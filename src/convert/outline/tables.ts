import type { Branch, Line } from '../types.ts'
import type { Reading } from './markers.ts'
import { boxLine, responsible, sentenceEnd } from './words.ts'

export interface TableRun {
  /** Index after the last line. */
  end: number
  /** One `table`, with `row` children where the columns are known. */
  branches: (parent: Branch | undefined) => Branch[]
}

/** Six short lines in a row, without punctuation and without markers, are a table that lost its rules. */
const fewest = 6

/** Tables by the index of their first line. */
export const tables = (lines: readonly Line[], readings: readonly (readonly Reading[])[]): Map<number, TableRun> => {
  const found = new Map<number, TableRun>()
  for (let index = 0; index < lines.length; index += 1) {
    const columned = runFrom(index, ({ isRow }) => isRow)
    const flattened = runFrom(index, (line, at) => isCell(line.folded.text) && !readings[at]!.some(({ firm }) => firm))
    if (columned >= index + 2) {
      found.set(index, { end: columned, branches: withRows(lines.slice(index, columned)) })
      index = columned - 1
    } else if (flattened >= index + fewest) {
      found.set(index, { end: flattened, branches: whole(lines.slice(index, flattened)) })
      index = flattened - 1
    }
  }
  return found

  function runFrom(start: number, is: (line: Line, index: number) => boolean): number {
    let end = start
    while (end < lines.length && is(lines[end]!, end)) end += 1
    return end
  }
}

/** 研发投入强度(%) 1.86 2.6 */
const figures = /^\S{2,30}(?: [\d.,%<>~—-]{1,10}){2,}$/u

const isCell = (text: string): boolean =>
  figures.test(text) ||
  (text.length <= 20 && !boxLine.test(text) && !sentenceEnd.test(text) && !/[,;。:]/u.test(text) && !responsible(text))

const whole =
  (rows: readonly Line[]) =>
  (parent: Branch | undefined): Branch[] => [branch('table', parent, rows[0]!.start, rows.at(-1)!.end)]

const withRows =
  (rows: readonly Line[]) =>
  (parent: Branch | undefined): Branch[] => {
    const table = branch('table', parent, rows[0]!.start, rows[0]!.end)
    return [table, ...rows.slice(1).map((row) => branch('row', table, row.start, row.end))]
  }

const branch = (unit: 'table' | 'row', parent: Branch | undefined, start: number, end: number): Branch => ({
  unit, printed: undefined, path: undefined, parent, marker: null, heading: null, runIn: false, start, end, anchors: [],
}) // prettier-ignore
