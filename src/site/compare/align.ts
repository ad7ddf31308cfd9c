import type { ClauseEntry } from '../clause-entry.ts'
import type { PlanEntry } from '../plan-entry.ts'
import { closest } from '../similar/closest.ts'
import { similarThresholds } from '../similar/thresholds.ts'
import { pieces } from '../similar/pieces.ts'
import { sharedWords, tells } from '../similar/shared-words.ts'

/** Clauses of two plans that say the like. */
export interface Pair {
  a: ClauseEntry
  b: ClauseEntry
  /** 0 to 1, as for similar clauses, but rare is what few clauses of the two plans have. */
  score: number
}

/** What two plans say of a theme; `theme` is undefined for what has none. */
export interface Section {
  theme: string | undefined
  /** In the order of the first plan. */
  pairs: Pair[]
  onlyA: ClauseEntry[]
  onlyB: ClauseEntry[]
}

/**
 * The clauses of two plans theme by theme, each clause once: the closest ones side by side, best first, then what only
 * one of them has. A pair stands under the first theme that both have. Clauses that say nothing of their own (三、重点任务)
 * are left out.
 *
 * @param themes Slugs, in the order of the sections.
 */
export const align = (a: PlanEntry, b: PlanEntry, themes: readonly string[]): Section[] => {
  const pairs = pairsOf(a, b)
  const paired = new Set(pairs.flatMap((pair) => [pair.a, pair.b]))
  const alone = (plan: PlanEntry): ClauseEntry[] =>
    plan.clauses.filter((clause) => !paired.has(clause) && pieces(clause).length > 0)
  const [onlyA, onlyB] = [alone(a), alone(b)]
  return [...themes, undefined]
    .map((theme) => ({
      theme,
      pairs: pairs.filter((pair) => (common(pair) ?? pair.a.themes[0] ?? pair.b.themes[0]) === theme),
      onlyA: onlyA.filter((clause) => clause.themes[0] === theme),
      onlyB: onlyB.filter((clause) => clause.themes[0] === theme),
    }))
    .filter((section) => section.pairs.length + section.onlyA.length + section.onlyB.length > 0)
}

/** Each clause in one pair at most: the highest scores choose first. */
const pairsOf = (a: PlanEntry, b: PlanEntry): Pair[] => {
  const clauses = [...a.clauses, ...b.clauses]
  const found = closest(
    clauses.map((clause) => ({ pieces: pieces(clause), plan: clause.plan === a ? 0 : 1 })),
    similarThresholds.sameTheme,
    (_, having) => Math.log((clauses.length + 1) / having),
  )
  const candidates = a.clauses
    .flatMap((clause, index) =>
      found(index).map(({ index, score }): Pair => ({ a: clause, b: clauses[index]!, score })),
    )
    .filter((pair) => pair.score >= similarThresholds.otherTheme || common(pair) !== undefined)
    .toSorted((one, other) => other.score - one.score)
  const taken = new Set<ClauseEntry>()
  const chosen = candidates.filter((pair) => {
    if (taken.has(pair.a) || taken.has(pair.b) || !tells(pair.b, sharedWords(pair.a, pair.b))) return false
    taken.add(pair.a).add(pair.b)
    return true
  })
  return chosen.toSorted((one, other) => one.a.start - other.a.start)
}

const common = ({ a, b }: Pair): string | undefined => a.themes.find((theme) => b.themes.includes(theme))
