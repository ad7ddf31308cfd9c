/** Typed words as a sentence repeats them: long ones cut, with …. */
export const shorten = (text: string): string => {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`
}

const longest = 60
