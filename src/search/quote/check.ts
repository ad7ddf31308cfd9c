import type { Span } from '../../model/span.ts'
import type { Candidates } from '../candidates.ts'
import type { SearchRecord } from '../record.ts'
import { best, closest, leastLength, type Near } from './closest.ts'
import { core } from './core.ts'
import { withDoubleMarks } from './double-marks.ts'
import { inOrder } from './in-order.ts'
import { likely } from './likely.ts'
import { narrow } from './narrow.ts'
import { looseOccurrences, missing, occurrences, type Occurrence } from './occurrences.ts'
import { parting } from './parting.ts'
import { parts } from './parts.ts'
import { quotation, type Quotation } from './quotation.ts'
import type { Shelf } from './runs.ts'
import { source, type Source } from './source.ts'
import { pace } from './steps.ts'

/** Where a quotation stands word by word: one span, or one of each of its parts. */
export interface Standing {
  source: Source
  spans: Occurrence[]
}

/** The places where a quotation stands, of all found those that lack the least of its punctuation. */
export interface Exact {
  kind: 'exact'
  quotation: Quotation
  places: Standing[]
  /**
   * Looks through more plans that may hold it; absent when all were. Adds places to these, or gives others instead
   * that lack less.
   */
  more?: () => Promise<Exact>
}

/** What was found of a quotation without marks of omission. */
export type Single =
  Exact | { kind: 'near'; quotation: Quotation; places: Near[] } | { kind: 'none'; quotation: Quotation }

export type Outcome =
  | (Single & { omission: boolean })
  /** Its parts, in order, in each of some plans. */
  | { kind: 'in-order'; parts: Quotation[]; places: Standing[] }
  | Apart

/** Each part of a quotation for itself. `unchecked`: further ones that were not looked for. */
export interface Apart {
  kind: 'apart'
  by: 'omission' | 'paragraph' | 'sentence'
  parts: Single[]
  unchecked: number
}

/** What a check works with. */
export interface Desk {
  candidates: Candidates
  load(name: string): Promise<SearchRecord>
  /** Once aborted the check ends with its reason. */
  signal: AbortSignal
  /** The quotation stands nowhere as it is: what is like it is looked for. */
  missed(): void
}

/** Plans that are looked through before the reader is asked whether to go on, when some hold it. */
const enough = 60
/** Parts that are looked for one by one. */
const mostParts = 20
/** Sentences that are looked for one by one, to see which stand together. */
const mostLooks = 60

/**
 * Where a quotation stands: as it is; else, where it has marks of omission, its parts in order; else without the
 * punctuation around it, or with double quotation marks for single ones; else the places most like it; else, and where
 * something of it that is in none of these stands elsewhere, its parts, paragraphs or sentences one by one.
 *
 * @param typed Holds something that the match fold leaves.
 * @throws When something does not load, and when the signal is aborted.
 */
