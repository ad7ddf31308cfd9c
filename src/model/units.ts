/**
 * The kinds of clause, from CLAUSES.md «Units». `letter` begins an id segment; `rank` orders units from the
 * outermost to the innermost, so a unit's parent is the nearest open unit of a smaller rank.
 */
export const units = {
  annex: { letter: 'ann', rank: 0 },
  'statute-part': { letter: 'pt', rank: 1 },
  'statute-chapter': { letter: 'ch', rank: 2 },
  'statute-division': { letter: 'dv', rank: 3 },
  chapter: { letter: 'c', rank: 4 },
  article: { letter: 'art', rank: 5 },
  section: { letter: 's', rank: 6 },
  item: { letter: 'i', rank: 7 },
  decimal: { letter: 'd', rank: 8 },
  subitem: { letter: 'u', rank: 9 },
  point: { letter: 'o', rank: 10 },
  heading: { letter: 'h', rank: 11 },
  bullet: { letter: 'b', rank: 12 },
  box: { letter: 'box', rank: 13 },
  table: { letter: 't', rank: 14 },
  row: { letter: 'r', rank: 15 },
  paragraph: { letter: 'p', rank: 16 },
} as const satisfies Record<string, { letter: string; rank: number }>

export type Unit = keyof typeof units

export const unitNames = Object.keys(units) as [Unit, ...Unit[]]
