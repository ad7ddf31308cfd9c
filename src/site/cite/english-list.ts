/** A; A & B; A, B, & C: as styles in English list names. */
export const englishList = (names: readonly string[], and: string): string =>
  names.length < 3 ? names.join(` ${and} `) : `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`
