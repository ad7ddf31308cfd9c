import { groupBy } from '../../model/group-by.ts'
import type { Phrase } from '../query.ts'
import { mark } from './mark.ts'
import { clauseSelector, outsideSelector, pageText, type Stretch, stretches, textNodes } from './page-text.ts'

/**
 * Marks the words of phrases in a clause, also where a hit runs on into the next; with `null` in the text outside all
 * clauses. Needs nothing but the page, so that it can be done at once.
 */
export const markClause = (article: Element, phrases: readonly Phrase[], clause: Element | null): void => {
  const all = textNodes(article)
  const variants = [all, all.filter((node) => node.parentElement!.closest(enclosed) === null)]
  const places = variants
    .map(pageText)
    .flatMap((page) =>
      phrases.flatMap(({ folded }) =>
        occurrences(page.folded.text, folded).map((at) => stretches(page, at, at + folded.length)),
      ),
    )
  mark(disjoint(places.filter((hit) => home(hit) === clause).flat()))
}

const enclosed = '.r'

const occurrences = (text: string, folded: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) found.push(at)
  return found
}

/** The clause a hit begins in; `null` when it touches text outside all clauses. */
const home = (hit: readonly Stretch[]): Element | null =>
  hit.some(({ node }) => node.parentElement!.closest(outsideSelector) !== null)
    ? null
    : hit[0]!.node.parentElement!.closest(clauseSelector)

const disjoint = (all: readonly Stretch[]): Stretch[] =>
  [...groupBy(all, ({ node }) => node).values()].flatMap((inNode) => {
    const result: Stretch[] = []
    for (const stretch of inNode.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      const last = result.at(-1)
      if (last !== undefined && stretch.start < last.end) last.end = Math.max(last.end, stretch.end)
      else result.push({ ...stretch })
    }
    return result
  })
