import { type Folded, matchFold } from '../../model/fold.ts'

/** How the page is built (`src/components/text/`): clauses nest; residue is folded away or stands in a clause. */
export const clauseSelector = 'section[id], div[id]'
export const outsideSelector = '.o'

/** Words of the plan on its page. */
export interface PageText {
  nodes: readonly Text[]
  /** Where each node begins in the text of all. */
  offsets: readonly number[]
  folded: Folded
}

/** A part of a text node: `end` exclusive. */
export interface Stretch {
  node: Text
  start: number
  end: number
}

export const pageText = (nodes: readonly Text[]): PageText => {
  const offsets: number[] = []
  let text = ''
  for (const { data } of nodes) {
    offsets.push(text.length)
    text += data
  }
  return { nodes, offsets, folded: matchFold(text) }
}

/** Elements that hold the plan's own words; what else stands in the article explains them. */
const words = 'p, h2, h3, h4, h5, h6'

export const textNodes = (article: Element): Text[] => {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest(words) !== null) nodes.push(node)
  }
  return nodes
}

/** Where units of the folded text stand on the page, `to` exclusive. */
export const stretches = ({ nodes, offsets, folded }: PageText, from: number, to: number): Stretch[] => {
  const [start, end] = [folded.starts[from]!, folded.ends[to - 1]!]
  const found: Stretch[] = []
  for (let turn = lastAtMost(offsets, start); turn < nodes.length && offsets[turn]! < end; turn += 1) {
    const [node, offset] = [nodes[turn]!, offsets[turn]!]
    const part = { node, start: Math.max(start - offset, 0), end: Math.min(end - offset, node.length) }
    if (part.start < part.end) found.push(part)
  }
  return found
}

/** The index of the last of ordered numbers that is at most `value`; the first of them is. */
const lastAtMost = (numbers: readonly number[], value: number): number => {
  let [low, high] = [0, numbers.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= value) low = middle
    else high = middle
  }
  return low
}
