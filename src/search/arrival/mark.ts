import { groupBy } from '../../model/group-by.ts'
import type { Stretch } from './page-text.ts'

/** Marks stretches that do not overlap. @returns For each its mark; none where it is blank. */
export const mark = (stretches: readonly Stretch[]): (HTMLElement | undefined)[] => {
  const marks = new Map<Stretch, HTMLElement>()
  for (const inNode of groupBy(stretches, ({ node }) => node).values()) {
    // From the end, because marking splits the node.
    for (const stretch of inNode.toSorted((a, b) => b.start - a.start)) {
      const { node, start, end } = stretch
      if (node.data.slice(start, end).trim() === '') continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      const made = document.createElement('mark')
      range.surroundContents(made)
      marks.set(stretch, made)
    }
  }
  return stretches.map((stretch) => marks.get(stretch))
}

/** Takes all marks away. */
export const unmark = (article: Element): void => {
  const parents = new Set<Element>()
  for (const made of article.querySelectorAll('mark')) {
    parents.add(made.parentElement!)
    made.replaceWith(...made.childNodes)
  }
  for (const parent of parents) parent.normalize()
}
