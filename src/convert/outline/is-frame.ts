import { frame, frameSentence, sentenceEnd } from './words.ts'

/** A line of the page and not of the plan. A sentence needs a stronger sign than a short line does. */
export const isFrame = (now: string): boolean => (isParagraph(now) ? frameSentence(now) : frame(now))

/** Reads like a sentence: it ends like one, or is too long for anything else. */
export const isParagraph = (now: string): boolean =>
  (sentenceEnd.test(now) && now.length >= 12) || now.length > 70 || (now.length > 40 && /,.*,/u.test(now))
