import type { Finding } from '../findings.ts'

/** A search that a reader comes back to. */
export interface SavedSearch {
  /** Parameters of its address. */
  query: string
  /** Of each plan how many clauses it found when the reader last looked. */
  seen: Record<string, number>
}

/** Of the browser's storage. */
const key = 'saved-searches'

/** In the order in which they were saved; none of what is not as it was written. @throws Where there is no storage. */
export const readSaved = (): SavedSearch[] => {
  const stored = localStorage.getItem(key) ?? '[]'
  try {
    return (JSON.parse(stored) as (Partial<SavedSearch> | null)[]).filter(
      (each): each is SavedSearch =>
        typeof each?.query === 'string' && typeof each.seen === 'object' && each.seen !== null,
    )
  } catch {
    return []
  }
}

/** @throws Where there is no room; what was saved stays. */
export const writeSaved = (saved: readonly SavedSearch[]): void => {
  if (saved.length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(saved))
}

export const countByPlan = (findings: readonly Finding[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { record } of findings) counts[record.id] = (counts[record.id] ?? 0) + 1
  return counts
}

/** Whether a plan has more than when the reader last looked. */
export const isNew = ({ seen }: SavedSearch, counts: Record<string, number>, plan: string): boolean =>
  counts[plan]! > (seen[plan] ?? 0)
