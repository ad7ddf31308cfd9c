import { letters } from './letters.ts'

/**
 * Slugs for names that have none: pinyin, a number behind it where another name has that.
 *
 * @param names What they are called, by the key they are kept under.
 * @returns Only the new ones, by key.
 */
export const assignNames = (
  names: ReadonlyMap<string, string>,
  slugs: Readonly<Record<string, string>>,
  alsoTaken: readonly string[] = [],
): Record<string, string> => {
  const taken = new Set([...Object.values(slugs), ...alsoTaken])
  const added: Record<string, string> = {}
  for (const [key, name] of names) {
    if (key in slugs) continue
    const spelt = letters(name) || 'x'
    let slug = spelt
    for (let count = 2; taken.has(slug); count += 1) slug = `${spelt}-${count}`
    taken.add(slug)
    added[key] = slug
  }
  return added
}
