/** The offset nearest to another, towards a third, that cuts no number, Latin word or character apart. */
export const uncut = (text: string, from: number, towards: number): number => {
  const step = Math.sign(towards - from)
  let at = from
  while (at !== towards && isWithin(text, at)) at += step
  return at
}

/** Whether an offset is between two characters that are read as one, or within a character. */
export const isWithin = (text: string, offset: number): boolean =>
  within.test(`${text.slice(Math.max(0, offset - 2), offset)}\n${text.slice(offset, offset + 2)}`)

const sign = String.raw`[\p{Nd}\p{Script=Latin}.．%％]`
// 20|20年  35.|8%  ５|Ｇ
const inWord = String.raw`${sign}\n${sign}`
// 1|,200家  1,|200家
const atComma = String.raw`\p{Nd}\n,\p{Nd}|\p{Nd},\n\p{Nd}`
const inCharacter = String.raw`[\ud800-\udbff]\n[\udc00-\udfff]`
const within = new RegExp(`${inWord}|${atComma}|${inCharacter}`, 'u')
