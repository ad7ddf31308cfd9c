import fc from 'fast-check'
import { unitNames } from '../../src/model/units.ts'
import { blank } from '../../src/model/fold.ts'
import type { SearchRecord } from '../../src/search/record.ts'

/** Characters that fold to others, to several, to nothing; few, so that random words meet often. */
const characters = [
  '甲',
  '乙',
  'ａ',
  'A',
  'a',
  '１',
  '1',
  '㎡',
  '½',
  '①',
  '"',
  '“',
  '”',
  '（',
  '(',
  '。',
  ',',
  '—',
  '𠮷',
  'é',
  'e\u0301',
  '\u00ad',
  '\u200b',
  ' ',
  '\u3000',
  '\n',
]

/** Text as nasty as a source can be, and queries likely to be in it. */
export const randomText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...characters), { maxLength }).map((parts) => parts.join(''))

/** One to twelve characters of a text, so that they are found. */
export const pieceOf = (text: string): fc.Arbitrary<string> => {
  const all = [...text]
  return fc
    .tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => all.slice(start, start + length).join(''))
}

const solid = randomText(12).filter((text) => [...text].some((character) => !blank.test(character)))

type Part = { kind: 'clause'; pieces: { text: string; residue: boolean }[] } | { kind: 'residue'; text: string }

const part: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('clause' as const),
      pieces: fc.array(fc.record({ text: solid, residue: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('residue' as const), text: solid }) },
)

/** A record whose clauses and residue partition its text, residue before, between, after and inside clauses. */
export const randomRecord: fc.Arbitrary<SearchRecord> = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 7 }),
    fc.array(fc.constantFrom(...unitNames), { minLength: 7, maxLength: 7 }),
  )
  .map(([parts, units]) => {
    const record: SearchRecord = {
      id: 'random',
      title: 'Random',
      region: [],
      subtype: null,
      years: null,
      text: '',
      clauses: [],
      residue: [],
    }
    for (const [turn, next] of parts.entries()) {
      record.text += '\n'
      const start = record.text.length
      if (next.kind === 'residue') {
        record.text += trimmed(next.text)
        record.residue.push({ start, end: record.text.length, kind: 'date' })
        continue
      }
      for (const [index, piece] of next.pieces.entries()) {
        const from = record.text.length
        record.text += trimmed(piece.text)
        if (piece.residue && index > 0 && index < next.pieces.length - 1) {
          record.residue.push({ start: from, end: record.text.length, kind: 'boilerplate' })
        }
      }
      const parent = record.clauses.at(-1)?.id ?? null
      record.clauses.push({
        id: `c${turn}`,
        unit: units[turn]!,
        parent,
        number: turn,
        marker: null,
        heading: null,
        start,
        end: record.text.length,
      })
    }
    return record
  })

/** Spans are trimmed at both ends; every character of `text` that is not blank stays. */
const trimmed = (text: string): string => text.replace(/^\s+|\s+$/gu, '')
