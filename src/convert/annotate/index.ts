import type { Annotation, Clause, Meta, Residue } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import type { Vocabularies } from '../../model/vocabulary.ts'
import { agencies } from './agencies/index.ts'
import { completed } from './agencies/completed.ts'
import { clauseContexts } from './context.ts'
import { enclosedResidue, passage, spanOf } from './passage.ts'
import { references } from './references.ts'
import { targets } from './targets/index.ts'
import { indicatorOf, indicators } from './targets/indicator.ts'
import { terms } from './terms.ts'
import { themes, themeWords } from './themes.ts'

/** An annotation and the rule that made it, for `npm run show`. */
export interface Annotated {
  annotation: Annotation
  rule: string
}

/** What the finders read: the plan's text, divided, and what it says of itself. */
export interface Annotatable {
  id: string
  text: string
  clauses: readonly Clause[]
  residue: readonly Residue[]
  meta: Meta
  /** Offsets of line breaks inside sentences. */
  wraps: ReadonlySet<number>
}

/**
 * Everything the finders say of a plan, one clause at a time. True of the result:
 * 1. In document order: by clause, then by where a span begins; a clause's themes come last, the strongest first.
 * 2. Every span lies in its clause, and `text` is what stands there.
 * 3. Spans of one kind do not overlap; a term is noted at its first occurrence in the plan.
 */
export const annotate = (plan: Annotatable, vocabularies: Vocabularies): Annotated[] => {
  const { text, clauses } = plan
  const known = indicators(vocabularies)
  const words = themeWords(vocabularies)
  const enclosed = enclosedResidue(clauses, plan.residue)
  const contexts = clauseContexts(text, clauses, plan.meta)
  const seen = new Set<string>()
  const quote = ({ start, end }: Span): Span & { text: string } => ({ start, end, text: text.slice(start, end) })
  return clauses.flatMap((clause): Annotated[] => {
    const context = contexts.get(clause.id)!
    const own = passage(text, clause, enclosed.get(clause.id) ?? [], plan.wraps)
    const at = (start: number, end: number): Span => spanOf(own, start, end)
    const printed = (start: number, end: number): string => {
      const span = at(start, end)
      return text.slice(span.start, span.end).replaceAll(/\s+/gu, '')
    }
    const responsible = agencies(own)
    const found: Annotated[] = [
      ...targets(own, context).map((target, index): Annotated => {
        const scope = known.scope(target.words)
        const offset = target.wordsStart
        return {
          rule: target.rule,
          annotation: {
            kind: 'target',
            id: `${clause.id}.t${index + 1}`,
            clause: clause.id,
            ...quote(at(target.start, target.end)),
            figure: at(target.figure.start, target.figure.end),
            indicator: indicatorOf(target.name, (folded) => asPrinted(own.text, folded, target, printed), known),
            scope: scope === undefined ? null : printed(offset + scope.start, offset + scope.end),
            mode: target.mode,
            op: target.op,
            value: target.value,
            valueMax: target.valueMax,
            unit: target.unit,
            per: target.per,
            deadline: target.deadline,
            strength: target.strength,
          },
        }
      }),
      ...responsible.map((named): Annotated => {
        const names = (parts: typeof named.lead): string[] => [
          ...new Set(parts.map(({ start, end }) => printed(start, end))),
        ]
        const lead = names(named.lead)
        const support = names(named.support)
        return {
          rule: named.rule,
          annotation: {
            kind: 'agencies',
            clause: clause.id,
            ...quote(at(named.start, named.end)),
            lead,
            support,
            bodies: completed([lead, support]),
            due: named.due === null ? null : printed(named.due.start, named.due.end),
            standing: named.standing,
          },
        }
      }),
      ...references(text, clause, clauses).map(({ start, end, title, number, clause: inside, rule }): Annotated => ({
        rule,
        annotation: {
          kind: 'reference',
          clause: clause.id,
          ...quote({ start, end }),
          title,
          number,
          to: inside === null ? null : `${plan.id}#${inside}`,
        },
      })),
      ...terms(text, clause)
        .filter(({ term }) => !seen.has(term) && seen.add(term))
        .map(({ start, end, term }): Annotated => ({
          rule: 'quotation marks',
          annotation: { kind: 'term', clause: clause.id, ...quote({ start, end }), term },
        })),
    ]
    const parents = context.headings.slice(clause.heading === null ? 0 : 1)
    const about = themes(text, clause, own, parents, words, responsible)
    return [
      ...found.toSorted((a, b) => begins(a) - begins(b)),
      ...about.map(({ theme, rank, score, evidence }): Annotated => ({
        rule: 'words',
        annotation: { kind: 'theme', clause: clause.id, theme, rank, score, evidence },
      })),
    ]
  })
}

const begins = ({ annotation }: Annotated): number => (annotation.kind === 'theme' ? 0 : annotation.start)

/** A folded name as the source prints it, where it stands in the target's own words. */
const asPrinted = (
  text: string,
  folded: string,
  { wordsStart, wordsEnd }: { wordsStart: number; wordsEnd: number },
  printed: (start: number, end: number) => string,
): string => {
  const index = text.slice(wordsStart, wordsEnd).indexOf(folded)
  return index === -1 || folded === '' ? folded : printed(wordsStart + index, wordsStart + index + folded.length)
}
