import { type Comparison, type Field, figuresMeeting, ofClause, ofPlan } from './conditions.ts'
import { type Alternative, type Condition, conditionPhrases, type Near, type Phrase, type Term } from './query.ts'
import type { RecordFigure } from './record.ts'
import { type Match, type Readied, verify } from './verify.ts'

/** Why a term holds of a clause or residue span: one of its alternatives that does. */
export type Reason =
  /** `times`: hits; of two words near each other those of the one that has more. */
  | { kind: 'words'; condition: Phrase | Near; times: number }
  | { kind: 'field'; condition: Field }
  | { kind: 'figures'; condition: Comparison; figures: RecordFigure[] }
  | { kind: 'absence'; condition: Condition }

type Part = 'clauses' | 'outside'

/** For each term the alternatives that hold of a match; each has one at least, where terms hold of clauses. */
export type Why = (part: Part, match: Match) => Reason[][]

/** Says of the matches of a plan why they are. */
export const whyOf = (readied: Readied, terms: readonly Term[]): Why => {
  let phrase = 0
  const ways = terms.map(({ any }) =>
    any.map((alternative) => {
      const first = phrase
      phrase += conditionPhrases(alternative.condition)
      return reasonOf(readied, alternative, first, any.length === 1)
    }),
  )
  return (part, match) => ways.map((reasons) => reasons.flatMap((reason) => reason(part, match) ?? []))
}

const reasonOf = (
  readied: Readied,
  { condition, not }: Alternative,
  first: number,
  alone: boolean,
): ((part: Part, match: Match) => Reason | undefined) => {
  const { record } = readied
  if (not) {
    // Denied words have no hits that would tell.
    const there = alone ? undefined : placesOf(readied, condition)
    return (part, { index }) => (there?.(part, index) ? undefined : { kind: 'absence', condition })
  }
  if (condition.kind === 'field') {
    const there = placesOf(readied, condition)
    return (part, { index }) => (there(part, index) ? { kind: 'field', condition } : undefined)
  }
  if (condition.kind === 'comparison')
    return (part, { index }) => {
      const figures = part === 'clauses' ? figuresMeeting(condition, record.clauses[index]!) : []
      return figures.length > 0 ? { kind: 'figures', condition, figures } : undefined
    }
  return (_, { hits }) => {
    const times = (number: number): number => hits.filter((hit) => hit.phrase === number).length
    const most = condition.kind === 'near' ? Math.max(times(first), times(first + 1)) : times(first)
    return most > 0 ? { kind: 'words', condition, times: most } : undefined
  }
}

/** Where a condition holds. */
const placesOf = (readied: Readied, condition: Condition): ((part: Part, index: number) => boolean) => {
  if (condition.kind === 'field') {
    const { record } = readied
    return (part, index) =>
      ofPlan(condition, record) || (part === 'clauses' && ofClause(condition, record, record.clauses[index]!))
  }
  const verified = verify(readied, [{ typed: '', any: [{ condition, not: false }] }])
  return (part, index) => verified[part].some((match) => match.index === index)
}
