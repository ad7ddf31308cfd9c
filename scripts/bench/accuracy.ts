/** What an engine answered. */
export interface Answer {
  /** Names of results. */
  found: readonly string[]
  /** How many it says there are; those it does not name are taken for right as long as they can be. */
  count: number
}

/** From 0 to 1, `undefined` where nothing can be said. */
export interface Accuracy {
  recall?: number
  precision?: number
}

/** Of one query: the share of what matches that was found, and the share of what was found that matches. */
export const accuracy = ({ found, count }: Answer, matching: ReadonlySet<string>): Accuracy => {
  const named = new Set(found)
  const right = [...named].filter((name) => matching.has(name)).length
  const all = right + Math.min(Math.max(0, count - named.size), matching.size - right)
  const total = Math.max(count, named.size)
  return {
    ...(matching.size > 0 ? { recall: all / matching.size } : {}),
    // To answer nothing is right when there is nothing, and says nothing about precision otherwise.
    ...(total > 0 ? { precision: all / total } : matching.size === 0 ? { precision: 1 } : {}),
  }
}

/** Over queries, each counting alike. */
export const mean = (each: readonly Accuracy[]): Accuracy => {
  const recall = average(each.flatMap(({ recall }) => recall ?? []))
  const precision = average(each.flatMap(({ precision }) => precision ?? []))
  return { ...(recall === undefined ? {} : { recall }), ...(precision === undefined ? {} : { precision }) }
}

const average = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
