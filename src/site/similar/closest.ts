interface Item {
  /** Hashes of its pieces. */
  pieces: Uint32Array
  /** Items of one plan are not compared with each other. */
  plan: number
}

/** Pieces that more items have are too common to tell anything and too many to follow. */
const postingsAtMost = 100

/** How much a piece tells, from the number of plans and of items that have it. */
export type Rarity = (holders: number, having: number) => number

/**
 * The items closest to an item, by the cosine of their pieces' weights, each as `rarity` says: indexes with a score of
 * at least `threshold`, the highest first. Time and memory grow with the number of pieces: each is a 32-bit number in typed arrays.
 */
export const closest = (
  items: readonly Item[],
  threshold: number,
  rarity: Rarity,
): ((index: number) => { index: number; score: number }[]) => {
  const { groups, weights, members, norms } = inverted(items, rarity)
  const scores = new Float64Array(items.length)
  return (index) => {
    const touched: number[] = []
    for (const group of groups[index]!) {
      const weight = weights[group]! ** 2
      for (const other of members[group]!) {
        if (items[other]!.plan === items[index]!.plan) continue
        if (scores[other] === 0) touched.push(other)
        scores[other]! += weight
      }
    }
    const found = touched.map((other) => ({ index: other, score: scores[other]! / (norms[index]! * norms[other]!) }))
    for (const other of touched) scores[other] = 0
    return found.filter(({ score }) => score >= threshold).toSorted((a, b) => b.score - a.score || a.index - b.index)
  }
}

/** The pieces that items of several plans have: weight and members of each, and per item which it has. */
const inverted = (
  items: readonly Item[],
  rarity: Rarity,
): { groups: number[][]; weights: number[]; members: Uint32Array[]; norms: Float64Array } => {
  const keys = sortedKeys(items)
  const groups: number[][] = items.map(() => [])
  const weights: number[] = []
  const members: Uint32Array[] = []
  const norms = new Float64Array(items.length)
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = Math.floor(keys[from]! / room)
    to = from + 1
    while (to < keys.length && Math.floor(keys[to]! / room) === hash) to += 1
    const having = Uint32Array.from(keys.subarray(from, to), (key) => key % room)
    const holders = new Set(Array.from(having, (index) => items[index]!.plan)).size
    const weight = rarity(holders, having.length)
    for (const index of having) norms[index]! += weight ** 2
    if (holders < 2 || having.length > postingsAtMost) continue
    for (const index of having) groups[index]!.push(weights.length)
    weights.push(weight)
    members.push(having)
  }
  return { groups, weights, members, norms: norms.map(Math.sqrt) }
}

/** More items than any library has clauses; a 32-bit hash times this is still an exact number. */
const room = 2 ** 20

/** Hash and item of every piece, each pair once, in order of the hash. */
const sortedKeys = (items: readonly Item[]): Float64Array => {
  const keys = new Float64Array(items.reduce((sum, { pieces }) => sum + pieces.length, 0))
  let used = 0
  for (const [index, { pieces }] of items.entries()) {
    for (const hash of new Set(pieces)) keys[used++] = hash * room + index
  }
  return keys.subarray(0, used).sort()
}
