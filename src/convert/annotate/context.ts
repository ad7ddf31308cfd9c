import { matchKey } from '../../model/fold.ts'
import type { Clause, Meta } from '../../model/plan.ts'
import type { TargetContext } from './targets/target.ts'

/**
 * What stands around each clause and governs it, by the clause's id: the plan's printed year, the headings it stands
 * under, and the lead-ins of its parents and of the sibling before it.
 */
export const clauseContexts = (text: string, clauses: readonly Clause[], meta: Meta): Map<string, TargetContext> => {
  const planYear =
    meta.years !== undefined && meta.years.basis === 'stated' && meta.years.value[0] === meta.years.value[1]
      ? meta.years.value[0]
      : undefined
  const since = statedYears(meta) ?? issuedYear(meta)
  const contexts = new Map<string, TargetContext>()
  /** The last lead-in among the children of each parent; a heading ends it. */
  const leadIns = new Map<string | null, string>()
  const own = new Map<string, string>()
  for (const clause of clauses) {
    const parent = clause.parent === null ? undefined : contexts.get(clause.parent)
    const heading = headingOf(text, clause)
    const sibling = leadIns.get(clause.parent)
    const inherited = clause.parent === null ? undefined : own.get(clause.parent)
    contexts.set(clause.id, {
      planYear,
      since,
      headings: [...(heading === undefined ? [] : [heading]), ...(parent?.headings ?? [])],
      leadIns: [sibling, inherited, ...(parent?.leadIns ?? [])].filter(
        (words) => words !== undefined && words !== '',
      ) as string[],
    })
    const said = leadIn(text, clause)
    if (said !== undefined) {
      own.set(clause.id, said)
      leadIns.set(clause.parent, said)
    } else if (clause.unit !== 'bullet') leadIns.delete(clause.parent)
  }
  return contexts
}

const statedYears = ({ years }: Meta): number | undefined => (years?.basis === 'stated' ? years.value[0] : undefined)

const issuedYear = ({ issued }: Meta): number | undefined =>
  issued === undefined ? undefined : Number(issued.value.slice(0, 4))

const headingOf = (text: string, { heading, marker, start, end }: Clause): string | undefined => {
  if (heading !== null) return matchKey(text.slice(heading.start, heading.end))
  // 2023年,全市科技工作的主要目标是:
  return end - (marker?.end ?? start) <= 30 ? matchKey(text.slice(marker?.end ?? start, end)) : undefined
}

/** The last sentence of a clause, where it ends in a colon. */
const leadIn = (text: string, { start, end, marker }: Clause): string | undefined => {
  const words = matchKey(text.slice(Math.max(marker?.end ?? start, end - 160), end))
  const sentence = words.slice(Math.max(words.lastIndexOf('。', words.length - 2), words.lastIndexOf('\n')) + 1)
  return /[:：]$/u.test(sentence) ? sentence : undefined
}
