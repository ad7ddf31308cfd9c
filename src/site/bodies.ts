import { bodyFunctions } from '../model/body-function.ts'
import type { Vocabularies } from '../model/vocabulary.ts'
import type { Agencies, ClauseEntry } from './clause-entry.ts'

/** A body that a clause makes responsible. */
export interface Duty {
  clause: ClauseEntry
  agencies: Agencies
  /** The whole name: 发改局 of 市科技、发改局 is 市发改局. */
  body: string
  role: 'lead' | 'support'
}

/** A function of local government and what the plans give it to do. */
export interface BodyFunction {
  id: string
  label: string
  duties: Duty[]
}

export interface Bodies {
  /** Those with the most duties first. */
  functions: BodyFunction[]
  /** Duties of bodies whose function the vocabulary does not know, by name. */
  others: Map<string, Duty[]>
  /** The function of a body with this name. */
  functionOf: (name: string) => BodyFunction | undefined
}

export const bodies = (clauses: readonly ClauseEntry[], vocabularies: Vocabularies): Bodies => {
  const functionOf = bodyFunctions(vocabularies)
  const found = new Map(
    vocabularies.agencies.functions.map(({ id, label }): [string, BodyFunction] => [id, { id, label, duties: [] }]),
  )
  const others = new Map<string, Duty[]>()
  for (const duty of clauses.flatMap(duties)) {
    const known = found.get(functionOf(duty.body) ?? '')
    if (known !== undefined) known.duties.push(duty)
    else if (others.has(duty.body)) others.get(duty.body)!.push(duty)
    else others.set(duty.body, [duty])
  }
  return {
    functionOf: (name) => found.get(functionOf(name) ?? ''),
    functions: [...found.values()]
      .filter((each) => each.duties.length > 0)
      .toSorted((a, b) => b.duties.length - a.duties.length),
    others,
  }
}

/** `bodies` lists the leading bodies first, then the supporting ones. */
export const duties = (clause: ClauseEntry): Duty[] =>
  clause.agencies.flatMap((agencies) =>
    agencies.bodies.map((body, index): Duty => {
      const role = index < agencies.lead.length ? 'lead' : 'support'
      return { clause, agencies, body, role }
    }),
  )
