import type { Span } from '../../model/span.ts'
import { leastLength } from './closest.ts'
import { core } from './core.ts'
import { isJoint } from './joint.ts'
import type { Quotation } from './quotation.ts'
import type { Source } from './source.ts'

/** What sentences are looked for with. */
export interface Shelf {
  /** The plans that may hold a folded text. */
  narrow(folded: string): Promise<string[]>
  open(name: string): Promise<Source>
  /** Names of those that were opened. */
  opened(): string[]
  /** How many sentences are looked for at most; counted down. */
  looks: number
}

/** Plans opened for a sentence at most. */
const enough = 60
/** Sentences too short to tell anything that are looked for as one. */
const mostShort = 6
/** As many as `core` takes away. */
const mostMarks = 3
/** Units from which a rest of a sentence is told from chance. */
const leastRest = 8
/** And from which the beginning of one is. */
const leastBeginning = 16

/**
 * The stretches of a span of a quotation that stand word by word somewhere, each from where a sentence begins, or where
 * the one before stops, as far as one plan goes on with it. Less punctuation at either end, as `looseOccurrences`.
 *
 * @param sentenceEnds Units of the folded quotation, in order.
 * @returns Units of the folded quotation, in order. Each begins in the span, and ends with it, with a sentence or where
 * the next one begins.
 */
export const runs = async (
  quoted: Quotation,
  sentenceEnds: readonly number[],
  within: Span,
  shelf: Shelf,
): Promise<Span[]> => {
  const { text } = quoted.folded
  const ends = [
    ...sentenceEnds.filter((end) => end > within.start && end < within.end),
    within.end,
    ...sentenceEnds.filter((end) => end > within.end),
  ]
  /** The first end of a sentence after a unit with enough in between to tell something, if one is near. */
  const endAfter = (unit: number): number | undefined => {
    const next = ends.findIndex((end) => end > unit)
    if (next === -1) return undefined
    const isEnough = (end: number): boolean => lettersOf(text.slice(unit, Math.min(end, unit + 50))) >= leastLength
    return ends.slice(next, next + mostShort).find(isEnough)
  }
  const known = new Map<string, string[]>()
  const holders = async ({ start, end }: Span): Promise<string[]> => {
    const cored = core(text.slice(start, end))
    const words = text.slice(start + cored.start, start + cored.end)
    const names = known.get(words) ?? (await shelf.narrow(words))
    known.set(words, names)
    return names
  }

  /** Those that may hold the next sentence too first; how many these are. */
  const ordered = async (sentence: Span): Promise<{ names: string[]; longer: number }> => {
    const names = await holders(sentence)
    const next = endAfter(sentence.end)
    if (names.length < 2 || next === undefined) return { names, longer: names.length }
    const also = new Set(await holders({ start: sentence.end, end: next }))
    const both = names.filter((name) => also.has(name))
    return { names: [...both, ...names.filter((name) => !also.has(name))], longer: both.length }
  }

  /** How far the quotation stands somewhere from a unit on, if a sentence far. */
  const reach = async (start: number): Promise<number | undefined> => {
    const end = endAfter(start)
    shelf.looks -= 1
    if (end === undefined) return undefined
    const { names, longer } = await ordered({ start, end })
    let furthest: number | undefined
    for (const [turn, name] of names.slice(0, enough).entries()) {
      if (furthest !== undefined && turn >= longer) break
      const far = reachIn(await shelf.open(name), text, { start, end })
      if (far !== undefined) furthest = Math.max(furthest ?? far, far)
    }
    return furthest
  }

  /** The same of the beginning of a sentence that as a whole stands nowhere, in what is at hand. */
  const reachInOpened = async (start: number): Promise<number | undefined> => {
    let furthest: number | undefined
    for (const name of shelf.opened()) {
      const far = reachIn(await shelf.open(name), text, { start, end: start + leastBeginning })
      if (far !== undefined) furthest = Math.max(furthest ?? far, far)
    }
    return furthest
  }

  /** Where what stands from a unit on ends: within a sentence only when what is left of that stands too. */
  const endFrom = async (start: number): Promise<number | undefined> => {
    const furthest = (await reach(start)) ?? (await reachInOpened(start))
    if (furthest === undefined) return undefined
    const last = ends.findLast((end) => end > start && end <= furthest)
    const joint = afterMarks(quoted, furthest)
    if (last === furthest || ends.includes(joint)) return joint
    const isRest = (ends.find((end) => end > joint) ?? joint) - joint >= leastRest && isJoint(quoted, joint)
    return isRest && (await reach(joint)) !== undefined ? joint : last
  }

  const found: Span[] = []
  let at = within.start
  while (at < within.end && shelf.looks > 0) {
    const end = await endFrom(at)
    if (end !== undefined) found.push({ start: at, end })
    at = end ?? ends.find((each) => each > at)!
  }
  return found
}

/** How far a folded text stands in a source from a sentence of it on; at least as far as that, if it stands there. */
const reachIn = ({ variants }: Source, folded: string, { start, end }: Span): number | undefined => {
  const cored = core(folded.slice(start, end))
  const [from, to] = [start + cored.start, start + cored.end]
  const words = folded.slice(from, to)
  let furthest: number | undefined
  for (const { text } of variants) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      let far = to
      while (far < folded.length && folded[far] === text[at + far - from]) far += 1
      furthest = Math.max(furthest ?? end, far)
    }
  }
  return furthest
}

/** The unit after the marks that close what stands before it. */
const afterMarks = ({ typed, folded }: Quotation, unit: number): number => {
  let at = unit
  while (at < unit + mostMarks && /[。；，！？”’」』）)]/u.test(typed.charAt(folded.starts[at] ?? typed.length)))
    at += 1
  return at
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
