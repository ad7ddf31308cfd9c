/** The lines of a text, trimmed, without empty ones: how templates are kept, one a line. */
export const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
