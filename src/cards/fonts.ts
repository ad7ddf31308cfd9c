import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Font } from 'satori'

export type Weight = 500 | 700

/** One of the files that the face is cut into. */
interface Slice {
  name: string
  holds: (point: number) => boolean
}

const files = fileURLToPath(new URL('.', import.meta.resolve('@fontsource/noto-serif-sc/unicode.json')))

/** `"[32]": "U+4e00,U+4e0a-4e0f"` is a line of `unicode.json`: what `noto-serif-sc-32-700-normal.woff` holds. */
const slices: Slice[] = Object.entries(
  JSON.parse(readFileSync(`${files}unicode.json`, 'utf8')) as Record<string, string>,
).map(([name, list]) => {
  const ranges = list.split(',').map((range) => {
    const [first = 0, last = first] = range
      .replace('U+', '')
      .split('-')
      .map((point) => Number.parseInt(point, 16))
    return [first, last] as const
  })
  return {
    name: name.replace(/[[\]]/g, ''),
    holds: (point) => ranges.some(([first, last]) => first <= point && point <= last),
  }
})

/** The slice of a character; `undefined` for one that the face does not have. Of several the last: Latin holds ASCII. */
const sliceOf = (character: string): string | undefined => {
  const point = character.codePointAt(0)!
  if (!found.has(point)) found.set(point, slices.findLast(({ holds }) => holds(point))?.name)
  return found.get(point)
}

/** Slices of the characters asked for so far; the cards of a library have some thousands. */
const found = new Map<number, string | undefined>()

export const has = (character: string): boolean => sliceOf(character) !== undefined

/** Each slice is read once: at most the whole face, some 12 MB in two weights. */
const read = new Map<string, Font>()

/** The slices that hold the characters of a text, always in the same order. */
export const fonts = (text: string, weight: Weight): Font[] => {
  const names = new Set([...new Set(text)].flatMap((character) => sliceOf(character) ?? []))
  return [...names].toSorted().map((name) => {
    const key = `${name}-${weight}`
    const known = read.get(key)
    if (known !== undefined) return known
    const data = readFileSync(`${files}files/noto-serif-sc-${key}-normal.woff`)
    const font: Font = { name: key, data, weight, style: 'normal' }
    read.set(key, font)
    return font
  })
}
