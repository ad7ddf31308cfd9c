import type { Span } from '../../model/span.ts'
import type { ClauseEntry } from '../clause-entry.ts'
import { cityCode } from '../places.ts'
import { closest } from './closest.ts'
import { pieces } from './pieces.ts'
import { sharedWords, tells } from './shared-words.ts'
import { similarThresholds } from './thresholds.ts'

/** A clause of another plan that shares rare words with one. */
export interface Similar {
  clause: ClauseEntry
  /** 0 to 1: how much of what is rare in both is shared. */
  score: number
  /** The shared words, as offsets in `clause.own`. */
  shared: Span[]
}

const shownAtMost = 3
/** Other years of the same city say much the same; they do not crowd out other cities. */
const sameCityAtMost = 2

/**
 * For each clause the closest ones of other plans, one of a plan at most, the closest first. Clauses are compared by the
 * pieces of three characters they share, each weighted by how few plans have it (cosine of tf-idf), so that what every
 * plan says counts for nothing; brackets of responsible bodies do not count.
 */
export const similarClauses = (clauses: readonly ClauseEntry[]): ((clause: ClauseEntry) => Similar[]) => {
  const plans = new Map([...new Set(clauses.map(({ plan }) => plan))].map((plan, index) => [plan, index]))
  const found = closest(
    clauses.map((clause) => ({ pieces: pieces(clause), plan: plans.get(clause.plan)! })),
    similarThresholds.sameTheme,
    (holders) => Math.log((plans.size + 1) / holders),
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

const city = ({ plan }: ClauseEntry): string | undefined =>
  plan.meta.region === undefined ? undefined : cityCode(plan.meta.region.value)
