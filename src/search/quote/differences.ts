import { cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch'
import type { Folded } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'
import { chains, type Chain } from './chains.ts'
import { sharedRuns, type Grain } from './shared-runs.ts'
import type { Steps } from './steps.ts'

/** A stretch of both texts, as offsets in the folded ones: the same there, or one in place of the other. */
export interface Stretch {
  same: boolean
  quote: Span
  source: Span
}

/**
 * A gap between runs is compared when it is at most this large, as units times units; else it is parted by shorter runs,
 * and what is still larger differs as a whole.
 */
const largest = 160_000
const within: Grain = { size: 4, often: { quote: 1, source: 1 } }
/** Units of the source looked at beyond where the ends of the quotation should be. */
const slack = 8
/** The longest difference at an end, in units, that stands in place of words of the source. */
const short = 2

/**
 * A quotation beside the place of the source that a chain of runs marks. True of the result:
 * 1. The stretches cover the whole quotation and one span of the source, in order; two neighbours are not alike.
 * 2. With the quotation's words in place of the source's where they differ, the span of the source is the quotation.
 * 3. No stretch begins or ends within a character of either text.
 * 4. The span of the source runs from the first to the last stretch that is the same. Only a short difference beyond
 *    has words of the source instead, no more than it has itself and of the same clause.
 *
 * No time limit anywhere: what is shown must not depend on the machine.
 *
 * @param isBetween Whether a clause begins or ends between two units of the source.
 */
export function* differences(
  quote: Folded,
  source: Folded,
  chain: Chain,
  isBetween: (unit: number, other: number) => boolean,
): Steps<Stretch[]> {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  const tail = quote.text.length - last.quote - last.length
  const found: Stretch[] = []
  let at = { quote: 0, source: Math.max(0, first.source - first.quote - slack) }
  const goTo = (same: boolean, quote: number, source: number): void => {
    found.push({ same, quote: { start: at.quote, end: quote }, source: { start: at.source, end: source } })
    at = { quote, source }
  }
  function* gap(quoteEnd: number, sourceEnd: number): Steps<void> {
    const [one, other] = [quote.text.slice(at.quote, quoteEnd), source.text.slice(at.source, sourceEnd)]
    if (one.length * other.length <= largest) return yield* smallGap(quoteEnd, sourceEnd)
    const start = sharedStart(one, other)
    const end = sharedEnd(one.slice(start), other.slice(start))
    goTo(true, at.quote + start, at.source + start)
    yield* middle(quoteEnd - end, sourceEnd - end)
    goTo(true, quoteEnd, sourceEnd)
  }
  function* middle(quoteEnd: number, sourceEnd: number): Steps<void> {
    const words = [quote.text.slice(at.quote, quoteEnd), source.text.slice(at.source, sourceEnd)] as const
    if (words[0].length * words[1].length > largest) {
      const [inQuote, inSource] = [at.quote, at.source]
      const [inner] = yield* chains(yield* sharedRuns(...words, within), 1)
      for (const run of inner ?? []) {
        yield* smallGap(inQuote + run.quote, inSource + run.source)
        goTo(true, inQuote + run.quote + run.length, inSource + run.source + run.length)
      }
    }
    yield* smallGap(quoteEnd, sourceEnd)
  }
  function* smallGap(quoteEnd: number, sourceEnd: number): Steps<void> {
    const words = [quote.text.slice(at.quote, quoteEnd), source.text.slice(at.source, sourceEnd)] as const
    if (words[0].length * words[1].length > largest) return goTo(false, quoteEnd, sourceEnd)
    for (const [kind, { length }] of cleanupSemantic(makeDiff(...words, { timeout: 0 }))) {
      const [inQuote, inSource] = [kind === DIFF_INSERT ? 0 : length, kind === DIFF_DELETE ? 0 : length]
      goTo(inQuote === inSource, at.quote + inQuote, at.source + inSource)
    }
    yield
  }
  for (const run of chain) {
    yield* gap(run.quote, run.source)
    goTo(true, run.quote + run.length, run.source + run.length)
  }
  yield* gap(quote.text.length, Math.min(source.text.length, last.source + last.length + tail + slack))
  return merged(
    trimmed(
      found.flatMap((stretch) => onCharacters(stretch, quote, source)),
      quote,
      source,
      isBetween,
    ),
  )
}

/** The same less what begins or ends within a character, as 2 of ㎡; the rest of that character differs. */
const onCharacters = (stretch: Stretch, quote: Folded, source: Folded): Stretch[] => {
  if (!stretch.same) return [stretch]
  const { quote: inQuote, source: inSource } = stretch
  const whole = (offset: number): boolean =>
    isBoundary(quote, inQuote.start + offset) && isBoundary(source, inSource.start + offset)
  let [start, end] = [0, inQuote.end - inQuote.start]
  while (start < end && !whole(start)) start += 1
  while (end > start && !whole(end)) end -= 1
  return split(stretch, start, end)
}

/** What is the same as a stretch, from one offset in it to another, that stays so, and what differs before and after. */
export const split = ({ quote, source }: Stretch, from: number, to: number): Stretch[] => {
  const cut = (same: boolean, start: number, end: number): Stretch => ({
    same,
    quote: { start: quote.start + start, end: quote.start + end },
    source: { start: source.start + start, end: source.start + end },
  })
  return [cut(false, 0, from), cut(true, from, to), cut(false, to, length(quote))]
}

/** Whether a unit is the first of its character. */
export const isBoundary = ({ starts }: Folded, unit: number): boolean => unit === 0 || starts[unit] !== starts[unit - 1]

/** Neighbours of a kind as one, nothing empty. */
export const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = []
  for (const { same, quote, source } of stretches) {
    if (length(quote) + length(source) === 0) continue
    const last = result.at(-1)
    if (last?.same === same) {
      last.quote = { start: last.quote.start, end: quote.end }
      last.source = { start: last.source.start, end: source.end }
    } else result.push({ same, quote, source })
  }
  return result
}

/** At both ends no more of the source than what the quotation has instead stands for. */
const trimmed = (
  stretches: readonly Stretch[],
  quote: Folded,
  source: Folded,
  isBetween: (unit: number, other: number) => boolean,
): Stretch[] => {
  const all = merged(stretches)
  const [first, last] = [all[0], all.at(-1)]
  /** How many units a difference stands for, at most; `to`: the next unit of the source that is the same. */
  const most = ({ quote: { start, end }, source: inSource }: Stretch, to: number, step: 1 | -1): number => {
    if (end - start > short) return 0
    let units = Math.min(end - start, length(inSource))
    while (units > 0 && isBetween(to + step * units, to)) units -= 1
    const [from, until] = step === 1 ? [to + 1, to + 1 + units] : [to - units, to]
    // A mark of the quotation stands for no word: 研”  研发
    return holdsWords(quote.text.slice(start, end)) === holdsWords(source.text.slice(from, until)) ? units : 0
  }
  if (first !== undefined && !first.same) {
    let start = first.source.end - most(first, first.source.end, -1)
    while (start < first.source.end && !isBoundary(source, start)) start += 1
    first.source = { start, end: first.source.end }
  }
  if (last !== undefined && last !== first && !last.same) {
    let end = last.source.start + most(last, last.source.start - 1, 1)
    while (end > last.source.start && !isBoundary(source, end)) end -= 1
    last.source = { start: last.source.start, end }
  }
  return merged(all)
}

const holdsWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const sharedStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

const sharedEnd = (one: string, other: string): number => {
  let length = 0
  const most = Math.min(one.length, other.length)
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1
  return length
}

const length = ({ start, end }: Span): number => end - start
