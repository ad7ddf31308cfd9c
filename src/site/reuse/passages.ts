import { hashed } from '../hashed.ts'

/** A text that passages are looked for in: letters and figures only, folded. */
interface Item {
  letters: string
  /** Items of one plan are not compared with each other. */
  plan: number
}

/** A stretch of letters that two items have in common and that is longer at neither end. */
export interface Passage {
  /** Index of each item; the lower one first. */
  items: [number, number]
  /** Offset in the letters of each. */
  starts: [number, number]
  length: number
}

/** Letters that a passage has at least: shorter ones are turns that every plan uses. */
export const passageLength = 24

/** Each fingerprint is the hash of so many letters … */
const print = 12
/** … and in so many neighbouring ones the smallest is kept, so that every passage of `passageLength` holds one. */
const winnow = passageLength - print + 1
/** Places of one fingerprint; text that repeats itself has more, and every pair of them is looked at. */
const placesAtMost = 64

/**
 * Every stretch of at least `passageLength` letters that items of two plans have in common (winnowing, Schleimer,
 * Wilkerson and Aiken 2003). What more than `plansAtMost` plans say is a set phrase and starts no passage, nor
 * does what stands in more than 64 places. Time grows with the letters and with what is shared, not with the pairs of
 * plans.
 */
export const passages = (items: readonly Item[], plansAtMost = Number.POSITIVE_INFINITY): Passage[] => {
  const found = new Map<string, Passage>()
  for (const places of samePrints(items)) {
    if (places.length > placesAtMost) continue
    if (new Set(places.map(({ item }) => items[item]!.plan)).size > plansAtMost) continue
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        if (items[one.item]!.plan === items[other.item]!.plan) continue
        const passage = grown(items, one, other)
        if (passage.length >= passageLength) found.set([...passage.items, ...passage.starts].join(), passage)
      }
    }
  }
  return [...found.values()].toSorted((a, b) => b.length - a.length)
}

interface Place {
  item: number
  offset: number
}

/** Two places of the same letters, made as long as the letters stay the same. Hashes may lie: then it has length 0. */
const grown = (items: readonly Item[], one: Place, other: Place): Passage => {
  const [a, b] = [items[one.item]!.letters, items[other.item]!.letters]
  let [before, after] = [0, 0]
  while (one.offset + after < a.length && a[one.offset + after] === b[other.offset + after]) after += 1
  if (after < print) return { items: [one.item, other.item], starts: [one.offset, other.offset], length: 0 }
  while (before < one.offset && a[one.offset - before - 1] === b[other.offset - before - 1]) before += 1
  return {
    items: [one.item, other.item],
    starts: [one.offset - before, other.offset - before],
    length: before + after,
  }
}

/** The places of each fingerprint that has more than one. */
function* samePrints(items: readonly Item[]): Generator<Place[]> {
  const [hashes, itemOf, offsets]: [number[], number[], number[]] = [[], [], []]
  for (const [item, { letters }] of items.entries()) {
    for (const { hash, offset } of prints(letters)) {
      hashes.push(hash)
      itemOf.push(item)
      offsets.push(offset)
    }
  }
  // A 32-bit hash and an index of up to 21 bits are one exact number, which sorts faster than objects do.
  const keys = Float64Array.from(hashes, (hash, index) => hash * room + index).sort()
  const place = (key: number): Place => ({ item: itemOf[key % room]!, offset: offsets[key % room]! })
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = Math.floor(keys[from]! / room)
    to = from + 1
    while (to < keys.length && Math.floor(keys[to]! / room) === hash) to += 1
    if (to - from > 1) yield Array.from(keys.subarray(from, to), place)
  }
}

const room = 2 ** 21

/** The smallest hash of each window, each once; of equal ones the last. */
const prints = (letters: string): { hash: number; offset: number }[] => {
  const hashes = Array.from({ length: Math.max(0, letters.length - print + 1) }, (_, offset) =>
    hashed(letters, offset, offset + print),
  )
  const kept: { hash: number; offset: number }[] = []
  for (let from = 0; from + winnow <= hashes.length; from += 1) {
    let least = from
    for (let at = from + 1; at < from + winnow; at += 1) if (hashes[at]! <= hashes[least]!) least = at
    if (kept.at(-1)?.offset !== least) kept.push({ hash: hashes[least]!, offset: least })
  }
  return kept
}
