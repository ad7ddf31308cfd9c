/** Draws that depend on a seed alone: only integer and IEEE 754 arithmetic, so the same on every machine. */
export interface Random {
  /** A fraction from 0 up to, and without, 1. */
  next: () => number
  /** True so often as the probability says. */
  chance: (probability: number) => boolean
  /** An integer from `low` to `high`, both included. */
  integer: (low: number, high: number) => number
  /** One of them, all alike. */
  pick: <Value>(values: readonly Value[]) => Value
  /** One of them, after Zipf and Mandelbrot: the first most often, the tenth about a quarter so often. */
  zipf: <Value>(values: readonly Value[]) => Value
  /** The values in another order. */
  shuffle: <Value>(values: readonly Value[]) => Value[]
}

/** Mulberry32 (Tommy Ettinger, public domain) from two numbers, stirred so that neighbours have nothing in common. */
export const random = (seed: number, index: number): Random => {
  let state = stir(stir(seed) ^ Math.imul(index + 1, 0x9e3779b1))
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (values) => values[integer(0, values.length - 1)]!,
    zipf: (values) => values[zipfRank(next(), values.length)]!,
    shuffle: (values) => {
      const shuffled = [...values]
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = integer(0, last)
        ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
      }
      return shuffled
    },
  }
}

const stir = (value: number): number => {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 16)
}

/** Mandelbrot's shift: how flat the head of the distribution is. */
const shift = 2.7

const zipfRank = (fraction: number, count: number): number => {
  const weight = (rank: number): number => 1 / (rank + shift)
  let total = 0
  for (let rank = 0; rank < count; rank += 1) total += weight(rank)
  let left = fraction * total
  for (let rank = 0; rank < count; rank += 1) {
    left -= weight(rank)
    if (left < 0) return rank
  }
  return count - 1
}
