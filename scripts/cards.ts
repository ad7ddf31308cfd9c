import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, exit } from 'node:process'
import { cards } from '../src/cards/cards.ts'
import { draw } from '../src/cards/draw.ts'
import { lacking } from '../src/cards/glyphs.ts'
import { library } from '../src/site/library.ts'
import { settings } from '../src/site/settings.ts'

/*
 * The images of the built site (`SITE_OUT`) that others show beside a link to a page: `card.png` in the folder of each
 * page that has its own. In a process of its own, after the pages, whose process has no memory to spare. A site that
 * does not know its address cannot name an image to others, and has none.
 */

const out = env['SITE_OUT'] ?? 'dist'

const main = async (): Promise<void> => {
  const all = cards(library(), settings().name)
  const waiting = all.values()
  // One is laid out while another is being rasterised, which libvips does in a thread of its own.
  const worker = async (): Promise<void> => {
    for (const card of waiting) {
      const folder = join(out, card.path)
      if (!existsSync(join(folder, 'index.html')))
        throw new Error(`Missing page of the card 「/${card.path}」 in ${out}`)
      const unknown = lacking(card)
      if (unknown.length > 0)
        console.warn(`Missing 「${unknown.join('')}」 in the face of the cards, 〓 in /${card.path}`)
      writeFileSync(join(folder, 'card.png'), await draw(card))
    }
  }
  await Promise.all([worker(), worker()])
  console.log(`Drew ${all.length} cards`)
}

if (settings().address === undefined) console.log('No address in site.yaml: no cards')
else {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    exit(1)
  })
}
