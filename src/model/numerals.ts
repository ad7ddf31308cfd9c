const digits: Record<string, number> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore

/**
 * The value of a printed number up to 999: 「12」, 「十二」, 「二十」, 「一百零三」, 「二〇二三」 (digit by digit).
 * `undefined` when it is none.
 */
export const numeral = (printed: string): number | undefined => {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(printed))
    return Number([...printed].map((digit) => digits[digit]).join(''))
  const parts =
    /^(?:(?<hundreds>[一二两三四五六七八九])百零?)?(?:(?<tens>[一二三四五六七八九]?)(?<ten>十))?(?<ones>[一二两三四五六七八九])?$/u.exec(
      printed,
    )
  if (printed === '' || parts?.groups === undefined) return undefined
  const { hundreds, tens, ten, ones } = parts.groups
  return value(hundreds) * 100 + (ten === undefined ? 0 : tens === '' ? 10 : value(tens) * 10) + value(ones)
}

const value = (digit: string | undefined): number => (digit === undefined ? 0 : (digits[digit] ?? 0))
