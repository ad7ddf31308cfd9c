import type { Random } from './random.ts'
import type { Style } from './style.ts'

/** Lines as one typist sets them: width of punctuation, indents, wraps, breaks and slips. `last` stays as it is. */
export const typeset = (
  head: string[],
  body: string[],
  last: string,
  tail: string[],
  style: Style,
  random: Random,
): string => {
  const set = (line: string): string => slips(widths(line, style, random), style)
  const [above, inside, below] = [head, body, tail].map((lines) => lines.map(set))
  const broken = lineate(inside!, style, random)
  const title = style.lineation === 'wrapped' || random.chance(0.1) ? above!.map((line) => pad(line, random)) : above!
  return [...title, ...broken, last, ...below!].map((line) => line + style.lineEnd).join('')
}

const half: Record<string, string> = { '，': ',', '：': ':', '；': ';' }

const widths = (line: string, { width, brackets }: Style, random: Random): string => {
  const narrow = width === 'full' ? line : line.replaceAll(/[，：；]/g, (mark) => (width === 'half' || random.chance(0.12) ? half[mark]! : mark)) // prettier-ignore
  // Square and bent brackets hold who is responsible; in markers and years they would be something else.
  if (brackets === '（）') return narrow
  if (brackets === '()') return narrow.replaceAll('（', '(').replaceAll('）', ')')
  return narrow.replaceAll(
    /（(?=[^（）]*(?:局|委|办|府|单位|负责|科)[^（）]*）)([^（）]*)）$/g,
    `${brackets[0]}$1${brackets[1]}`,
  )
}

const slips = (line: string, { slips: { quotes, figures, spaces } }: Style): string => {
  const quoted = quotes ? line.replaceAll('”', '"') : line
  const wide = figures
    ? quoted.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))
    : quoted
  return spaces
    ? wide.replace(/^(?<marker>[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、](?!\d))/u, '$<marker> ')
    : wide
}

const lineate = (lines: string[], { lineation }: Style, random: Random): string[] => {
  switch (lineation) {
    case 'plain':
      return lines
    case 'indented':
      return lines.map((line) => `　　${line}`)
    case 'spaced':
      return lines.flatMap((line) => [line, ''])
    case 'bold':
      return lines.map((line) => (line.length <= 40 && !/[。；]$/.test(line) ? `**${line}**` : line))
    case 'none':
      return [lines.join('')]
    case 'wrapped': {
      const width = random.integer(32, 42)
      return lines.flatMap((line) => wrap(`　　${line}`, width))
    }
  }
}

/** Broken after so many characters; a mark that may not begin a line stays on the one before. */
const wrap = (line: string, width: number): string[] => {
  const broken: string[] = []
  let rest = line
  while (rest.length > width) {
    const hangs = /^[，。；：、）》”,;:)]/.test(rest.slice(width))
    broken.push(rest.slice(0, width + (hangs ? 1 : 0)))
    rest = rest.slice(width + (hangs ? 1 : 0))
  }
  return rest === '' ? broken : [...broken, rest]
}

const pad = (line: string, random: Random): string => (line.length < 30 && random.chance(0.8) ? '　'.repeat(Math.round((40 - line.length) / 2)) + line : line) // prettier-ignore
