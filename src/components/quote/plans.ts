import type { Clause, Plan } from '../../model/plan.ts'
import type { Span } from '../../model/span.ts'
import { quoteStrings as words } from '../../model/strings.ts'
import { cited } from '../../site/cite/cited.ts'
import { gbt7714 } from '../../site/cite/gbt7714.ts'
import { clauseEntries, type ClauseEntry } from '../../site/clause-entry.ts'
import { planEntry, type PlanEntry } from '../../site/plan-entry.ts'
import { today } from '../today.ts'

/** What the page says of spans of a plan. */
export interface Place {
  plan: PlanEntry
  /** How many clauses the spans touch; none when they lie outside the clauses. */
  count: number
  /** The first and the last of them, or the only one. */
  ends: ClauseEntry[]
  /** All of them, in order; made when asked for, since a plan may have a thousand. */
  all(): ClauseEntry[]
  /** They touch text that is no clause. */
  outside: boolean
  /** 三、（一）1.至三、（一）3.  of several spans 二、6.及二、10. */
  name: string
  /** As the tools of a clause copy it. */
  citation: string
}

export interface Plans {
  /** Loads the plan's data; then its places can be named. */
  load(id: string): Promise<PlaceOf>
}

export type PlaceOf = (spans: readonly Span[]) => Place

/** @param base Path of the site, with a slash at both ends. */
export const openPlans = (base: string): Plans => {
  const known = new Map<string, Promise<PlaceOf>>()

  const open = async (id: string): Promise<PlaceOf> => {
    const response = await fetch(`${base}plans/${id}.json`)
    if (!response.ok) throw new Error(`Expected the data of ${id}, found status ${response.status}`)
    const plan = (await response.json()) as Plan
    const entry = planEntry({ ...plan, clauses: [], annotations: [] })
    const whole = cited(entry)
    const named = namer(plan, entry)
    return (spans) => {
      const touched = spans.map((span) => plan.clauses.filter((clause) => touches(clause, span)))
      const all = [...new Set(touched.flat())]
      const ends = named(endsOf(all))
      const name = [...new Set(touched.map((clauses) => placeName(named(endsOf(clauses)))))].join(words.between)
      const outside = plan.residue.some(
        (residue) =>
          spans.some((span) => touches(residue, span)) && !plan.clauses.some((clause) => holds(clause, residue)),
      )
      const anchor = ends[0] === undefined ? '' : `#${ends[0].id}`
      const address = `${location.origin}${base}plans/${id}/${anchor}`
      return {
        plan: entry,
        count: all.length,
        ends,
        all: () => named(all),
        outside,
        name,
        citation: gbt7714({ ...whole, place: name, address, accessed: today() }),
      }
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

/** Names clauses of a plan; the enclosing ones, which their names need, are looked up and no others. */
const namer = (plan: Plan, entry: PlanEntry): ((clauses: readonly Clause[]) => ClauseEntry[]) => {
  const byId = new Map(plan.clauses.map((clause) => [clause.id, clause]))
  return (clauses) => {
    const needed = new Set<Clause>()
    for (const clause of clauses) {
      for (let at: Clause | undefined = clause; at !== undefined; at = byId.get(at.parent ?? '')) needed.add(at)
    }
    const ids = new Set(clauses.map(({ id }) => id))
    const some = plan.clauses.filter((clause) => needed.has(clause))
    return clauseEntries({ ...plan, clauses: some, annotations: [] }, entry).filter(({ id }) => ids.has(id))
  }
}

const endsOf = (clauses: readonly Clause[]): Clause[] =>
  clauses.length < 2 ? [...clauses] : [clauses[0]!, clauses.at(-1)!]

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const placeName = ([first, last]: readonly ClauseEntry[]): string => {
  if (first === undefined) return words.outside
  return last === undefined ? first.place : words.range(first.place, last.place)
}
