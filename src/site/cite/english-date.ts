/** 2023-11-10 → November 10, 2023 */
export const englishDate = (date: string): string =>
  new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
