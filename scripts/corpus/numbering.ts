import { chineseNumber } from './chinese-number.ts'
import type { Part } from './outline.ts'
import type { Style } from './style.ts'

type Marker = (number: number) => string

const chapter: Marker = (number) => `${chineseNumber(number)}、`
const section: Marker = (number) => `（${chineseNumber(number)}）`
const bracketed: Marker = (number) => `（${number}）`
const halfBracketed: Marker = (number) => `${number}）`
const circled: Marker = (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : bracketed(number))
const none: Marker = () => ''

/** The lines of a body: every part with its marker, by the style's series of markers from the top down. */
export const numbering = (parts: readonly Part[], style: Style): string[] => {
  const { markers, running } = series(style)
  const totals = markers.map(() => 0)
  let boxes = 0
  const write = (part: Part, depth: number, number: number, path: string): string[] => {
    const counted = running === depth ? (totals[depth] = (totals[depth] ?? 0) + 1) : number
    const marker = style.numbering === 'decimal' ? `${path}${number} ` : (markers[depth] ?? markers.at(-1)!)(counted)
    const [first, ...others] = part.paragraphs
    const alone = part.children.length > 0 || part.bullets.length > 0 || first === undefined || style.headings === 'alone' || marker === '' // prettier-ignore
    const head = !part.titled
      ? [`${marker}${first ?? ''}`]
      : alone
        ? [marker + part.heading, ...(first === undefined ? [] : [first])]
        : style.headings === 'run-in' || depth === 0
          ? [`${marker}${part.heading}。${first}`]
          : [marker + first]
    const box = part.box.length > 0 ? [`专栏${(boxes += 1)} ${part.box[0]}`, ...part.box.slice(1)] : []
    const children = part.children.flatMap((child, index) => write(child, depth + 1, index + 1, `${path}${number}.`))
    return [...head, ...others, ...part.bullets.map((text) => style.bullet + text), ...box, ...children].flatMap(
      (text) => text.split('\n'),
    )
  }
  return parts.flatMap((part, index) => write(part, 0, index + 1, ''))
}

const series = ({ numbering, itemMark, subitemMark }: Style): { markers: Marker[]; running?: number } => {
  const item: Marker = (number) => `${number}${itemMark}`
  const subitem = { '（1）': bracketed, '1）': halfBracketed, '①': circled }[subitemMark]
  const deepest = subitemMark === '①' ? halfBracketed : circled
  const statute =
    (unit: string): Marker =>
    (number) =>
      `第${chineseNumber(number)}${unit} `
  switch (numbering) {
    case 'chinese':
      return { markers: [chapter, section, item, subitem] }
    case 'running items':
      return { markers: [chapter, item, subitem, deepest], running: 1 }
    case 'running sections':
      return { markers: [chapter, section, item, subitem], running: 1 }
    case 'chapter item':
      return { markers: [chapter, item, subitem, deepest] }
    case 'decimal':
      return { markers: [none] }
    case 'items':
      return { markers: [item, bracketed, halfBracketed, circled] }
    case 'parts':
      return { markers: [statute('部分'), chapter, section, item] }
    case 'plain':
      return { markers: [chapter, none, item, subitem] }
    case 'unnumbered':
      return { markers: [none] }
    case 'development':
      return { markers: [statute('章'), statute('节'), chapter, section] }
    case 'statute':
      return { markers: [statute('章'), statute('条'), section], running: 1 }
  }
}
