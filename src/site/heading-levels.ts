import type { Plan } from '../model/plan.ts'

/**
 * The HTML heading level of each clause whose heading stands on a line of its own, by id: 2 at the top, one more for
 * each such clause around it, at most 6. Levels are never skipped, whatever the units.
 */
export const headingLevels = (plan: Plan): Map<string, number> => {
  const levels = new Map<string, number>()
  const around = new Map<string | null, number>([[null, 1]])
  for (const clause of plan.clauses) {
    const outer = around.get(clause.parent) ?? 1
    const headed = clause.heading !== null && !clause.runIn
    const level = headed ? Math.min(outer + 1, 6) : outer
    around.set(clause.id, level)
    if (headed) levels.set(clause.id, level)
  }
  return levels
}
