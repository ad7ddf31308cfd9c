const digits = '〇一二三四五六七八九'

/** A number below 1,000 as a marker prints it: 「十二」, 「二十」, 「一百零三」. */
export const chineseNumber = (value: number): string => {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const hundred = hundreds > 0 ? `${digits[hundreds]}百` : ''
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return hundred + ten + (ones > 0 ? digits[ones] : '')
}

/** A year digit by digit: 「二〇二三」. */
export const chineseYear = (year: number): string =>
  String(year).replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit)
