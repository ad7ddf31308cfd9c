import type { Span } from '../../model/span.ts'

/** A coinage or slogan in quotation marks; a span of the plan's text, marks included. */
export interface FoundTerm extends Span {
  term: string
}

/**
 * “揭榜挂帅” “1+6+3” “科技副总”: balanced quotation marks around a few words. True of the result: in order; no term spans
 * a sentence's end, holds a second opening mark, or stands inside 《…》.
 */
export const terms = (text: string, { start, end }: Span): FoundTerm[] => {
  const found: FoundTerm[] = []
  const stretch = text.slice(start, end)
  let title = 0
  let open: { index: number; straight: boolean } | undefined
  for (const { index, 0: sign } of stretch.matchAll(/[《》“”"＂「」。！？；\n]/gu)) {
    if (sign === '《') title += 1
    else if (sign === '》') title = Math.max(0, title - 1)
    else if (sign === '“' || sign === '「') open = { index, straight: false }
    else if (/["＂”」]/u.test(sign)) {
      if (open !== undefined) {
        const words = stretch.slice(open.index + 1, index)
        if (title === 0 && isTerm(words))
          found.push({ start: start + open.index, end: start + index + 1, term: words.trim() })
        open = undefined
      } else if (sign === '"' || sign === '＂') open = { index, straight: true }
    } else if (sign !== '\n') {
      open = undefined
      title = 0
    }
  }
  return found
}

/** Not “十四五”, which names years, and no quoted speech or list. */
const isTerm = (words: string): boolean => {
  const length = [...words.trim()].length
  return (
    length >= 2 &&
    length <= 24 &&
    !/^十[一二三四五六]五$/u.test(words.trim()) &&
    !/[，,：:。]/u.test(words) &&
    /[\p{Script=Han}\p{L}\p{N}]/u.test(words)
  )
}
