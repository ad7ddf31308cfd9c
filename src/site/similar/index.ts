import { type Folded, matchFold } from '../../model/fold.ts'
import type { Span } from '../../model/span.ts'
import type { ClauseEntry } from '../clause-entry.ts'
import { cityCode } from '../places.ts'
import { closest } from './closest.ts'
import { gramLength, grams } from './grams.ts'

/** A clause of another plan that shares rare words with one. */
export interface Similar {
  clause: ClauseEntry
  /** 0 to 1: how much of what is rare in both is shared. */
  score: number
  /** The shared words, as offsets in `clause.own`. */
  shared: Span[]
}

/** Below this score nothing is shown; clauses without a common theme need the higher one. */
export const similarThresholds = { sameTheme: 0.03, otherTheme: 0.08 }

const shownAtMost = 4
/** Other years of the same city say much the same; they do not crowd out other cities. */
const sameCityAtMost = 2
/** A clause with fewer letters (三、重点任务) says nothing of its own. */
const shortest = 10
/** Shared words are shown from this length on, and a pair needs one of `telling` characters or two of them. */
const phrase = 4
const telling = 6

/**
 * For each clause the closest ones of other plans, one of a plan at most, the closest first. Clauses are compared by the
 * pieces of three characters they share, each weighted by how few plans have it (cosine of tf-idf), so that what every
 * plan says counts for nothing; brackets of responsible bodies do not count.
 */
export const similarClauses = (clauses: readonly ClauseEntry[]): ((clause: ClauseEntry) => Similar[]) => {
  const plans = new Map([...new Set(clauses.map(({ plan }) => plan))].map((plan, index) => [plan, index]))
  const found = closest(
    clauses.map((clause) => ({ grams: pieces(clause), plan: plans.get(clause.plan)! })),
    similarThresholds.sameTheme,
  )
  const indexes = new Map(clauses.map((clause, index) => [clause, index]))
  return (clause) => {
    const chosen: Similar[] = []
    const seen = new Set<string>()
    let sameCity = 0
    for (const { index, score } of found(indexes.get(clause)!)) {
      const other = clauses[index]!
      if (seen.has(other.plan.id)) continue
      const ofSameCity = city(clause) !== undefined && city(other) === city(clause)
      if (ofSameCity && sameCity === sameCityAtMost) continue
      if (score < similarThresholds.otherTheme && !clause.themes.some((theme) => other.themes.includes(theme))) continue
      const shared = sharedWords(clause, other)
      if (!tells(other, shared)) continue
      seen.add(other.plan.id)
      if (ofSameCity) sameCity += 1
      chosen.push({ clause: other, score, shared })
      if (chosen.length === shownAtMost) break
    }
    return chosen
  }
}

const pieces = (clause: ClauseEntry): string[] => {
  const { text } = comparable(clause)
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length < shortest ? [] : grams(text).map(({ gram }) => gram)
}

const city = ({ plan }: ClauseEntry): string | undefined =>
  plan.meta.region === undefined ? undefined : cityCode(plan.meta.region.value)

/** What a clause says, its marker and its brackets of bodies as spaces, folded. Spaces fold away but part the pieces. */
const comparable = ({ own, after, start, agencies }: ClauseEntry): Folded => {
  let text = ' '.repeat(after) + own.slice(after)
  for (const bracket of agencies) {
    const [from, to] = [Math.max(0, bracket.start - start), bracket.end - start]
    text = text.slice(0, from) + '。'.repeat(to - from) + text.slice(to)
  }
  return matchFold(text)
}

/** Where the words of one clause stand in another, as offsets in the other's `own`. */
export const sharedWords = (of: ClauseEntry, within: ClauseEntry): Span[] => {
  const known = new Set(grams(comparable(of).text).map(({ gram }) => gram))
  const { text, starts, ends } = comparable(within)
  const runs: Span[] = []
  for (const { gram, offset } of grams(text)) {
    if (!known.has(gram)) continue
    const last = runs.at(-1)
    if (last !== undefined && offset === last.end - gramLength + 1) last.end += 1
    else runs.push({ start: offset, end: offset + gramLength })
  }
  let marked = 0
  return runs
    .filter(({ start, end }) => end - start >= phrase)
    .flatMap(({ start, end }) => {
      // Two phrases may share their ends.
      const from = Math.max(start, marked)
      marked = Math.max(marked, end)
      return from < end ? { start: starts[from]!, end: ends[end - 1]! } : []
    })
}

const tells = ({ own }: ClauseEntry, shared: readonly Span[]): boolean =>
  shared.some(({ start, end }) => end - start >= telling) ||
  new Set(shared.map(({ start, end }) => own.slice(start, end))).size > 1
