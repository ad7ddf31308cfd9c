/** Length of the pieces that clauses are compared by. Two characters are one word, which says too little; four lose short words. */
export const gramLength = 3

/** The pieces of a folded text, each at its offset: letters in a row, never across punctuation or figures. */
export const grams = (folded: string): { gram: string; offset: number }[] => {
  const found: { gram: string; offset: number }[] = []
  for (const run of folded.matchAll(/\p{L}+/gu)) {
    for (let at = 0; at + gramLength <= run[0].length; at += 1)
      found.push({ gram: run[0].slice(at, at + gramLength), offset: run.index + at })
  }
  return found
}
