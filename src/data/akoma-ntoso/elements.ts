import type { Unit } from '../../model/units.ts'

/**
 * The element that a unit is in Akoma Ntoso: one that bears its name, such as 章 `chapter`, or the next in the order in
 * which the standard's elements are commonly nested; where there is none, `hcontainer`, whose name is the unit's.
 */
export const elements = {
  annex: 'hcontainer',
  'statute-part': 'part',
  'statute-chapter': 'chapter',
  'statute-division': 'section',
  chapter: 'chapter',
  article: 'article',
  section: 'section',
  item: 'paragraph',
  decimal: 'level',
  subitem: 'subparagraph',
  point: 'point',
  heading: 'hcontainer',
  bullet: 'indent',
  box: 'hcontainer',
  table: 'hcontainer',
  row: 'hcontainer',
  paragraph: 'alinea',
} as const satisfies Record<Unit, string>
