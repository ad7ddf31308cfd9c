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

/** The unit a closing paragraph speaks for: the chapter, or after the last chapter the plan. */
export const closedScope = ({ stack }: Progress, index: number, { comes }: Ahead): OpenUnit | undefined => {
  const top = stack[0]
  if (top === undefined || top === stack.at(-1)) return undefined
  return comes(top.key, (top.branch.printed ?? 0) + 1, index) ? top : undefined
}
