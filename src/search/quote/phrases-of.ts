/** The most phrases asked of the index for one quotation and one length. */
export const mostAsks = 24

/**
 * Phrases of one length spread over a folded quotation, overlapping where it is short: what a plan with a similar
 * text holds some of, wherever the two differ.
 *
 * @param length In characters.
 */
export const phrasesOf = (folded: string, length: number): string[] => {
  const last = Math.max(0, folded.length - length)
  const count = Math.min(mostAsks, last + 1)
  const starts = Array.from({ length: count }, (_, turn) => Math.round((turn * last) / Math.max(1, count - 1)))
  return [...new Set(starts.map((start) => wholeCharacters(folded.slice(start, start + length))))].filter(
    (phrase) => phrase !== '',
  )
}

/** Less half a character at either end. */
export const wholeCharacters = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/u, '')
