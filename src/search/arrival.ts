import { matchFold } from '../model/fold.ts'
import { readAsked } from './address.ts'
import { parseQuery, phrasesOf } from './query.ts'

/**
 * On a plan's page that was reached from a search: marks the words that were searched, in the clause the address
 * points at, also where a hit runs on into the next; without a clause in the address, in the text outside all clauses,
 * which it unfolds. Nothing moves and nothing else changes; without this script the clause is still tinted.
 */
export const markArrival = (): void => {
  const article = document.querySelector('article.text')
  const asked = readAsked(location.search)
  const phrases = phrasesOf(parseQuery(asked.typed, asked))
  if (article === null || phrases.length === 0) return
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const arrived = target?.closest(clause) ?? null
  const all = textNodes(article)
  const places = [all, all.filter((node) => node.parentElement!.closest(enclosed) === null)].flatMap((nodes) =>
    phrases.flatMap(({ folded }) => occurrences(nodes, folded)).filter((hit) => home(hit) === arrived),
  )
  mark(places.flat())
  if (arrived === null) article.querySelector('mark')?.scrollIntoView({ block: 'center' })
}

/** How the page is built (`src/components/text/`): clauses nest; residue is folded away or stands in a clause. */
const clause = 'section[id], div[id]'
const outside = '.o'
const enclosed = '.r'
/** Elements that hold the plan's own words; what else stands in the article explains them. */
const words = 'p, h2, h3, h4, h5, h6'

/** A part of a text node: `end` exclusive. */
interface Stretch {
  node: Text
  start: number
  end: number
}

const textNodes = (article: Element): Text[] => {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    if (node.parentElement!.closest(words) !== null) nodes.push(node)
  }
  return nodes
}

const occurrences = (nodes: readonly Text[], folded: string): Stretch[][] => {
  const text = nodes.map((node) => node.data).join('')
  const { text: foldedText, starts, ends } = matchFold(text)
  const hits: Stretch[][] = []
  for (let at = foldedText.indexOf(folded); at !== -1; at = foldedText.indexOf(folded, at + 1)) {
    hits.push(stretches(nodes, starts[at]!, ends[at + folded.length - 1]!))
  }
  return hits
}

const stretches = (nodes: readonly Text[], start: number, end: number): Stretch[] => {
  const found: Stretch[] = []
  let offset = 0
  for (const node of nodes) {
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, node.length)
    if (from < to) found.push({ node, start: from, end: to })
    offset += node.length
  }
  return found
}

/** The clause a hit begins in; `null` when it touches text outside all clauses. */
const home = (hit: readonly Stretch[]): Element | null =>
  hit.some(({ node }) => node.parentElement!.closest(outside) !== null)
    ? null
    : hit[0]!.node.parentElement!.closest(clause)

const mark = (places: readonly Stretch[]): void => {
  for (const node of new Set(places.map((place) => place.node))) {
    // From the end, because marking splits the node.
    for (const { start, end } of disjoint(places.filter((place) => place.node === node)).reverse()) {
      if (node.data.slice(start, end).trim() === '') continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      const folded = node.parentElement!.closest('details')
      if (folded !== null) folded.open = true
      range.surroundContents(document.createElement('mark'))
    }
  }
}

const disjoint = (places: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = []
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last !== undefined && place.start < last.end) last.end = Math.max(last.end, place.end)
    else result.push({ ...place })
  }
  return result
}
