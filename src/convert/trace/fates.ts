import { matchKey } from '../../model/fold.ts'

/** A clause as it was released, or as it is now. */
export interface Version {
  id: string
  unit: string
  parent: string | null
  marker: string | null
  /** Marker included; `null` where it was not kept. */
  text: string | null
  hash: string
}

/** What became of a released clause. Whoever is `amended` may have lost `to` other clauses a part of its words. */
export type Fate =
  | { state: 'active' }
  | { state: 'amended'; to: string[] }
  | { state: 'moved' | 'merged' | 'split' | 'withdrawn'; to: string[] }

/**
 * Follows released clauses into a new version of their plan (CLAUSES.md «Ids»): by text, then by id with similar text,
 * then by similarity elsewhere.
 *
 * @param known In document order, as are the versions of `now`.
 */
export const fates = (known: readonly Version[], now: readonly Version[]): Map<string, Fate> => {
  const found = new Map<string, Fate>()
  const current = new Map(now.map((version) => [version.id, prepared(version)]))
  const before = known.map(prepared)
  /** Current clauses that are the home of a released one. */
  const taken = new Set<string>()
  const settle = (id: string, fate: Fate, home?: string): void => {
    found.set(id, fate)
    if (home !== undefined) taken.add(home)
  }
  const left = (): Prepared[] => before.filter(({ id }) => !found.has(id))
  const free = (): Prepared[] => [...current.values()].filter(({ id }) => !taken.has(id))

  for (const { id, hash } of before) if (current.get(id)?.hash === hash) settle(id, { state: 'active' }, id)

  const bodies = Map.groupBy(free(), ({ body }) => body)
  for (const { id, unit, body } of left()) {
    if (body.length < fewest) continue
    const alike = bodies.get(body)?.filter((each) => !taken.has(each.id)) ?? []
    const home = alike.find((each) => each.id === id) ?? alike.find((each) => each.unit === unit) ?? alike[0]
    if (home?.id === id) settle(id, { state: 'amended', to: [] }, id)
    else if (home !== undefined) settle(id, { state: 'moved', to: [home.id] }, home.id)
  }

  for (const version of left()) {
    const same = current.get(version.id)
    if (same === undefined || taken.has(same.id)) continue
    if (version.text === null || similar(version, same)) settle(version.id, { state: 'amended', to: [] }, same.id)
  }

  // A heading that was worded anew still has what it stood over.
  for (const { id } of left()) {
    if (!current.has(id) || taken.has(id)) continue
    const children = before.filter(({ parent }) => parent === id)
    const kept = children.filter((child) => {
      const fate = found.get(child.id)
      const home = fate === undefined ? undefined : 'to' in fate && fate.state !== 'amended' ? fate.to[0] : child.id
      return home !== undefined && current.get(home)?.parent === id
    })
    if (kept.length > children.length / 2) settle(id, { state: 'amended', to: [] }, id)
  }

  for (const version of left()) settle(version.id, elsewhere(version, [...current.values()], taken))

  for (const version of before) {
    const fate = found.get(version.id)!
    if (fate.state !== 'amended') continue
    fate.to = partsOf(version, free()).map(({ id }) => id)
    for (const part of fate.to) taken.add(part)
  }
  return found

  /** Where most of a clause's words are; its home, when nothing else lives there. */
  function elsewhere(version: Prepared, all: readonly Prepared[], homes: Set<string>): Fate {
    const share = version.pairs.size < short ? 0.8 : 0.6
    const whole = all
      .map((each) => ({ id: each.id, part: common(version, each) / version.pairs.size, home: homes.has(each.id) }))
      .filter(({ part }) => part >= share)
      .toSorted((a, b) => Number(a.home) - Number(b.home) || b.part - a.part)[0]
    const parts = partsOf(
      version,
      all.filter(({ id }) => !homes.has(id)),
    )
    if (whole !== undefined && (!whole.home || parts.length < 2)) {
      homes.add(whole.id)
      return { state: whole.home ? 'merged' : 'moved', to: [whole.id] }
    }
    if (parts.length === 0) return { state: 'withdrawn', to: [] }
    for (const { id } of parts) homes.add(id)
    return { state: parts.length === 1 ? 'moved' : 'split', to: parts.map(({ id }) => id) }
  }
}

interface Prepared extends Version {
  /** Folded, without the marker. */
  body: string
  /** Of neighbouring characters. */
  pairs: ReadonlySet<string>
}

const prepared = (version: Version): Prepared => {
  const { text, marker } = version
  const words = text ?? ''
  const body = matchKey(marker !== null && words.startsWith(marker) ? words.slice(marker.length) : words)
  return {
    ...version,
    body,
    pairs: new Set(Array.from({ length: Math.max(0, body.length - 1) }, (_, at) => body.slice(at, at + 2))),
  }
}

/** Shorter texts are too common to be known again by their words. */
const fewest = 4

/** Pairs below which more of them must be the same. */
const short = 12

const common = ({ pairs }: Prepared, other: Prepared): number => {
  let count = 0
  for (const pair of pairs) if (other.pairs.has(pair)) count += 1
  return count
}

/** More than half the same, or one within the other. */
const similar = (one: Prepared, other: Prepared): boolean => {
  const [same, less] = [common(one, other), Math.min(one.pairs.size, other.pairs.size)]
  return 2 * same >= 0.5 * (one.pairs.size + other.pairs.size) || (less >= short && same >= 0.7 * less)
}

/** Clauses most of whose words are those of another. */
const partsOf = (whole: Prepared, clauses: readonly Prepared[]): Prepared[] =>
  clauses.filter((part) => part.pairs.size >= short && common(part, whole) >= 0.6 * part.pairs.size)
