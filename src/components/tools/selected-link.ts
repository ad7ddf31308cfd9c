import { textNodes } from '../../search/arrival/page-text.ts'
import { type Run, textFragment } from '../../search/text-fragment.ts'
import { selectedParts } from './selected-parts.ts'

/**
 * A link to selected words: `…/#i7:~:text=…`, a directive for each block they are in, so that no explanation beside the
 * text is ever among them. Words that nothing in the text tells apart from others are left to the id.
 */
export const selectedLink = (article: HTMLElement, range: Range): string => {
  const own = new Set(textNodes(article))
  const runs = runsOf(document.body, own)
  const parts = selectedParts([...own], range)
  const [first] = parts
  if (first === undefined) throw new Error('Expected words of the plan to be selected')
  const directives = runs.flatMap(({ nodes }, index) => {
    const inRun = parts.filter(({ node }) => nodes.includes(node))
    const [start, end] = [inRun[0], inRun.at(-1)]
    if (start === undefined || end === undefined) return []
    const offset = (node: Text): number =>
      nodes.slice(0, nodes.indexOf(node)).reduce((sum, { length }) => sum + length, 0)
    return textFragment(runs, index, offset(start.node) + start.start, offset(end.node) + end.end) ?? []
  })
  const id = first.node.parentElement?.closest(':is(section, div, details)[id]')?.id ?? ''
  const directive = directives.length === 0 ? '' : `:~:${directives.map((text) => `text=${text}`).join('&')}`
  return `${location.origin}${location.pathname}#${id}${directive}`
}

/** The text of the page as browsers search it: a run ends where a block, or what is set like one, begins or ends. */
const runsOf = (body: HTMLElement, own: ReadonlySet<Text>): (Run & { nodes: Text[] })[] => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const runs: (Run & { nodes: Text[] })[] = []
  let block: Element | undefined
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest('script, style, noscript, template, .tools, .tip') !== null) continue
    const around = blockOf(node.parentElement!)
    const last = runs.at(-1)
    if (around === block && last !== undefined) {
      last.nodes.push(node)
      last.text += node.data
    } else if (node.data.trim() !== '') {
      block = around
      runs.push({ text: node.data, own: own.has(node), nodes: [node] })
    }
  }
  return runs
}

const blockOf = (element: Element): Element => {
  let block = element
  while (block.parentElement !== null && /^(inline|contents)$/.test(getComputedStyle(block).display))
    block = block.parentElement
  return block
}
