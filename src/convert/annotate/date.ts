import { numeral } from '../../model/numerals.ts'

const chinese = '[〇零○一二三四五六七八九十]'

/**
 * A printed date as `YYYY-MM-DD`: 「2023年11月10日」, 「二〇二三年十一月十日」, 「2023-11-10」. `undefined` when the words print no
 * whole date.
 */
export const printedDate = (words: string): string | undefined => {
  const folded = words
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[○OＯ]/gu, '〇')
  const found = new RegExp(
    `(?<year>\\d{4}|${chinese}{4})[年./-](?<month>\\d{1,2}|${chinese}{1,3})[月./-](?<day>\\d{1,2}|${chinese}{1,3})`,
    'u',
  ).exec(folded)
  if (!found) return undefined
  const [year, month, day] = ['year', 'month', 'day'].map((part) => numeral(found.groups![part]!))
  if (year === undefined || month === undefined || day === undefined) return undefined
  const printed = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = new Date(`${printed}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(printed) ? printed : undefined
}
