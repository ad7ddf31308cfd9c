import { matchKey } from '../model/fold.ts'
import type { Meta, Plan } from '../model/plan.ts'

/** Plans by what others cite them with. */
export type Catalogue = ReadonlyMap<string, string>

/** What a catalogue needs to know of a plan. */
export interface Catalogued {
  id: string
  meta: Meta
}

/** Ids of plans by folded title and by folded document number; what two plans share names neither. */
export const catalogue = (plans: Iterable<Catalogued>): Catalogue => {
  const ids = new Map<string, string | undefined>()
  for (const { id, meta } of plans) {
    for (const name of new Set(
      [meta.title?.value, meta.number?.value].flatMap((words) => (words === undefined ? [] : [citedAs(words)])),
    ))
      ids.set(name, ids.has(name) ? undefined : id)
  }
  return new Map([...ids].filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/**
 * Joins plans: a reference whose title or number is another plan's leads to it. Whatever leads into its own plan stays as
 * it is.
 */
export const resolve = (plan: Plan, known: Catalogue): Plan => ({
  ...plan,
  annotations: plan.annotations.map((annotation) => {
    if (annotation.kind !== 'reference' || annotation.to !== null) return annotation
    const { title, number } = annotation
    const to = known.get(citedAs(title)) ?? (number === null ? undefined : known.get(citedAs(number)))
    return { ...annotation, to: to ?? null }
  }),
})

/** Brackets that say how final a text is are no part of the name it is cited with. */
const citedAs = (words: string): string =>
  matchKey(words).replace(/\((?:试行|暂行|修订|修订版|征求意见稿|\d{4}年修订)\)$/u, '')
