import type { Plan } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import { quoteStrings as words, toolStrings } from '../../model/strings.ts'
import { cite } from '../../site/cite.ts'
import type { ClauseEntry } from '../../site/clause-entry.ts'
import { planEntry, type PlanEntry } from '../../site/plan-entry.ts'

/** What the page says of a span of a plan. */
export interface Place {
  plan: PlanEntry
  /** All that the span touches, in order; none when it lies outside the clauses. */
  clauses: ClauseEntry[]
  /** It touches text that is no clause. */
  outside: boolean
  /** 三、（一）1.至三、（一）3. */
  name: string
  /** As the tools of a clause copy it. */
  citation: string
}

export interface Plans {
  /** Loads the plan's data; then its places can be named. */
  load(id: string): Promise<PlaceOf>
}

export type PlaceOf = (span: Span) => Place

/** @param base Path of the site, with a slash at both ends. @param library Its name, for citations. */
export const openPlans = (base: string, library: string): Plans => {
  const known = new Map<string, Promise<PlaceOf>>()

  const open = async (id: string): Promise<PlaceOf> => {
    const response = await fetch(`${base}plans/${id}.json`)
    if (!response.ok) throw new Error(`Expected the data of ${id}, found status ${response.status}`)
    const plan = (await response.json()) as Plan
    const entry = planEntry(plan)
    const cited = cite(entry)
    return (span) => {
      const clauses = entry.clauses.filter((_, index) => touches(plan.clauses[index]!, span))
      const outside = plan.residue.some(
        (residue) => touches(residue, span) && !plan.clauses.some((clause) => holds(clause, residue)),
      )
      const name = placeName(clauses)
      const today = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date())
      const anchor = clauses[0] === undefined ? '' : `#${clauses[0].id}`
      const address = `${location.origin}${base}plans/${id}/${anchor}`
      return { plan: entry, clauses, outside, name, citation: toolStrings.full(cited, name, library, address, today) }
    }
  }

  return {
    load: (id) => {
      const loading = known.get(id) ?? open(id)
      known.set(id, loading)
      loading.catch(() => known.delete(id))
      return loading
    },
  }
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const placeName = (clauses: readonly ClauseEntry[]): string => {
  const [first, last] = [clauses[0], clauses.at(-1)]
  if (first === undefined || last === undefined) return words.outside
  return first === last ? first.place : words.range(first.place, last.place)
}
