import type { Line } from '../types.ts'
import { markers, ordinalWord, type Reading } from './markers.ts'

const words = ['首先', '其次', '再次', '最后']

/** Lines that begin 一是, 二是 … one after the other, unbroken from the first: bullets, by index. */
export const ordinals = (lines: readonly Line[]): Map<number, Reading> => {
  const found = new Map<number, Reading>()
  let run: number[] = []
  const close = (): void => {
    if (run.length > 1) for (const index of run) found.set(index, reading(lines[index]!))
    run = []
  }
  for (const [index, { folded }] of lines.entries()) {
    const groups = ordinalWord.exec(folded.text)?.groups
    if (groups === undefined) continue
    const { order, number, word } = groups
    const value = order === undefined ? markers(`${number}、`)[0]?.number : words.indexOf(order) + 1
    if (value === 1) close()
    // All of the series on one line: anchors inside the paragraph.
    if (value === 1 && folded.text.includes(order === undefined ? `二${word}` : words[1]!)) continue
    if (value === run.length + 1 || (order === '最后' && run.length > 0)) run.push(index)
  }
  close()
  return found
}

const reading = ({ folded }: Line): Reading => ({
  unit: 'bullet',
  key: 'bullet',
  number: undefined,
  path: undefined,
  length: ordinalWord.exec(folded.text)![0].length,
  firm: true,
})
