/** So that no part of it is read as syntax. Straight marks become curly ones, which the match fold makes the same. */
export const quotedIfNeeded = (text: string): string => {
  const words = text.replaceAll('"', '”')
  return /\p{White_Space}|^[-－]|[:：|~<>=≤≥＜＞＝～｜]/u.test(words) ? `"${words}"` : words
}
