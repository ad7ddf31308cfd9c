import type { Card } from './card.ts'
import { has } from './fonts.ts'

/** What printers set for a character that their case lacks: the geta. */
const geta = '〓'

/**
 * A text in characters that the face of the cards has. One it lacks is shown by those it is equivalent to (Ⅲ by III,
 * Unicode's NFKC), or else as 〓: a reader sees that a character is missing there.
 */
export const printable = (text: string): string => [...text.normalize('NFC')].map(shown).join('')

/** The characters of a card that are shown as 〓. */
export const lacking = ({ kind, title, about, by }: Card): string[] =>
  [...new Set((kind + title + about + by).normalize('NFC'))].filter((each) => each !== geta && shown(each) === geta)

const shown = (character: string): string => {
  if (has(character)) return character
  const equivalent = character.normalize('NFKC')
  return [...equivalent].every(has) ? equivalent : geta
}
