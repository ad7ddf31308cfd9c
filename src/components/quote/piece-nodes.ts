import { quoteStrings as words } from '../../model/strings.ts'
import { element } from '../../search/element.ts'
import type { Piece } from '../../search/quote/pieces.ts'

/** The words of a place. What differs is an element of its own, and is said to those who hear the page. */
export const pieceNodes = (pieces: readonly Piece[]): HTMLElement[] =>
  pieces.map((piece) => {
    if (piece.kind === 'left') return aside(words.left(piece.characters))
    if (piece.kind === 'end') return aside(words.differencesLeft(piece.differences))
    const text = lines(piece.text)
    if (piece.kind === 'del') return element('del', {}, [heard(words.heardDel), text, heard(words.heardEnd)])
    if (piece.kind === 'ins') return element('ins', {}, [heard(words.heardIns), text, heard(words.heardEnd)])
    if (piece.kind === 'mark') return element('mark', {}, [text])
    return element('span', piece.kind === 'context' ? { class: 'quote-context' } : {}, [text])
  })

const aside = (text: string): HTMLElement => element('span', { class: 'quote-left' }, [text])

const heard = (text: string): HTMLElement => element('span', { class: 'heard' }, [text])

/** Each line break of the source once, without the blanks around it. */
const lines = (text: string): string => text.replace(/[^\S\n]*\n\s*/gu, '\n')