export const check = async (typed: string, desk: Desk): Promise<Outcome> => {
  const { run, pause } = pace(desk.signal)
  // What is loaded answers at once, so that many asks would be one long task.
  const candidates: Candidates = {
    ...desk.candidates,
    find: async (folded) => {
      await pause()
      return desk.candidates.find(folded)
    },
  }
  const sources = new Map<string, Source>()

  const open = async (name: string): Promise<Source> => {
    const known = sources.get(name) ?? (await run(source(await desk.load(name))))
    sources.set(name, known)
    return known
  }

  const standing = async (
    quoted: Quotation,
    names: readonly string[],
    look: typeof occurrences,
    before: readonly Standing[] = [],
  ): Promise<Exact> => {
    const places = [...before]
    let looked = 0
    while (looked < names.length && (places.length === 0 || looked < enough)) {
      await pause()
      for (const next of names.slice(looked, looked + 4)) desk.load(next).catch(() => {})
      const from = await open(names[looked]!)
      for (const span of look(from, quoted.folded.text)) places.push({ source: from, spans: [span] })
      looked += 1
    }
    // Not spread into one call: there may be more places than it takes.
    const least = places.reduce((fewest, { spans }) => Math.min(fewest, missing(spans[0]!)), Number.POSITIVE_INFINITY)
    const kept = places.filter(({ spans }) => missing(spans[0]!) === least)
    const rest = names.slice(looked)
    return {
      kind: 'exact',
      quotation: quoted,
      places: kept,
      ...(rest.length === 0 ? {} : { more: () => standing(quoted, rest, look, kept) }),
    }
  }

  const exact = async (quoted: Quotation): Promise<Single | undefined> => {
    const { text } = quoted.folded
    const found = await standing(quoted, await narrow(text, candidates), occurrences)
    return found.places.length > 0 ? found : undefined
  }

  const loose = async (quoted: Quotation): Promise<Single | undefined> => {
    const { text } = quoted.folded
    const { start, end } = core(text)
    if (end - start === text.length) return undefined
    const names = await narrow(text.slice(start, end), candidates)
    const found = await standing(quoted, names, looseOccurrences)
    return found.places.length > 0 ? found : undefined
  }

  const near = async (quoted: Quotation): Promise<Single> => {
    desk.missed()
    if (quoted.folded.text.length < leastLength) return { kind: 'none', quotation: quoted }
    const found: Near[] = []
    for (const name of await likely(quoted.folded.text, candidates)) {
      found.push(...(await run(closest(quoted.folded, await open(name)))))
    }
    return found.length === 0
      ? { kind: 'none', quotation: quoted }
      : { kind: 'near', quotation: quoted, places: best(found) }
  }

  const standingWhole = async (quoted: Quotation): Promise<Single | undefined> =>
    (await exact(quoted)) ?? (await loose(quoted))

  const single = async (quoted: Quotation): Promise<Single> => {
    const doubled = withDoubleMarks(quoted)
    return (
      (await standingWhole(quoted)) ??
      (doubled === undefined ? undefined : await standingWhole(doubled)) ??
      (await near(quoted))
    )
  }

  const cut = (typed: string, spans: readonly Span[]): Promise<Quotation[]> =>
    Promise.all(spans.map(({ start, end }) => run(quotation(typed.slice(start, end)))))

  const together = async (quoted: readonly Quotation[]): Promise<Standing[]> => {
    let names: string[] | undefined
    for (const { folded } of quoted) {
      const { start, end } = core(folded.text)
      const also = new Set(await narrow(folded.text.slice(start, end), candidates))
      names = names?.filter((name) => also.has(name)) ?? [...also]
    }
    const places: Standing[] = []
    for (const name of names ?? []) {
      const from = await open(name)
      const spans = inOrder(
        quoted.map(({ folded }) => looseOccurrences(from, folded.text)),
        missing,
      )
      if (spans !== undefined) places.push({ source: from, spans })
    }
    return places
  }

  const shelf: Shelf = {
    narrow: (folded) => narrow(folded, candidates),
    open: async (name) => {
      await pause()
      return open(name)
    },
    opened: () => [...sources.keys()],
    looks: mostLooks,
  }

  /** @param further Of a part that is near somewhere what is from elsewhere is parted from it, too. */
  const apart = async (by: Apart['by'], typed: string, spans: readonly Span[], further: boolean): Promise<Apart> => {
    const found: Single[] = []
    let finer = by
    const quoted = await cut(typed, spans.slice(0, mostParts))
    for (const each of quoted) {
      const result = await single(each)
      const inner = further && result.kind === 'near' ? await parted(result, false) : undefined
      if (inner !== undefined) finer = 'sentence'
      found.push(...(inner?.parts ?? [result]))
    }
    return { kind: 'apart', by: finer, parts: found, unchecked: spans.length - quoted.length }
  }

  const parted = async (result: Exclude<Single, Exact>, further: boolean): Promise<Apart | undefined> => {
    const found = await parting(result, shelf)
    return found && apart(found.by, result.quotation.typed, found.spans, further)
  }

  const whole = await run(quotation(typed))
  const found = await exact(whole)
  if (found !== undefined) return { ...found, omission: false }
  const omitted = parts(typed)
  if (omitted.length > 1) {
    const quoted = await cut(typed, omitted)
    const doubled = quoted.map((each) => withDoubleMarks(each) ?? each)
    for (const some of doubled.some(({ marks }) => marks !== undefined) ? [quoted, doubled] : [quoted]) {
      const places = await together(some)
      if (places.length > 0) return { kind: 'in-order', parts: some, places }
    }
    return apart('omission', typed, omitted, false)
  }
  const only = omitted[0]
  const omission = only !== undefined && only.end - only.start < typed.length
  const result = await single(omission ? (await cut(typed, [only]))[0]! : whole)
  return (result.kind === 'exact' ? undefined : await parted(result, true)) ?? { ...result, omission }
}
