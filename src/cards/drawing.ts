import type { Card, Count } from './card.ts'
import { type Weight, fonts } from './fonts.ts'
import { printable } from './glyphs.ts'
import { cut, title } from './title.ts'

/** Pixels; the size that Open Graph's readers crop least. */
export const width = 1200
export const height = 630

/** Of `styles/tokens.css`, by day. */
const colours = { paper: '#fbfaf6', ink: '#1d1c1a', quiet: '#5c5850', rule: '#e4dfd3', accent: '#a8321f' }
const margin = 88
const spine = 28
const line = width - spine - 2 * margin

type Style = Record<string, string | number>

/** An element as satori reads it, without JSX. */
export interface Drawn {
  type: 'div'
  props: { style: Style; children?: Drawn[] | string }
}

/** A card like the front of a book: the spine in seal red, the title large, below a rule what is counted and who made it. */
export const drawing = (card: Card): Drawn => {
  const { size, lines } = title(printable(card.title), line)
  const about = cut(printable(card.about), line / 34, lines.length > 3 ? 1 : 2)
  return box({ width, height, backgroundColor: colours.paper, color: colours.ink }, [
    // Areas, not borders: for a border satori draws masks, which take most of the time of an image.
    box({ width: spine, backgroundColor: colours.accent }),
    box({ flexDirection: 'column', flexGrow: 1, padding: `64px ${margin}px 56px` }, [
      words(printable(card.kind), 34, 700, { color: colours.accent, letterSpacing: 6 }),
      box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
        ...lines.map((each) => words(each.trim(), size, 700, { lineHeight: 1.34 })),
        box({ height: 20 }),
        ...about.map((each) => words(each.trim(), 34, 500, { color: colours.quiet, lineHeight: 1.5 })),
      ]),
      box({ height: 3, backgroundColor: colours.ink, marginBottom: 26 }),
      box({ justifyContent: 'space-between', alignItems: 'flex-end' }, [
        box({}, card.counts.map(counted)),
        box({ alignItems: 'center' }, [
          box({ width: 22, height: 22, backgroundColor: colours.accent, marginRight: 14 }),
          words(printable(card.by), 32, 700, { lineHeight: 1.3 }),
        ]),
      ]),
    ]),
  ])
}

const counted = ({ count, of }: Count): Drawn =>
  box({ alignItems: 'flex-end', marginRight: 40 }, [
    words(count.toLocaleString('en'), 52, 700, { lineHeight: 1, marginRight: 10 }),
    words(of, 32, 500, { color: colours.quiet, lineHeight: 1.3 }),
  ])

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
