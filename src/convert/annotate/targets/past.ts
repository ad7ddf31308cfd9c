import type { TargetContext } from './target.ts'
import * as words from './words.ts'

/**
 * Whether a figure is a result and no promise: of a year before the plan's, behind 已, 去年 or 以来, or in a part that looks back.
 *
 * @param before The sentence up to the figure; `own` its last comma fragment.
 */
export const isPast = (
  sentence: string,
  before: string,
  own: string,
  year: number | undefined,
  { since, headings }: TargetContext,
): boolean => {
  if (since !== undefined && year !== undefined && year < since) return true
  // 超过上年度的部分,按10%给予补助
  if (words.grants.test(sentence) && /给予|予以/u.test(sentence)) return false
  if (words.happened.test(own) && !words.ahead.test(own)) return true
  if (words.happened.test(before) && !words.ahead.test(before)) return true
  return headings.some((heading) => words.backward.test(heading)) && !words.ahead.test(before)
}
