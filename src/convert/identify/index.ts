import type { Ledger } from '../../model/ledger.ts'
import type { Anchor, Clause } from '../../model/plan.ts'
import { units, type Unit } from '../../model/units.ts'
import type { Branch } from '../types.ts'
import { given } from './given.ts'

/**
 * Clauses with ids (CLAUSES.md «Ids»). True of the result:
 * 1. Ids, aliases and anchors are unique in the plan, ASCII, and begin with a letter.
 * 2. Printed numbers are kept; a repeat gets `_2`.
 * 3. Numbers by order, once released, stay with their text; a new clause takes the next unused number.
 * 4. Whether a series runs on is decided once: a released path keeps its id.
 * 5. A run-on series drops the ancestors below its scope; the full path is an alias, for descendants too.
 */
export const identify = (text: string, branches: readonly Branch[], ledger?: Ledger): Clause[] => {
  const released = given(ledger)
  const children = Map.groupBy(branches, ({ parent }) => parent)
  const runs = runOn(branches)
  const bareDecimals = uniqueDecimals(branches)
  const ids = new Map<Branch, string>()
  const paths = new Map<Branch, string>()
  const taken = new Set<string>()
  /** How often an id was wanted, so that the next repeat need not be searched for. */
  const repeats = new Map<string, number>()
  name(undefined)
  const clauses = branches.map((branch) => clause(branch))
  return withoutClashes(clauses)

  function name(parent: Branch | undefined): void {
    const orders = new Map<Unit, number>()
    const siblings = children.get(parent) ?? []
    const kept = keptIds(siblings, parent)
    for (const branch of siblings) {
      const segment = kept.get(branch) ?? `${units[branch.unit].letter}${numberOf(branch, parent, orders)}`
      const full = join(parent && prefix(parent, branch, paths), segment)
      const scope = runs.get(branch)
      const base =
        branch.unit === 'decimal' && bareDecimals
          ? segment
          : scope === undefined
            ? join(parent && prefix(parent, branch, ids), segment)
            : join(scope === 'plan' ? undefined : ids.get(scope), segment)
      const id = unused(released.idOfPath(full) ?? base)
      ids.set(branch, id)
      paths.set(branch, full + id.slice(base.length))
      taken.add(id)
      name(branch)
    }
  }

  /** A decimal carries its own path, so its decimal ancestors are not repeated. */
  function prefix(parent: Branch, branch: Branch, of: ReadonlyMap<Branch, string>): string | undefined {
    let outer: Branch | undefined = parent
    while (branch.unit === 'decimal' && outer?.unit === 'decimal') outer = outer.parent
    return outer && of.get(outer)
  }

  function numberOf(branch: Branch, parent: Branch | undefined, orders: Map<Unit, number>): string {
    if (branch.path !== undefined) return branch.path.join('_')
    if (branch.printed !== undefined) return String(branch.printed)
    const parentId = parent === undefined ? '' : ids.get(parent)!
    const first = branch.unit === 'paragraph' && parent !== undefined && parent.unit !== 'annex' ? 1 : 0
    const next = Math.max(orders.get(branch.unit) ?? first, released.highest(parentId, branch.unit)) + 1
    orders.set(branch.unit, next)
    return String(next)
  }

  /** Id segments that siblings numbered by order were released with. */
  function keptIds(siblings: readonly Branch[], parent: Branch | undefined): Map<Branch, string> {
    const parentId = parent === undefined ? '' : ids.get(parent)!
    const byOrder = siblings.filter(({ printed, path }) => printed === undefined && path === undefined)
    const kept = new Map<Branch, string>()
    for (const [unit, alike] of Map.groupBy(byOrder, ({ unit }) => unit)) {
      const found = released.find(
        parentId,
        unit,
        alike.map((branch) => text.slice(branch.start, branch.end)),
      )
      for (const [index, branch] of alike.entries()) {
        const segment = found[index]?.split('-').at(-1)
        if (segment !== undefined) kept.set(branch, segment)
      }
    }
    return kept
  }

  function unused(base: string): string {
    let id = base
    let repeat = repeats.get(base) ?? 1
    for (; taken.has(id); repeat += 1) id = `${base}_${repeat + 1}`
    repeats.set(base, repeat)
    return id
  }

  function clause(branch: Branch): Clause {
    const id = ids.get(branch)!
    const full = paths.get(branch)!
    return {
      id,
      aliases: full === id || taken.has(full) || id.startsWith(`${full}_`) ? [] : [full],
      unit: branch.unit,
      parent: branch.parent === undefined ? null : ids.get(branch.parent)!,
      number: branch.printed ?? Number(/\d+(?=(?:_\d+)?$)/.exec(id)?.[0] ?? 1),
      marker: branch.marker,
      heading: branch.heading,
      runIn: branch.runIn,
      start: branch.start,
      end: branch.end,
      anchors: branch.anchors.map((span, index): Anchor => ({
        id: `${id}-e${index + 1}`,
        start: span.start,
        end: span.end,
      })),
    }
  }
}

