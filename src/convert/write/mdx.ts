import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import { display } from '../../model/display.ts'
import type { Clause, Plan, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'

/**
 * `plan.mdx`: the plan as a person reads it. True of the result:
 * 1. Every character of `text` that is not white space stands in it once, in order, with widths as CLAUSES.md
 *    «Display» restores them.
 * 2. No source text is markup: it is children of components, escaped by the serialiser; attributes hold ids and enums.
 * 3. Every line of text is one `<P>`, so MDX never has to guess what a paragraph is.
 *
 * @param wraps Offsets of the line breaks that a typesetter made inside a sentence; the lines around them are joined.
 */
export const mdx = (plan: Plan, wraps: readonly number[]): string => {
  const tree: Root = { type: 'root', children: outside(plan, topLevel(plan), wraps) }
  const frontmatter = stringify({ id: plan.id, title: plan.meta.title?.value ?? plan.id })
  return `---\n${frontmatter}---\n\n${serialiser.stringify(tree)}`
}

/** Without GFM, so that `~`, `|` and bare addresses stay plain text. */
const serialiser = unified().use(remarkMdx).use(remarkStringify, { bullet: '-', rule: '-', handlers: {} }).freeze()

type Part = { kind: 'clause'; clause: Clause } | { kind: 'residue'; residue: Residue }

const start = (part: Part): number => (part.kind === 'clause' ? part.clause.start : part.residue.start)

/** Clauses without a parent and residue outside all clauses, in document order. */
const topLevel = (plan: Plan): Part[] => partsIn(plan, null)

const partsIn = (plan: Plan, parent: string | null): Part[] => {
  const clauses = plan.clauses.filter((clause) => clause.parent === parent)
  const residue = plan.residue.filter((span) => enclosing(plan, span) === undefined && home(plan, span) === parent)
  return [
    ...clauses.map((clause): Part => ({ kind: 'clause', clause })),
    ...residue.map((span): Part => ({ kind: 'residue', residue: span })),
  ].toSorted((a, b) => start(a) - start(b))
}

const enclosing = (plan: Plan, span: Span): Clause | undefined =>
  plan.clauses.find((clause) => clause.start <= span.start && span.end <= clause.end)

/** The clause among whose children a residue stands: the parent of the clause after it, else the top. */
const home = (plan: Plan, span: Span): string | null =>
  plan.clauses.find((clause) => clause.start >= span.end)?.parent ?? null

/** Groups neighbouring residue into `<Outside>`, which the page folds away. */
const outside = (plan: Plan, parts: Part[], wraps: readonly number[]): RootContent[] => {
  const blocks: RootContent[] = []
  let group: MdxJsxFlowElement | undefined
  for (const part of parts) {
    if (part.kind === 'clause') {
      group = undefined
      blocks.push(clauseElement(plan, part.clause, wraps))
      continue
    }
    if (group === undefined) {
      group = flow('Outside', {}, [])
      blocks.push(group)
    }
    group.children.push(flow('Residue', { kind: part.residue.kind }, paragraphs(plan, part.residue, [], wraps)))
  }
  return blocks
}

const clauseElement = (plan: Plan, clause: Clause, wraps: readonly number[]): MdxJsxFlowElement => {
  const attributes = { id: clause.id, unit: clause.unit, aliases: clause.aliases.join(' ') || undefined }
  const own = paragraphs(plan, clause, marks(plan, clause), wraps)
  const children = outside(plan, partsIn(plan, clause.id), wraps)
  return flow('Clause', attributes, [...own, ...(children as MdxJsxFlowElement['children'])])
}

/** A stretch of a clause's own text that stands in an element. Marks nest or are disjoint. */
interface Mark extends Span {
  name: 'Marker' | 'Heading' | 'Lead' | 'Anchor' | 'Residue'
  attributes: Record<string, string | undefined>
}

const marks = (plan: Plan, clause: Clause): Mark[] => {
  const { marker, heading } = clause
  const ownLine = heading !== null && !clause.runIn
  return [
    ...(heading === null
      ? []
      : [
          {
            name: ownLine ? 'Heading' : 'Lead',
            attributes: {},
            ...(ownLine && marker
              ? { ...withStop(plan.text, clause, heading), start: marker.start }
              : withStop(plan.text, clause, heading)),
          } as Mark,
        ]),
    ...(marker === null ? [] : [{ name: 'Marker' as const, attributes: { to: clause.id }, ...marker }]),
    ...clause.anchors.map((anchor): Mark => ({
      name: 'Anchor',
      attributes: { id: anchor.id },
      start: anchor.start,
      end: anchor.end,
    })),
    ...plan.residue
      .filter((residue) => clause.start <= residue.start && residue.end <= clause.end)
      .map((residue): Mark => ({
        name: 'Residue',
        attributes: { kind: residue.kind },
        start: residue.start,
        end: residue.end,
      })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** A heading with the full stop that ends it. */
const withStop = (text: string, clause: Clause, heading: Span): Span => {
  const stop = /^\s*[。．.：:]/u.exec(text.slice(heading.end, clause.end))
  return { start: heading.start, end: heading.end + (stop?.[0].length ?? 0) }
}

/** The lines of a span as `<P>`, or as `<Heading>` where the line is one. */
const paragraphs = (plan: Plan, span: Span, inside: Mark[], wraps: readonly number[]): Paragraph[] => {
  const shown = display(plan.text.slice(span.start, span.end))
  return lines(plan.text, span, wraps).map((line): Paragraph => {
    const heading = inside.find((mark) => mark.name === 'Heading' && mark.start === line.start)
    const within = inside.filter((mark) => mark !== heading && mark.start < line.end && mark.end > line.start)
    const content = phrasing(shown, span.start, line, within, wraps)
    return { type: 'paragraph', children: [text(heading ? 'Heading' : 'P', {}, content)] }
  })
}

const lines = (source: string, span: Span, wraps: readonly number[]): Span[] => {
  const found: Span[] = []
  let start = span.start
  for (let offset = span.start; offset <= span.end; offset += 1) {
    if (offset < span.end && (source[offset] !== '\n' || wraps.includes(offset))) continue
    if (source.slice(start, offset).trim() !== '') found.push({ start, end: offset })
    start = offset + 1
  }
  return found
}

const phrasing = (
  shown: string,
  base: number,
  span: Span,
  inside: Mark[],
  wraps: readonly number[],
): PhrasingContent[] => {
  const content: PhrasingContent[] = []
  let offset = span.start
  const plain = (end: number): void => {
    const value = unwrap(shown, base, { start: offset, end }, wraps)
    if (value !== '') content.push({ type: 'text', value })
    offset = Math.max(offset, end)
  }
  for (const mark of inside) {
    if (mark.end <= offset || mark.start >= span.end) continue
    plain(Math.max(mark.start, offset))
    const end = Math.min(mark.end, span.end)
    const nested = inside.filter((other) => other !== mark && other.start >= offset && other.end <= end)
    content.push(text(mark.name, mark.attributes, phrasing(shown, base, { start: offset, end }, nested, wraps)))
    offset = end
  }
  plain(span.end)
  return content
}

/** Text with the typesetter's line breaks undone: nothing between Han characters, a space between Latin words. */
const unwrap = (shown: string, base: number, span: Span, wraps: readonly number[]): string =>
  wraps.some((wrap) => span.start <= wrap && wrap < span.end)
    ? shown
        .slice(span.start - base, span.end - base)
        .replace(/(?<left>[\x21-\x7e]?)[^\S\n]*\n\s*(?<right>[\x21-\x7e]?)/gu, (_, left: string, right: string) =>
          left !== '' && right !== '' ? `${left} ${right}` : left + right,
        )
    : shown.slice(span.start - base, span.end - base).replaceAll('\n', ' ')

const attributes = (values: Record<string, string | undefined>): MdxJsxAttribute[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : { type: 'mdxJsxAttribute', name, value },
  )

const flow = (
  name: string,
  values: Record<string, string | undefined>,
  children: (MdxJsxFlowElement['children'][number] | Paragraph)[],
): MdxJsxFlowElement => ({ type: 'mdxJsxFlowElement', name, attributes: attributes(values), children })

const text = (
  name: string,
  values: Record<string, string | undefined>,
  children: PhrasingContent[],
): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: attributes(values),
  children: children as MdxJsxTextElement['children'],
})
