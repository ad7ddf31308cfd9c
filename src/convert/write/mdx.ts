import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import { annotationIds } from '../../model/annotation-ids.ts'
import { display } from '../../model/display.ts'
import type { Annotation, Clause, Former, Plan, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import { trimSpan } from '../fold-at.ts'

/**
 * `plan.mdx`: the plan as a person reads it. True of the result:
 * 1. Every character of `text` that is not white space stands in it once, in order, with widths as CLAUSES.md
 *    «Display» restores them.
 * 2. No source text is markup: it is children of components, escaped by the serialiser; attributes hold ids and enums.
 * 3. Every line of text is one `<P>`, so MDX never has to guess what a paragraph is.
 * 4. What an annotation rests on stands in its element, unless it would overlap another one in part.
 *
 * @param wraps Offsets of the line breaks that a typesetter made inside a sentence; the lines around them are joined.
 */
export const mdx = (plan: Plan, wraps: Wraps): string => {
  const tree: Root = { type: 'root', children: outside(plan, null, layout(plan), new Set(wraps)) }
  const frontmatter = stringify({ id: plan.id, title: plan.meta.title?.value ?? plan.id })
  return `---\n${frontmatter}---\n\n${serialiser.stringify(tree)}`
}

/** Without GFM, so that `~`, `|` and bare addresses stay plain text. */
const serialiser = unified().use(remarkMdx).use(remarkStringify, { bullet: '-', rule: '-', handlers: {} }).freeze()

type Part =
  { kind: 'clause'; clause: Clause } | { kind: 'residue'; residue: Residue } | { kind: 'former'; former: Former }

/** Offsets of line breaks inside sentences. */
type Wraps = ReadonlySet<number>

/** Where clauses and residue stand. */
interface Layout {
  /** What stands directly in a clause, or at the top (`null`), in document order. */
  parts: Map<string | null, Part[]>
  /** Residue inside a clause's own text, by the clause's id. */
  enclosed: Map<string, Residue[]>
  /** Annotations that have a span, by their clause's id. */
  annotations: Map<string, Inline[]>
  ids: Map<Annotation, string>
}

/** Annotations of words; a theme is about its whole clause. */
type Inline = Exclude<Annotation, { kind: 'theme' }>

/** What stands outside all clauses stands beside the clause after it; after the last clause, at the top. */
const layout = ({ clauses, residue, former, annotations }: Plan): Layout => {
  const parts = new Map<string | null, Part[]>()
  const enclosed = new Map<string, Residue[]>()
  const gone = Map.groupBy(tombstones(clauses, former), ({ before }) => before)
  let next = 0
  for (const clause of clauses) {
    for (; next < residue.length && residue[next]!.start < clause.start; next += 1) {
      push(parts, clause.parent, { kind: 'residue', residue: residue[next]! })
    }
    for (const each of gone.get(clause.id) ?? []) push(parts, clause.parent, { kind: 'former', former: each })
    push(parts, clause.parent, { kind: 'clause', clause })
    for (; next < residue.length && residue[next]!.end <= clause.end; next += 1)
      push(enclosed, clause.id, residue[next]!)
  }
  for (const span of residue.slice(next)) push(parts, null, { kind: 'residue', residue: span })
  for (const each of gone.get(null) ?? []) push(parts, null, { kind: 'former', former: each })
  const inline = new Map<string, Inline[]>()
  for (const annotation of annotations) if (annotation.kind !== 'theme') push(inline, annotation.clause, annotation)
  return { parts, enclosed, annotations: inline, ids: annotationIds(annotations) }
}

/** Former clauses whose id is no other clause's and leads to none. */
const tombstones = (clauses: readonly Clause[], former: readonly Former[]): Former[] => {
  const names = new Set(clauses.flatMap(({ id, aliases }) => [id, ...aliases]))
  const last = new Map(former.map((each) => [each.id, each]))
  return [...last.values()].filter(({ id }) => !names.has(id))
}

const push = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Groups neighbouring residue into `<Outside>`, which the page folds away. */
const outside = (plan: Plan, parent: string | null, placed: Layout, wraps: Wraps): RootContent[] => {
  const blocks: RootContent[] = []
  let group: MdxJsxFlowElement | undefined
  for (const part of placed.parts.get(parent) ?? []) {
    if (part.kind === 'clause') {
      group = undefined
      blocks.push(clauseElement(plan, part.clause, placed, wraps))
      continue
    }
    if (part.kind === 'former') {
      group = undefined
      blocks.push(flow('Former', { id: part.former.id, aliases: part.former.aliases.join(' ') || undefined }, []))
      continue
    }
    if (group === undefined) {
      group = flow('Outside', { id: `o${part.residue.start}` }, [])
      blocks.push(group)
    }
    group.children.push(flow('Residue', { kind: part.residue.kind }, paragraphs(plan, part.residue, [], wraps)))
  }
  return blocks
}

const clauseElement = (plan: Plan, clause: Clause, placed: Layout, wraps: Wraps): MdxJsxFlowElement => {
  const attributes = { id: clause.id, unit: clause.unit, aliases: clause.aliases.join(' ') || undefined }
  const inside = marks(plan, clause, placed)
  const own = paragraphs(plan, clause, inside, wraps)
  const children = outside(plan, clause.id, placed, wraps)
  return flow('Clause', attributes, [...own, ...(children as MdxJsxFlowElement['children'])])
}

/** A stretch of a clause's own text that stands in an element. Marks nest or are disjoint. */
interface Mark extends Span {
  name: 'Marker' | 'Heading' | 'Lead' | 'Anchor' | 'Residue' | 'Target' | 'Agencies' | 'Reference' | 'Term'
  attributes: Record<string, string | undefined>
}

const marks = ({ text: source }: Plan, clause: Clause, { enclosed, annotations, ids }: Layout): Mark[] => {
  const { marker, heading, anchors, runIn } = clause
  const found: Mark[] = [
    ...anchors.map(({ id, start, end }): Mark => ({ name: 'Anchor', attributes: { id }, start, end })),
    ...(enclosed.get(clause.id) ?? []).map(({ kind, start, end }): Mark => ({
      name: 'Residue',
      attributes: { kind },
      start,
      end,
    })),
    ...(annotations.get(clause.id) ?? []).map((annotation) => inlineMark(annotation, ids.get(annotation)!)),
  ]
  if (marker !== null) found.push({ name: 'Marker', attributes: { to: clause.id }, ...marker })
  if (heading !== null) {
    const { start, end } = withStop(source, clause, heading)
    // On a line of its own the heading has its marker inside.
    found.push({
      name: runIn ? 'Lead' : 'Heading',
      attributes: {},
      start: runIn ? start : (marker?.start ?? start),
      end,
    })
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

const inlineMark = ({ kind, start, end }: Inline, id: string): Mark => ({
  name: inlineNames[kind],
  attributes: { id },
  start,
  end,
})

const inlineNames = { target: 'Target', agencies: 'Agencies', reference: 'Reference', term: 'Term' } as const

/** A heading with the full stop that ends it. */
const withStop = (text: string, clause: Clause, heading: Span): Span => {
  const stop = /^\s*[。．.：:]/u.exec(text.slice(heading.end, clause.end))
  return { start: heading.start, end: heading.end + (stop?.[0].length ?? 0) }
}

/** The lines of a span as `<P>`, or as `<Heading>` where the line is one. */
const paragraphs = (plan: Plan, span: Span, inside: readonly Mark[], wraps: Wraps): Paragraph[] => {
  const shown = display(plan.text.slice(span.start, span.end))
  const slice = ({ start, end }: Span): string => unwrap(shown.slice(start - span.start, end - span.start))
  return lines(plan.text, span, wraps).map((line): Paragraph => {
    const heading = inside.find((mark) => mark.name === 'Heading' && mark.start === line.start)
    const within = inside.filter((mark) => mark !== heading && mark.start < line.end && mark.end > line.start)
    return { type: 'paragraph', children: [text(heading ? 'Heading' : 'P', {}, phrasing(slice, line, within))] }
  })
}

/** Lines of a span, those that a typesetter broke joined. */
const lines = (source: string, span: Span, wraps: Wraps): Span[] => {
  const found: Span[] = []
  let start = span.start
  for (let offset = span.start; offset <= span.end; offset += 1) {
    if (offset < span.end && (source[offset] !== '\n' || wraps.has(offset))) continue
    const line = trimSpan(source, { start, end: offset })
    if (line !== undefined) found.push(line)
    start = offset + 1
  }
  return found
}

/** The text of a line with the elements inside it. What continues from the line before is text: its id stands there. */
const phrasing = (slice: (span: Span) => string, span: Span, inside: readonly Mark[]): PhrasingContent[] => {
  const content: PhrasingContent[] = []
  let offset = span.start
  const plain = (end: number): void => {
    const value = slice({ start: offset, end })
    if (value !== '') content.push({ type: 'text', value })
    offset = end
  }
  for (const mark of inside) {
    const { start, end } = { start: Math.max(mark.start, span.start), end: Math.min(mark.end, span.end) }
    if (start < offset) continue
    plain(start)
    const nested = phrasing(
      slice,
      { start, end },
      inside.filter((other) => other !== mark && other.start >= start && other.end <= end),
    )
    if (mark.start === start) content.push(text(mark.name, mark.attributes, nested))
    else content.push(...nested)
    offset = end
  }
  plain(span.end)
  return content
}

/** A typesetter's line breaks undone: nothing between Han characters, a space between Latin words. */
const unwrap = (stretch: string): string =>
  stretch.replace(/(?<left>[\x21-\x7e]?)[^\S\n]*\n\s*(?<right>[\x21-\x7e]?)/gu, (_, left: string, right: string) =>
    left !== '' && right !== '' ? `${left} ${right}` : left + right,
  )

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
