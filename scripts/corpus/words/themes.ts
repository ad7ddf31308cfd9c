import { firms } from './themes-firms.ts'
import { people } from './themes-people.ts'
import { fields } from './themes-fields.ts'
import { transfer } from './themes-transfer.ts'
import { lines } from './lines.ts'

/** A subject as it is written down: one template a line. */
export interface ThemeText {
  name: string
  /** Headings of what holds several items. */
  chapters: string
  /** Headings of single items. */
  items: string
  sentences: string
  /** 「indicator｜unit｜low~high｜kind」: n a count, y an amount, p a share or rate. */
  targets: string
}

/** What a plan can promise in figures. */
export interface Indicator {
  name: string
  unit: string
  low: number
  high: number
  kind: string
}

export interface Theme {
  name: string
  chapters: string[]
  items: string[]
  sentences: string[]
  targets: Indicator[]
}

const indicator = (line: string): Indicator => {
  const [name = '', unit = '', range = '', kind = ''] = line.split('｜')
  const [low = 0, high = 0] = range.split('~').map(Number)
  return { name, unit, low, high, kind }
}

const theme = ({ name, chapters, items, sentences, targets }: ThemeText): Theme => ({
  name,
  chapters: lines(chapters),
  items: lines(items),
  sentences: lines(sentences),
  targets: lines(targets).map(indicator),
})

/** The subjects of the genre, those that few plans leave out first. */
export const themes: readonly Theme[] = [
  ...firms.slice(0, 1),
  ...firms.slice(2),
  ...transfer.slice(0, 1),
  ...people.slice(0, 1),
  ...transfer.slice(3),
  ...fields,
  ...people.slice(1),
  ...transfer.slice(1, 3),
  ...firms.slice(1, 2),
].map(theme)
