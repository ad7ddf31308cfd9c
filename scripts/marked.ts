import type { Converted } from '../src/convert/index.ts'
import type { Annotated } from '../src/convert/annotate/index.ts'
import type { Annotation } from '../src/model/plan.ts'

/**
 * A plan's clauses with ⟦marks⟧ around what annotations rest on, numbered, and below each clause what they say and the
 * rule that made them; its facts first.
 */
export const marked = ({ plan, annotated }: Converted): string => {
  const facts = Object.entries(plan.meta).flatMap(([key, fact]) =>
    fact === undefined
      ? []
      : `${key}\t${JSON.stringify(fact.value)}\t${fact.basis}${fact.evidence === undefined ? '' : `\t「${oneLine(fact.evidence.text)}」`}`,
  )
  const byClause = Map.groupBy(annotated, ({ annotation }) => annotation.clause)
  const clauses = plan.clauses.map(({ id, start, end }) => {
    const own = byClause.get(id) ?? []
    return [
      `\n${id}\t${withMarks(plan.text, start, end, own)}`,
      ...own.map(({ annotation, rule }, index) => `  ${index + 1} ${annotation.kind}: ${says(annotation)}  [${rule}]`),
    ].join('\n')
  })
  return [...facts, ...clauses].join('\n')
}

/** A stretch of the text with numbered ⟦marks⟧; line breaks as ⏎. */
export const withMarks = (text: string, start: number, end: number, own: readonly Annotated[]): string => {
  const signs = own.flatMap(({ annotation }, index) =>
    annotation.kind === 'theme'
      ? []
      : [
          { at: annotation.start, sign: `⟦${index + 1} `, closes: false, reach: annotation.end },
          { at: annotation.end, sign: '⟧', closes: true, reach: -annotation.start },
        ],
  )
  let out = ''
  let offset = start
  for (const { at, sign } of signs.toSorted(
    (a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || b.reach - a.reach,
  )) {
    out += text.slice(offset, at) + sign
    offset = at
  }
  return oneLine(out + text.slice(offset, end))
}

/** An annotation in one line. */
export const says = (annotation: Annotation): string => {
  switch (annotation.kind) {
    case 'target': {
      const { indicator, scope, mode, op, value, valueMax, unit, per, deadline, strength } = annotation
      return [
        indicator,
        mode,
        op,
        `${value}${valueMax === null ? '' : `–${valueMax}`}${unit}`,
        per && `per ${per}`,
        deadline,
        strength,
        scope && `scope ${scope}`,
      ]
        .filter((part) => part !== null)
        .join(' ')
    }
    case 'agencies': {
      const { lead, support, due, standing } = annotation
      return [
        `lead ${lead.join('、')}`,
        support.length > 0 && `support ${support.join('、')}`,
        due !== null && `due ${due}`,
        standing && 'standing',
      ]
        .filter(Boolean)
        .join('; ')
    }
    case 'theme':
      return `${annotation.rank} ${annotation.theme} ${annotation.score} 「${annotation.evidence.map(({ text }) => oneLine(text)).join('」「')}」`
    case 'reference':
      return [annotation.title, annotation.number, annotation.to && `→ ${annotation.to}`].filter(Boolean).join(' ')
    case 'term':
      return annotation.term
  }
}

const oneLine = (words: string): string => words.replaceAll(/\s*\n\s*/gu, '⏎')
