import type { Responsibility } from './agencies.ts'
import type { Form } from './words/forms.ts'
import type { Random } from './random.ts'

/** How markers run: which series there are from the top down, and which of them never start again. */
export type Numbering =
  | 'chinese'
  | 'running items'
  | 'running sections'
  | 'chapter item'
  | 'decimal'
  | 'items'
  | 'parts'
  | 'plain'
  | 'unnumbered'
  | 'development'
  | 'statute'

/** How a plan is written and set, one way throughout. */
export interface Style {
  numbering: Numbering
  /** A heading ends with its line, is followed by its text, or there is none. */
  headings: 'alone' | 'run-in' | 'none'
  responsibility: Responsibility
  /** 「1.」, 「1．」 or 「1、」. */
  itemMark: '.' | '．' | '、'
  subitemMark: '（1）' | '1）' | '①'
  bullet: string
  front: 'bare' | 'notice' | 'record' | 'navigation' | 'headline' | 'none'
  /** Whether buttons and links of a page follow the text. */
  frame: boolean
  signature: boolean
  width: 'full' | 'half' | 'mixed'
  brackets: '（）' | '()' | '[]' | '〔〕'
  lineation: 'plain' | 'indented' | 'spaced' | 'wrapped' | 'none' | 'bold'
  lineEnd: '\n' | '\r\n'
  /** Straight closing quotes, full-width figures, stray spaces: slips of one typist. */
  slips: { quotes: boolean; figures: boolean; spaces: boolean }
}

const weighted = <Value>(random: Random, choices: readonly (readonly [Value, number])[]): Value => {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  return (choices.find(([, weight]) => (left -= weight) < 0) ?? choices[0]!)[0]
}

export const style = (form: Form, random: Random): Style => {
  const numbering: Numbering =
    form.build === 'statute'
      ? 'statute'
      : form.build === 'development' && random.chance(0.7)
        ? 'development'
        : weighted<Numbering>(random, [
            ['chinese', 34], ['running items', 18], ['running sections', 7], ['chapter item', 12], ['decimal', 6],
            ['items', form.build === 'measures' ? 14 : 3], ['parts', 4], ['plain', 7], ['unnumbered', 4],
          ]) // prettier-ignore
  const lineation = weighted<Style['lineation']>(random, [
    ['plain', 40], ['indented', 26], ['spaced', 10], ['wrapped', 10], ['none', 5], ['bold', 4],
  ]) // prettier-ignore
  const heading = weighted<Style['headings']>(random, [
    ['alone', 35],
    ['run-in', 50],
    ['none', 15],
  ])
  // Without line breaks or figures nothing but the next marker would end a heading.
  const headings = lineation === 'none' ? 'run-in' : numbering === 'unnumbered' ? 'alone' : heading
  const broken = lineation === 'none' || numbering === 'unnumbered'
  return {
    numbering: lineation === 'none' && ['plain', 'unnumbered', 'decimal'].includes(numbering) ? 'chinese' : numbering,
    headings,
    responsibility: weighted<Responsibility>(random, [
      ['none', 30], ['round', 34], ['square', 8], ['bent', 3], ['line', lineation === 'none' ? 0 : 9],
      ['two lines', lineation === 'none' ? 0 : 5], ['department', 6],
    ]),
    itemMark: weighted(random, [['.', 70], ['．', 15], ['、', 15]]),
    subitemMark: weighted(random, [['（1）', 60], ['1）', 15], ['①', 25]]),
    bullet: weighted(random, [['——', 60], ['—— ', 8], ['• ', 10], ['●', 8], ['--', 8], ['·', 6]]),
    front: weighted<Style['front']>(random, [
      ['bare', 30], ['notice', 27], ['record', 14], ['navigation', 12], ['headline', 4], ['none', broken ? 0 : 9],
    ]),
    frame: lineation !== 'none' && random.chance(0.22),
    signature: random.chance(0.15),
    width: weighted<Style['width']>(random, [['full', 62], ['half', 24], ['mixed', 14]]),
    brackets: weighted<Style['brackets']>(random, [['（）', 70], ['()', 22], ['[]', 4], ['〔〕', 4]]),
    lineation,
    lineEnd: random.chance(0.1) ? '\r\n' : '\n',
    slips: { quotes: random.chance(0.08), figures: random.chance(0.04), spaces: random.chance(0.12) },
  } // prettier-ignore
}
