import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Clause, Plan } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import { cited } from '../site/cite/cited.ts'
import { gbt7714 } from '../site/cite/gbt7714.ts'
import type { Edition } from './edition.ts'
import type { Described } from './table.ts'

/**
 * A plan as Markdown. True of the result:
 * 1. A citation and the notice stand first; behind the rule stands all of `text` but white space, once and in order,
 *    as the source prints it, and nothing else.
 * 2. Every id, alias and anchor of a clause is an anchor where it begins.
 * 3. A heading on a line of its own is one, with its number; a heading that text follows is bold; what is no clause is
 *    a block quotation; each line is a paragraph of its own.
 *
 * @param notice That this is no official edition.
 */
export const markdown = ({ plan, entry, edition }: Described, notice: string): string =>
  serialiser.stringify({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [plain(entry.title)] },
      paragraph([plain(gbt7714({ ...cited(entry), address: addressOf(plan, edition) }))]),
      paragraph([plain(notice)]),
      { type: 'thematicBreak' },
      ...body(plan),
    ],
  })

const addressOf = ({ id }: Plan, { root }: Edition): string | undefined =>
  root === '' ? undefined : `${root}plans/${id}/`

/** What GFM reads as markup, and CommonMark does not, is escaped too. */
const serialiser = unified()
  .use(remarkStringify, { rule: '-', unsafe: [{ character: '~', inConstruct: 'phrasing' }] })
  .freeze()

const body = (plan: Plan): RootContent[] => {
  const depths = new Map<string | null, number>([[null, 1]])
  const blocks = plan.clauses.map((clause) => {
    const depth = depths.get(clause.parent)! + 1
    depths.set(clause.id, depth)
    return { start: clause.start, content: ofClause(plan.text, clause, depth) }
  })
  // Residue inside a clause, such as the number of a page, stands in its text.
  let next = 0
  const outside = plan.residue.filter(({ start, end }) => {
    while (next < plan.clauses.length && plan.clauses[next]!.end < end) next += 1
    return plan.clauses[next] === undefined || plan.clauses[next]!.start > start
  })
  const asides = outside.map(({ start, end }) => ({
    start,
    content: [{ type: 'blockquote' as const, children: paragraphs(plan.text, { start, end }) }],
  }))
  return [...blocks, ...asides].toSorted((a, b) => a.start - b.start).flatMap(({ content }) => content)
}

const ofClause = (text: string, clause: Clause, depth: number): BlockContent[] => {
  const { id, aliases, anchors, heading, runIn, start, end } = clause
  const marks: Marks = {
    anchors: [...[id, ...aliases].map((each) => ({ id: each, start })), ...anchors],
    strong: heading,
  }
  if (heading === null || runIn) return paragraphs(text, { start, end }, marks)
  const line = text.indexOf('\n', heading.end)
  const headingEnd = line === -1 || line > end ? end : line
  return [
    {
      type: 'heading',
      depth: Math.min(depth, 6) as 2 | 3 | 4 | 5 | 6,
      children: inline(text, { start, end: headingEnd }, { ...marks, strong: null }),
    },
    ...paragraphs(text, { start: headingEnd, end }, marks),
  ]
}

interface Marks {
  anchors: readonly { id: string; start: number }[]
  strong: Span | null
}

/** A paragraph for each line that is not blank. */
const paragraphs = (text: string, { start, end }: Span, marks: Marks = { anchors: [], strong: null }): Paragraph[] => {
  const found: Paragraph[] = []
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\n]+/gu)) {
    const from = start + index + line.length - line.trimStart().length
    const to = start + index + line.trimEnd().length
    if (from < to) found.push(paragraph(inline(text, { start: from, end: to }, marks)))
  }
  return found
}

const inline = (text: string, { start, end }: Span, { anchors, strong }: Marks): PhrasingContent[] => {
  const places = [start, end, ...anchors.map((anchor) => anchor.start), ...(strong ? [strong.start, strong.end] : [])]
  const cuts = [...new Set(places)].filter((place) => start <= place && place <= end).toSorted((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((from, index): PhrasingContent[] => {
    const piece = plain(text.slice(from, cuts[index + 1]))
    const bold = strong !== null && strong.start <= from && from < strong.end
    return [
      ...anchors.filter((anchor) => anchor.start === from).map(({ id }) => html(`<a id="${id}"></a>`)),
      bold ? { type: 'strong', children: [piece] } : piece,
    ]
  })
}

const html = (value: string): PhrasingContent => ({ type: 'html', value })

/** In one line: a heading may be printed in two. */
const plain = (value: string): PhrasingContent => ({ type: 'text', value: value.replaceAll(/\s*\n\s*/gu, ' ') })

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
