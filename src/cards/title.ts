import { widthOf, wrap } from './wrap.ts'

/** A title as the card prints it: the size of a character in pixels, and the lines. */
export interface Title {
  size: number
  lines: string[]
}

/** The larger, the fewer lines: what a card has room for. */
const sizes = [
  { size: 112, most: 1 },
  { size: 88, most: 2 },
  { size: 76, most: 2 },
  { size: 64, most: 3 },
  { size: 54, most: 4 },
]

/** A title in the largest size that has room for all of it; one too long for the smallest ends in an ellipsis. */
export const title = (text: string, width: number): Title => {
  for (const { size, most } of sizes) {
    const lines = wrap(text, width / size)
    if (lines.length <= most) return { size, lines }
  }
  const { size, most } = sizes.at(-1)!
  return { size, lines: cut(text, width / size, most) }
}

/** At most so many lines of a text; the last one ends in an ellipsis where something is left out. */
export const cut = (text: string, width: number, most: number): string[] => {
  const lines = wrap(text, width)
  if (lines.length <= most) return lines
  const [...last] = lines.slice(most - 1).join('')
  while (widthOf(`${last.join('')}…`) > width) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[，、：；（《“]+$/u, '')}…`]
}
