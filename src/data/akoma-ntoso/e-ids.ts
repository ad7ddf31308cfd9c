import type { Plan } from '../../model/plan.ts'
import { elements } from './elements.ts'

/**
 * The `eId` of every clause, by the clause's id, as chapter 5 of the naming convention builds it: that of the element
 * around it, the element's short name, the number. 二、7. → `chp_2__para_7`. A number that is there already gets the
 * next free suffix.
 *
 * https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/akn-nc-v1.0.html
 */
export const eIds = ({ clauses }: Plan): Map<string, string> => {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, unit, parent, number } of clauses) {
    const name = elements[unit]
    const own = `${short[name] ?? name}_${number}`
    const plain = parent === null ? own : `${given.get(parent)!}__${own}`
    let free = plain
    for (let repeat = 2; taken.has(free); repeat += 1) free = `${plain}_${repeat}`
    taken.add(free)
    given.set(id, free)
  }
  return given
}

/** Of the elements that the convention abbreviates (5.4.2). */
const short: Readonly<Record<string, string>> = {
  alinea: 'al',
  article: 'art',
  chapter: 'chp',
  paragraph: 'para',
  section: 'sec',
  subparagraph: 'subpara',
}
