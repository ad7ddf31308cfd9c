import type { Clause, Plan, Residue } from '../model/plan.ts'
import type { Span } from '../model/span.ts'
import { eIds } from './akoma-ntoso/e-ids.ts'
import { element } from './akoma-ntoso/element.ts'
import { elements } from './akoma-ntoso/elements.ts'
import { inline, type Mark } from './akoma-ntoso/inline.ts'
import { layout } from './akoma-ntoso/layout.ts'
import { anchorId, isTheme, meta, type Origin, themeId } from './akoma-ntoso/meta.ts'
import type { Described } from './table.ts'

/**
 * A plan in Akoma Ntoso 3.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part2-specs.html), as a
 * `statement`: an official document of a body. True of the result:
 * 1. Outside `meta` stands all of `text` but white space, once and in order, as the source prints it, and nothing else;
 *    control characters, which XML cannot hold, are left out.
 * 2. Every clause is an element in that of its parent, with its id as `GUID` and its unit as `class`; what stands in it
 *    outside the clauses below it is its text. Every anchor is an `inline` with its id as `GUID`.
 * 3. Every id, alias and anchor is an `alternativeReference` of the element.
 * 4. What is no clause is a `block` named for its kind: in the preface, in the conclusions, or in an `hcontainer`.
 */
export const akomaNtoso = (of: Described, origin: Origin): string => {
  const ids = eIds(of.plan)
  const { front, body, back } = content(of.plan, ids)
  const document = element('statement', { name: 'plan' }, [
    meta(of, origin, ids),
    ...(front.length === 0 ? [] : [element('preface', {}, front)]),
    element('mainBody', {}, body),
    ...(back.length === 0 ? [] : [element('conclusions', {}, back)]),
  ])
  const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: namespace }, [document])}\n`
}

const content = (plan: Plan, ids: ReadonlyMap<string, string>) => {
  const { front, back, parts, enclosed } = layout(plan)
  const themes = Map.groupBy(plan.annotations.filter(isTheme), ({ clause }) => clause)
  const taken = new Set(ids.values())

  const within = (parent: string | null): string[] =>
    (parts.get(parent) ?? []).map((part) => ('kind' in part ? aside(part, parent) : ofClause(part)))

  const ofClause = (clause: Clause): string => {
    const { id, unit, anchors } = clause
    const name = elements[unit]
    const eId = ids.get(id)!
    const marks: Mark[] = [
      ...anchors.map(({ id: anchor, start, end }, index) => ({
        start,
        end,
        attributes: { name: 'anchor', eId: anchorId(eId, index), GUID: anchor },
      })),
      ...(enclosed.get(id) ?? []).map(({ kind, start, end }) => ({ start, end, attributes: { name: kind } })),
    ]
    const { number, heading, rest } = divided(plan.text, clause)
    const children = within(id)
    const refersTo = themes.get(id)?.map(({ theme }) => `#${themeId(theme)}`)
    const container = children.length === 0 ? 'content' : 'intro'
    return element(
      name,
      { eId, GUID: id, name: name === 'hcontainer' ? unit : undefined, class: unit, refersTo: refersTo?.join(' ') },
      [
        ...(number === undefined ? [] : [element('num', {}, inline(plan.text, number, marks))]),
        ...(heading === undefined
          ? []
          : [element('heading', { eId: `${eId}__heading` }, inline(plan.text, heading, marks))]),
        ...(rest === undefined
          ? []
          : [element(container, { eId: `${eId}__${container}` }, [element('p', {}, inline(plan.text, rest, marks))])]),
        ...children,
      ],
    )
  }

  /** Residue between clauses, in an element of the hierarchy, for nothing else may stand there. */
  const aside = (residue: Residue, parent: string | null): string => {
    const prefix = parent === null ? '' : `${ids.get(parent)!}__`
    let number = 1
    while (taken.has(`${prefix}hcontainer_${number}`)) number += 1
    const eId = `${prefix}hcontainer_${number}`
    taken.add(eId)
    return element('hcontainer', { eId, name: 'residue' }, [
      element('content', { eId: `${eId}__content` }, [block(plan.text, residue)]),
    ])
  }

  return {
    front: front.map((residue) => block(plan.text, residue, initial[residue.kind])),
    body: within(null),
    back: back.map((residue) => block(plan.text, residue)),
  }
}

/** @param name Of an element around the words. */
const block = (text: string, residue: Residue, name?: string): string => {
  const words = inline(text, residue, [])
  return element('block', { name: residue.kind }, name === undefined ? words : element(name, {}, words))
}

/** Elements that the standard has for what stands before the body. */
const initial: Partial<Record<Residue['kind'], string>> = {
  title: 'docTitle',
  number: 'docNumber',
  issuer: 'docAuthority',
}

/** A clause's own text as marker, heading with the stop behind it, and what follows. */
const divided = (text: string, { start, end, marker, heading }: Clause) => {
  const afterNumber = marker?.end ?? start
  const stop = heading !== null && /[。．.:：]/u.test(text.charAt(heading.end)) ? 1 : 0
  const afterHeading = heading === null ? afterNumber : Math.min(heading.end + stop, end)
  const span = (from: number, to: number): Span | undefined =>
    text.slice(from, to).trim() === '' ? undefined : { start: from, end: to }
  return { number: span(start, afterNumber), heading: span(afterNumber, afterHeading), rest: span(afterHeading, end) }
}
