import { units, type Unit } from '../../model/units.ts'
import type { Reading } from './markers.ts'
import type { Ahead, OpenUnit, Progress } from './progress.ts'

export interface Place {
  /** The unit to hang below; `undefined` at the top of the scope. */
  parent: OpenUnit | undefined
  /** The open unit of the same series that stands before it. */
  sibling: OpenUnit | undefined
}

/**
 * Where a marker hangs: beside the open unit it succeeds, else under the nearest open higher unit. Level comes from the
 * marker's type, not from depth.
 */
export const place = (way: Reading, index: number, { stack }: Progress, lookahead: Ahead): Place => {
  if (way.path !== undefined) return { parent: aboveDecimal(way.path, stack), sibling: undefined }
  const same = stack.filter(({ key }) => key === way.key).toReversed()
  const predecessor = way.number === undefined ? same[0] : same.find(({ branch }) => branch.printed === way.number! - 1)
  if (predecessor !== undefined) return beside(predecessor, stack)
  const lower = way.number === 1 ? stack.findLast((open) => staysOpen(open, way, index, stack, lookahead)) : undefined
  if (lower !== undefined) return { parent: lower, sibling: undefined }
  const higher = stack.findLast((open) => encloses(open, way, index, lookahead))
  const stale = same[0]
  if (stale !== undefined && (higher === undefined || stack.indexOf(higher) < stack.indexOf(stale)))
    return beside(stale, stack)
  return { parent: higher, sibling: undefined }
}

const beside = (sibling: OpenUnit, stack: readonly OpenUnit[]): Place => ({
  parent: stack[stack.indexOf(sibling) - 1],
  sibling,
})

const rank = (unit: Unit): number => units[unit].rank

/**
 * An unnumbered heading encloses what opens below it, chapters only where they begin anew below its like; a box whatever
 * is smaller than a section.
 */
const encloses = ({ branch }: OpenUnit, way: Reading, index: number, lookahead: Ahead): boolean => {
  if (branch.unit === 'heading') return rank(way.unit) > rank('chapter') || lookahead.comes(way.key, 1, index)
  if (branch.unit === 'box') return rank(way.unit) > rank('section')
  return branch.unit !== 'bullet' && rank(branch.unit) < rank(way.unit)
}

/**
 * (一) (二) opening inside 1. whose own 2. comes after them: the lower unit's series goes on before anything that would
 * close it.
 */
const staysOpen = (
  open: OpenUnit,
  way: Reading,
  index: number,
  stack: readonly OpenUnit[],
  { readings, comes }: Ahead,
): boolean => {
  const { key, branch } = open
  const number = branch.printed
  if (number === undefined || branch.unit === 'box' || key === way.key || rank(branch.unit) <= rank(way.unit))
    return false
  if (!comes(key, number + 1, index)) return false
  const above = stack.slice(0, stack.indexOf(open))
  const closesAbove = (other: Reading): boolean =>
    above.some((unit) => unit.key === other.key && unit.branch.printed === (other.number ?? 0) - 1)
  let inner = 1
  for (const ways of readings.slice(index + 1)) {
    if (ways.some((other) => other.key === way.key && other.number === inner + 1)) inner += 1
    else if (ways.some(closesAbove) || ways.some((other) => other.key === key && other.number === 1)) return false
    else if (ways.some((other) => other.key === key && other.number === number + 1)) return inner > 1
  }
  return false
}

/** 1.2 hangs under 1, or under the unit that holds the decimals. */
const aboveDecimal = (path: readonly number[], stack: readonly OpenUnit[]): OpenUnit | undefined => {
  const holds = ({ branch }: OpenUnit): boolean =>
    branch.unit !== 'decimal' && rank(branch.unit) < rank('decimal') && !(path.length === 1 && branch.unit === 'item')
  const above = path.slice(0, -1).join('.')
  return stack.findLast(({ branch }) => branch.path?.join('.') === above) ?? stack.findLast(holds)
}
