import satori, { type Font } from 'satori'
import sharp from 'sharp'
import type { Card } from './card.ts'
import { type Drawn, drawing } from './drawing.ts'
import { type Weight, fonts } from './fonts.ts'
import { size } from './size.ts'

// One image is small: what libvips keeps for the next, and threads for its parts, cost more than they save.
sharp.concurrency(1)
sharp.cache(false)

/** The image of a card, as PNG. The same card gives the same bytes. */
export const draw = async (card: Card): Promise<Buffer> => {
  const drawn = drawing(card)
  const svg = await satori(drawn as never, {
    ...size,
    fonts: fontsOf(drawn),
    loadAdditionalAsset: (_, text) => {
      throw new Error(`Expected glyphs for 「${text}」 in the face of the cards, found none`)
    },
  })
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer()
}

const fontsOf = ({ props: { style, children } }: Drawn): Font[] => {
  if (typeof children !== 'string') return [...new Set((children ?? []).flatMap(fontsOf))]
  return fonts(children, style['fontWeight'] as Weight)
}
