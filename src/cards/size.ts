/** Pixels of a card: the proportion that those who show Open Graph images expect, so that they crop none of it. */
export const size = { width: 1200, height: 630 }
