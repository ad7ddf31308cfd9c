/** `search/traditional.json`: what traditional characters are in simplified script, as far as a library has that. */
export interface TraditionalMap {
  /** Each traditional character, its simplified one after it. */
  characters: string
  /** Words of which the characters alone would give something else: 反覆 → 反复. */
  phrases: Record<string, string>
}

/**
 * @param characters,phrases Pairs of OpenCC: `萬 万|與 与`, words as they become simplified.
 * @param known Characters that the library has. What becomes others is nowhere, whether it is converted or not.
 */
export const traditionalMap = (
  { characters, phrases }: { characters: string; phrases: string },
  known: ReadonlySet<string>,
): TraditionalMap => {
  const has = ([, simplified]: readonly [string, string]): boolean => [...simplified].every((each) => known.has(each))
  const single = pairs(characters)
  const becomes = new Map(single)
  const alone = (text: string): string => [...text].map((each) => becomes.get(each) ?? each).join('')
  return {
    characters: single.filter(has).flat().join(''),
    phrases: Object.fromEntries(pairs(phrases).filter((pair) => has(pair) && alone(pair[0]) !== pair[1])),
  }
}

const pairs = (text: string): [string, string][] => text.split('|').map((pair) => pair.split(' ') as [string, string])
