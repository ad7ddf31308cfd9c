import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { cssAddresses } from './css-addresses.ts'

/** What a built HTML page says of itself, and what it asks for. Addresses stand as printed. */
export interface Page {
  /** In document order, doubles included. */
  ids: string[]
  /** Where a reader may go: links, forms, refreshes, canonical and alternate addresses, what others show of the page. */
  links: string[]
  /** What a browser fetches to show the page: scripts, styles, images, frames. */
  loads: string[]
  /** Stylesheets among `loads`. */
  styles: string[]
  /** Script files among `loads`. */
  scripts: string[]
  /** A plan's own words, without the explanations beside them. */
  words: string
  /** Text of the scripts that stand in the page itself; data blocks such as JSON-LD are none. */
  inlineScripts: string[]
}

/** Reads a page as a browser's parser does, so that what stands here is what a reader gets. */
export const page = (html: string): Page => {
  const found: Page = { ids: [], links: [], loads: [], styles: [], scripts: [], words: '', inlineScripts: [] }
  visit(parse(html), found, false)
  return found
}

/** @param inPlan Inside the text of a plan. */
const visit = (node: Tree.Node, found: Page, inPlan: boolean): void => {
  if ('tagName' in node) element(node, found)
  if (inPlan && 'tagName' in node && /^(?:p|h[2-6])$/.test(node.tagName)) found.words += `${textContent(node)}\n`
  const isPlan = 'tagName' in node && node.tagName === 'article' && node.attrs.some(({ value }) => value === 'text')
  if ('content' in node) visit(node.content, found, inPlan)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, found, inPlan || isPlan)
}

const textContent = (node: Tree.Node): string => {
  if ('value' in node && node.nodeName === '#text') return node.value
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : ''
}

const element = (node: Tree.Element, found: Page): void => {
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const id = attributes.get('id')
  if (id !== undefined) found.ids.push(id)
  const href = attributes.get('href')
  if (href !== undefined) {
    if (node.tagName !== 'link') found.links.push(href)
    else link(attributes.get('rel') ?? '', href, found)
  }
  const refresh = /^\d+;\s*url=(?<address>.+)$/i.exec(attributes.get('content') ?? '')?.groups?.['address']
  if (refresh !== undefined && attributes.has('http-equiv')) found.links.push(refresh)
  if (openGraph.has(attributes.get('property') ?? '')) push(found.links, attributes.get('content'))
  for (const name of ['action', 'formaction', 'cite']) push(found.links, attributes.get(name))
  for (const name of ['src', 'poster', 'data']) push(found.loads, attributes.get(name))
  for (const image of attributes.get('srcset')?.split(',') ?? []) push(found.loads, image.trim().split(/\s+/)[0])
  found.loads.push(...cssAddresses(attributes.get('style') ?? ''))
  if (node.tagName === 'style') found.loads.push(...cssAddresses(text(node)))
  if (node.tagName === 'script') script(node, attributes, found)
}

/** Open Graph: what is an address among the facts of a page. */
const openGraph = new Set(['og:url', 'og:image'])

/** Relations that a browser fetches nothing for. */
const relations = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'me', 'next', 'prev', 'search'])

const link = (relation: string, href: string, found: Page): void => {
  const kinds = relation.toLowerCase().split(/\s+/)
  if (kinds.includes('stylesheet')) found.styles.push(href)
  if (kinds.includes('modulepreload')) found.scripts.push(href)
  const list = kinds.every((kind) => relations.has(kind)) ? found.links : found.loads
  list.push(href)
}

const script = (node: Tree.Element, attributes: Map<string, string>, found: Page): void => {
  const type = attributes.get('type') ?? ''
  if (!['', 'module', 'text/javascript'].includes(type)) return
  const source = attributes.get('src')
  if (source === undefined) found.inlineScripts.push(text(node))
  else found.scripts.push(source)
}

const text = (node: Tree.Element): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

const push = (list: string[], value: string | undefined): void => {
  if (value !== undefined) list.push(value)
}
