import type { Ahead, OpenUnit, Progress } from './progress.ts'
import * as words from './words.ts'

/**
 * Whether a paragraph that opens with 本方案… speaks for more than the item before it: the item is closed, by a bracket
 * of responsible bodies or because its siblings have one paragraph each.
 *
 * @param before The line above the paragraph.
 */
export const closes = (text: string, before: string, { stack, branches }: Progress): boolean => {
  const inner = stack.at(-1)
  const said = inner !== undefined && (inner.filled || words.fullStop.test(inner.lines.at(-1)!.folded.text))
  if (!words.closing.test(text) || !said || inner.branch.unit === 'heading') return false
  if (words.agencyEnd(before)) return true
  const siblings = branches.filter(({ parent, unit }) => parent === inner.branch.parent && unit === inner.branch.unit)
  const below = (unit?: string): boolean =>
    branches.some(
      (branch) =>
        branch.parent !== undefined && siblings.includes(branch.parent) && (unit === undefined || branch.unit === unit),
    )
  return siblings.length > 1 && !(stack.length > 1 ? below('paragraph') : below())
}

/** The unit a closing paragraph speaks for: what encloses the series that goes on after it, or the plan when none does. */
export const closedScope = ({ stack }: Progress, index: number, { comes }: Ahead): OpenUnit | undefined => {
  const goesOn = stack.findLastIndex(
    ({ key, branch }) => branch.printed !== undefined && comes(key, branch.printed + 1, index),
  )
  return goesOn === -1 ? undefined : stack[Math.max(0, goesOn - 1)]
}
