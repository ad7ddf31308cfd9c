import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, csvStart } from '../../src/model/csv.ts'
import { seed } from '../seed.ts'
import { undo } from './undo.ts'

const parsed = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][]

/** Words with much of what spreadsheets and parsers trip over. */
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝＋－＠\'",; 科技1') }),
  fc.string({ unit: 'grapheme' }),
)

test('random words come back, and no cell of words begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1 }), (cells) => {
      const [row] = parsed(csvStart + csvLine(cells))
      expect(row!.map(undo)).toEqual(cells)
      for (const cell of row!) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    }),
    { seed, numRuns: 2000 },
  )
})

test('figures are bare, also negative ones; words stand in marks, the unknown is empty', () => {
  expect(csvLine([-5, 1.5, true, null, '', '-5', '说“好”, "a"', "'=1", "'a"])).toBe(
    '-5,1.5,true,,"","\'-5","说“好”, ""a""","\'\'=1","\'a"\r\n',
  )
})
