/**
 * The stretches of a folded term that Pagefind can be trusted to find as a phrase, one character a word. Between them
 * stand characters that it may normalise on its own (combining marks, letters with diacritics); a term of such alone
 * has no phrase. What has all the phrases is a candidate only: `verify` decides.
 */
export const phrases = (folded: string): string[] => {
  const runs: string[] = ['']
  for (const character of folded) {
    if (!trusted(character)) runs.push('')
    else if (runs.at(-1)!.length < longestPhrase) runs[runs.length - 1] += character
  }
  return [...new Set(runs.filter((run) => run !== ''))]
}

/** UTF-16 units. A pasted page is not a better phrase than its beginning. */
export const longestPhrase = 24

const trusted = (character: string): boolean =>
  /^[\p{Script=Han}a-z0-9\p{P}\p{S}]$/u.test(character) && character.normalize('NFD') === character
