import { matchKey } from '../model/fold.ts'
import type { Candidates } from './candidates.ts'
import { ofPlan } from './conditions.ts'
import type { Condition, Query, Term } from './query.ts'
import type { SearchRecord } from './record.ts'
import { restIfDue } from './rest.ts'
import { ready, verify } from './verify.ts'
import type { Readied, Verified } from './verify.ts'
import { verifyWidely } from './wide.ts'

/** A plan with something to show. */
export interface Found extends Verified {
  readied: Readied
}

/** Where a search stands. Until `unverified` is 0, `plans` + `unverified` is a ceiling and `clauses` a floor. */
export interface Progress {
  /** Candidate plans that have not been looked at yet. */
  unverified: number
  /** Plans with at least one matching clause. */
  plans: number
  clauses: number
  /** Residue spans that match: 正文之外. */
  outside: number
}

export interface Search {
  progress(): Progress
  /** Names of the candidate plans that have not been looked at yet, in the order of the library. */
  left(): readonly string[]
  /**
   * Verifies some of the plans that are left, several at a time, and hands over those with something to show in the
   * order of their names.
   *
   * @throws When a record cannot be loaded; what was handed over stays right and is left no more.
   */
  look(names: readonly string[], show: (found: Found) => void): Promise<void>
  /** For each term alone, how many plans hold it at most; known before any of them is looked at. */
  ceilings(): number[]
  /** For each term alone, over all plans: clauses that hold it, and residue spans. Loads the plans of `holders`. */
  counts(): Promise<TermCount[]>
  /** How many plans may hold some term. */
  holders(): number
}

export interface TermCount {
  clauses: number
  outside: number
}

/** How many records are on their way at once. */
const parallel = 6

/**
 * Starts a search: candidates from the index, then record by record what is true.
 *
 * @param wide 同一规划: terms may hold of different clauses of a plan.
 * @param load Returns the record of that name; asked again for the same name it is expected to be quick.
 * @param signal Once aborted no more plans are loaded or shown.
 * @throws When the candidates cannot be loaded, or the signal is aborted before they are known.
 */
export const search = async (
  { terms, wide }: Query & { wide: boolean },
  candidates: Candidates,
  load: (name: string) => Promise<SearchRecord>,
  signal: AbortSignal,
): Promise<Search> => {
  const byTerm = await Promise.all(terms.map((term) => plansHolding(term, candidates, signal)))
  const names = common(byTerm)
  const holders = new Set(byTerm.flat())
  const totals = { plans: 0, clauses: 0, outside: 0 }
  const left = new Set(names)

  const read = async (name: string): Promise<{ name: string; found: Found }> => {
    const record = await load(name)
    await restIfDue()
    const readied = madeReady(record)
    return { name, found: { readied, ...(wide ? verifyWidely : verify)(readied, terms) } }
  }

  const add = (name: string, found: Found, show: (found: Found) => void): void => {
    left.delete(name)
    totals.plans += found.clauses.length > 0 ? 1 : 0
    totals.clauses += found.clauses.length
    totals.outside += found.outside.length
    if (found.clauses.length + found.outside.length > 0) show(found)
  }

  const look = async (some: readonly string[], show: (found: Found) => void): Promise<void> => {
    await inOrder(some, read, ({ name, found }) => add(name, found, show), signal)
  }

  const counts = async (): Promise<TermCount[]> => {
    const sums = terms.map(() => ({ clauses: 0, outside: 0 }))
    await inOrder(
      [...holders],
      read,
      ({ found }) => {
        for (const [term, count] of found.counts.entries()) {
          sums[term]!.clauses += count.clauses
          sums[term]!.outside += count.outside
        }
      },
      signal,
    )
    return sums
  }

  return {
    progress: () => ({ ...totals, unverified: left.size }),
    left: () => [...left],
    look,
    ceilings: () => byTerm.map((found) => found.length),
    counts,
    holders: () => holders.size,
  }
}

const madeReady = (record: SearchRecord): Readied => {
  const made = known.get(record) ?? ready(record)
  known.set(record, made)
  return made
}

/** Kept for the next search, as long as the records are. */
const known = new WeakMap<SearchRecord, Readied>()

/** What is in each list, in the order of the first. */
const common = ([first = [], ...others]: readonly string[][]): string[] => {
  const sets = others.map((names) => new Set(names))
  return first.filter((name) => sets.every((names) => names.has(name)))
}

/** Plans that may hold a term: all where it may be the absence of words that holds. */
const plansHolding = async ({ any }: Term, candidates: Candidates, signal: AbortSignal): Promise<string[]> => {
  if (any.some(({ not }) => not)) return candidates.find('')
  const [first = [], ...others] = await Promise.all(
    any.map(({ condition }) => plansMeeting(condition, candidates, signal)),
  )
  if (others.length === 0) return first
  const some = new Set([first, ...others].flat())
  return (await candidates.find('')).filter((name) => some.has(name))
}

const plansMeeting = async (condition: Condition, candidates: Candidates, signal: AbortSignal): Promise<string[]> => {
  if (condition.kind === 'phrase') return candidates.find(condition.folded, signal)
  if (condition.kind === 'comparison') return candidates.having('indicators', matchKey(condition.indicator.label))
  if (condition.kind === 'field') {
    if (condition.field === 'theme') return candidates.having('themes', condition.value)
    const { facts } = candidates.manifest
    // What a heading holds the plan's text holds.
    const holding = new Set(condition.field === 'title' ? await candidates.find(condition.value, signal) : [])
    return facts.flatMap((plan) => (holding.has(plan.record) || ofPlan(condition, plan) ? plan.record : []))
  }
  const { first, second } = condition
  return common(await Promise.all([first, second].map(({ folded }) => candidates.find(folded, signal))))
}

/** Works on several items at once and hands over the results in the order of the items. */
const inOrder = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  take: (result: Result) => void,
  signal: AbortSignal,
): Promise<void> => {
  const running: Promise<Result>[] = []
  const start = (): void => {
    const item = items[running.length]
    if (item === undefined || signal.aborted) return
    const result = work(item)
    // A later failure is met when its turn comes.
    result.catch(() => {})
    running.push(result)
  }
  for (let ahead = 0; ahead < parallel; ahead += 1) start()
  for (let turn = 0; turn < items.length; turn += 1) {
    const result = await running[turn]!
    if (signal.aborted) return
    take(result)
    start()
  }
}