const join = (parent: string | undefined, segment: string): string =>
  parent === undefined || parent === '' ? segment : `${parent}-${segment}`

/**
 * Units whose series runs on across parents, with the unit below which their ids hang: the whole plan when it has only
 * this one series of the unit, else the nearest common ancestor of the run.
 */
const runOn = (branches: readonly Branch[]): Map<Branch, Branch | 'plan'> => {
  const found = new Map<Branch, Branch | 'plan'>()
  const numbered = branches.filter(
    ({ unit, printed, path }) => printed !== undefined && path === undefined && unit !== 'annex',
  )
  for (const series of Map.groupBy(numbered, seriesOf).values()) {
    const runs = splitRuns(series)
    for (const run of runs) {
      const parents = [...new Set(run.map(({ parent }) => parent))]
      if (parents.length < 2) continue
      const scope = runs.length === 1 ? 'plan' : (commonAncestor(parents) ?? 'plan')
      for (const branch of run) found.set(branch, scope)
    }
  }
  return found
}

/** (一) inside 1. belongs to another series than the (一) that encloses it. */
const seriesOf = ({ unit, parent }: Branch): string =>
  parent !== undefined && units[parent.unit].rank > units[unit].rank ? `${unit} in ${parent.unit}` : unit

/** Maximal runs in which the number only grows; a gap does not end one, a restart does. */
const splitRuns = (series: readonly Branch[]): Branch[][] => {
  const runs: Branch[][] = []
  for (const branch of series) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const goesOn =
      before !== undefined &&
      (branch.printed! > before.printed! || (branch.parent === before.parent && branch.printed === before.printed))
    if (goesOn && !(branch.parent !== before.parent && branch.printed! > before.printed! + 3)) run!.push(branch)
    else runs.push([branch])
  }
  return runs
}

const ancestors = (branch: Branch | undefined): Branch[] => {
  const chain: Branch[] = []
  for (let at = branch; at !== undefined; at = at.parent) chain.push(at)
  return chain
}

const commonAncestor = (parents: readonly (Branch | undefined)[]): Branch | undefined => {
  const [first, ...rest] = parents.map((parent) => ancestors(parent))
  return first!.find((candidate) => rest.every((chain) => chain.includes(candidate)))
}

const uniqueDecimals = (branches: readonly Branch[]): boolean => {
  const paths = branches.flatMap(({ path }) => (path === undefined ? [] : [path.join('_')]))
  return new Set(paths).size === paths.length
}

/** An alias or anchor that another id already is, is none. */
const withoutClashes = (clauses: Clause[]): Clause[] => {
  const taken = new Set(clauses.map(({ id }) => id))
  const free = (id: string): boolean => !taken.has(id) && taken.add(id) !== undefined
  return clauses.map((clause) => ({
    ...clause,
    anchors: clause.anchors.filter(({ id }) => free(id)),
    aliases: clause.aliases.filter(free),
  }))
}
