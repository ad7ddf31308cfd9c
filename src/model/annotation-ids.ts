import type { Annotation } from './plan.ts'

/**
 * The id of every annotation of words on the plan's page: a target's own, else the clause's with a letter and the order
 * among its like, `i7.a1`. They are not released: the text may be read anew.
 */
export const annotationIds = (annotations: readonly Annotation[]): Map<Annotation, string> => {
  const counts = new Map<string, number>()
  const ids = new Map<Annotation, string>()
  for (const annotation of annotations) {
    if (annotation.kind === 'theme') continue
    if (annotation.kind === 'target') {
      ids.set(annotation, annotation.id)
      continue
    }
    const prefix = `${annotation.clause}.${letters[annotation.kind]}`
    const number = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, number)
    ids.set(annotation, prefix + number)
  }
  return ids
}

const letters = { agencies: 'a', reference: 'r', term: 'm' } as const
