/** How many plans are compared character by character. */
const most = 6

/**
 * The plans that hold the most of the phrases, best first; a phrase that few plans hold counts for more.
 *
 * @param holders For each phrase, the plans that may hold it.
 * @param plans How many there are in all.
 */
export const votes = (holders: readonly (readonly string[])[], plans: number): string[] => {
  const scores = new Map<string, number>()
  for (const names of holders) {
    const weight = Math.log(1 + plans / Math.max(1, names.length))
    for (const name of names) scores.set(name, (scores.get(name) ?? 0) + weight)
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name)
}
