import type { Span } from '../../model/span.ts'
import { isWithin, uncut } from './uncut.ts'

/** Units of context, and how far from there it is rather cut after a mark. */
const room = { context: 44, near: 14 }

/** What is shown of a text before an offset. True of this and of `contextAfter`: it does not cut a number or a word. */
export const contextBefore = (text: string, offset: number): Span => {
  const start = offset - room.context
  return { start: start <= 0 ? 0 : (afterMark(text, start) ?? uncut(text, start, offset)), end: offset }
}

/** What is shown of a text after an offset. */
export const contextAfter = (text: string, offset: number): Span => {
  const end = offset + room.context
  return { start: offset, end: end >= text.length ? text.length : (afterMark(text, end) ?? uncut(text, end, offset)) }
}

/** The place after a mark that is nearest to an offset, if one is near. Some sources have half-width marks. */
const afterMark = (text: string, offset: number): number | undefined => {
  for (let far = 0; far <= room.near; far += 1) {
    for (const at of [offset - far, offset + far]) {
      if (at > 0 && /^[。；，！？;,!?\n]/u.test(text.slice(at - 1, at)) && !isWithin(text, at)) return at
    }
  }
  return undefined
}
