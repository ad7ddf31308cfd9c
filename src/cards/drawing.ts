import type { Card, Count } from './card.ts'
import { type Weight, fonts } from './fonts.ts'
import { printable } from './glyphs.ts'
import { size as whole } from './size.ts'
import { cut, title } from './title.ts'
import { widthOf } from './wrap.ts'

/** Of `styles/tokens.css`, by day. */
const colours = { paper: '#fbfaf6', ink: '#1d1c1a', quiet: '#5c5850', accent: '#a8321f' }
const margin = 88
const spine = 28
const line = whole.width - spine - 2 * margin

type Style = Record<string, string | number>

/** An element as satori reads it, without JSX. */
export interface Drawn {
  type: 'div'
  props: { style: Style; children?: Drawn[] | string }
}

/** A card like the front of a book: the spine in seal red, the title large, below a rule what is counted and whose it is. */
export const drawing = (card: Card): Drawn => {
  const { size, lines } = title(printable(card.title), line)
  const about = cut(printable(card.about), line / 36, lines.length > 3 ? 1 : 2)
  const [by = ''] = cut(printable(card.by), 12, 1)
  return box({ ...whole, backgroundColor: colours.paper, color: colours.ink }, [
    // Areas, not borders: for a border satori draws masks, which take most of the time of an image.
    box({ width: spine, backgroundColor: colours.accent }),
    box({ flexDirection: 'column', width: whole.width - spine, padding: `60px ${margin}px 56px` }, [
      words(printable(card.kind), 36, 700, { color: colours.accent, letterSpacing: 6 }),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
        ...lines.map((each) => words(each.trim(), size, 700, { lineHeight: 1.32 })),
        box({ height: 18 }),
        ...about.map((each) => words(each.trim(), 36, 500, { color: colours.quiet, lineHeight: 1.4 })),
      ]),
      box({ height: 3, backgroundColor: colours.ink, marginBottom: 26 }),
      box({ justifyContent: 'space-between', alignItems: 'flex-end' }, [
        box({}, fitting(card.counts, line - (by === '' ? 0 : widthOf(by) * 32 + 36)).map(counted)),
        ...(by === '' ? [] : [signed(by)]),
      ]),
    ]),
  ])
}

/** As many of the first counts as a width has room for; that there is none of a thing is not worth a place. */
const fitting = (all: readonly Count[], room: number): Count[] => {
  const counts = all.filter(({ count }) => count > 0)
  const widths = counts.map(({ count, of }) => widthOf(thousands(count)) * 52 + widthOf(of) * 32 + 50)
  return counts.filter((_, index) => widths.slice(0, index + 1).reduce((sum, each) => sum + each, 0) <= room)
}

const counted = ({ count, of }: Count): Drawn =>
  box({ alignItems: 'flex-end', marginRight: 40 }, [
    words(thousands(count), 52, 700, { lineHeight: 1, marginRight: 10 }),
    words(of, 32, 500, { color: colours.quiet, lineHeight: 1.3 }),
  ])

/** The name of the library behind a seal, as in the masthead. */
const signed = (by: string): Drawn =>
  box({ alignItems: 'center' }, [
    box({ width: 22, height: 22, backgroundColor: colours.accent, marginRight: 14 }),
    words(by, 32, 700, { lineHeight: 1.3 }),
  ])

const thousands = (count: number): string => count.toLocaleString('en')

const box = (style: Style, children: Drawn[] = []): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

const words = (text: string, size: number, weight: Weight, style: Style): Drawn => ({
  type: 'div',
  props: {
    style: {
      fontSize: size,
      fontWeight: weight,
      // Every slice is a family of its own; each character is in one of them.
      fontFamily: fonts(text, weight)
        .map(({ name }) => name)
        .join(', '),
      whiteSpace: 'pre',
      ...style,
    },
    children: text,
  },
})
