export interface Recent<Value> {
  get(name: string): Promise<Value>
  /** Whether it is here, or on its way. */
  has(name: string): boolean
}

/**
 * Loads by name what was not loaded lately. True of what is kept: its sizes are `most` together, or it is one; it was
 * asked for after all that went. What failed is loaded again when asked for again.
 */
export const recent = <Value>(
  load: (name: string) => Promise<Value>,
  size: (value: Value) => number,
  most: number,
): Recent<Value> => {
  /** The latest asked for last. */
  const kept = new Map<string, Entry<Value>>()
  let total = 0

  const weigh = async (name: string, entry: Entry<Value>): Promise<void> => {
    try {
      entry.size = size(await entry.loading)
    } catch {
      if (kept.get(name) === entry) kept.delete(name)
      return
    }
    // It may have gone while it was loading.
    if (kept.get(name) !== entry) return
    total += entry.size
    for (const [oldest, { size }] of kept) {
      if (total <= most || oldest === name) return
      kept.delete(oldest)
      total -= size
    }
  }

  return {
    get: (name) => {
      const entry = kept.get(name) ?? { loading: load(name), size: 0 }
      if (!kept.delete(name)) void weigh(name, entry)
      kept.set(name, entry)
      return entry.loading
    },
    has: (name) => kept.has(name),
  }
}

interface Entry<Value> {
  loading: Promise<Value>
  /** Not known while it is loading. */
  size: number
}
