import { matchFold } from '../../model/fold.ts'
import type { Plan } from '../../model/plan.ts'
import { pageText, textNodes } from '../../search/arrival/page-text.ts'
import { selectedParts } from './selected-parts.ts'

/** The characters of a clause, or of selected words, as the source has them, from the plan's data. */
export const sourceText = async (
  article: HTMLElement,
  { id }: HTMLElement,
  selected: Range | undefined,
): Promise<string> => {
  const response = await fetch(article.dataset['json'] ?? '')
  if (!response.ok) throw new Error(`Expected the plan's data, found status ${response.status}`)
  const { text, clauses } = (await response.json()) as Plan
  if (selected === undefined) {
    const { start, end } = clauses.find((each) => each.id === id)!
    return text.slice(start, end)
  }
  const page = pageText(textNodes(article))
  const source = matchFold(text)
  if (page.folded.text !== source.text) throw new Error('Expected the text of the plan on its page')
  const parts = selectedParts(page.nodes, selected)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) throw new Error('Expected words of the plan to be selected')
  const offsetOf = (node: Text): number => page.offsets[page.nodes.indexOf(node)]!
  // Folded, page and source are the same text: the selection begins and ends at the same units of it.
  const from = page.folded.starts.findIndex((start) => start >= offsetOf(first.node) + first.start)
  const to = page.folded.ends.findLastIndex((end) => end <= offsetOf(last.node) + last.end)
  return from === -1 || to < from ? '' : text.slice(source.starts[from], source.ends[to])
}
