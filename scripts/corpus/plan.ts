import { author, type Earlier } from './author.ts'
import type { Brief } from './brief.ts'
import { front, issue } from './front.ts'
import { numbering } from './numbering.ts'
import { outline } from './outline.ts'
import { random } from './random.ts'
import { style } from './style.ts'
import { typeset } from './typeset.ts'
import { opening } from './words/opening.ts'

/** The last line of every plan; only a signature and what a web page shows below come after it. */
export const disclosure = '（本文由程序合成，仅供测试，并非真实文件。）'

export interface Written {
  title: string
  number: string
  text: string
  /** Whether the text prints its title. */
  titled: boolean
}

/** One synthetic plan: brief → outline → numbers → front → type. The same arguments give the same characters. */
export const plan = (seed: number, brief: Brief, earlier: readonly Earlier[]): Written => {
  const drawn = random(seed, 2 * brief.index + 1)
  const chosen = style(brief.form, drawn)
  const known = earlier.filter(({ year }) => year <= brief.years[0])
  const near = known.filter(({ province }) => province === brief.place.province)
  const writer = author(brief, drawn, near.length > 0 ? near : known.slice(-50), chosen.responsibility)
  const title = writer.say(drawn.zipf(brief.form.titles))
  const issued = issue(brief, writer)
  const preamble = brief.form.build === 'statute' ? [] : [writer.deal(opening['首段']!)]
  const body = [...preamble, ...numbering(outline(brief, writer), chosen)]
  const { head, tail } = front(title, brief, writer, chosen, issued)
  const text = typeset(head, body, disclosure, tail, chosen, drawn)
  return { title, number: issued.number, text, titled: head.length > 0 }
}
