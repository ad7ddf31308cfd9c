import type { Line } from '../types.ts'
import type { Reading } from './markers.ts'
import type { Ahead, Progress } from './progress.ts'

/**
 * The reading of a line as a marker that the series allows, if any: the first of a series that continues, or the
 * successor of the one before it. A marker that cannot be mistaken also counts after a gap.
 *
 * @param broken The line continues a sentence: only a series makes its beginning a marker.
 */
export const series = (
  index: number,
  line: Line,
  broken: boolean,
  progress: Progress,
  lookahead: Ahead,
): Reading | undefined => {
  const ways = lookahead.readings[index]!
  const fitting = ways.filter((way) => fits(way, index, progress, lookahead))
  const decimal = fitting.find(({ path }) => path !== undefined && path.length > 1)
  const best = decimal ?? fitting.find(({ unit }) => unit !== 'decimal') ?? fitting[0]
  if (best !== undefined && broken) {
    // …以及第 / 二、三产业融合: where the same marker comes again, this one was part of the sentence.
    const again = best.number !== undefined && best.path === undefined && lookahead.comes(best.key, best.number, index)
    return (best.firm || best.unit === 'decimal') && !again ? best : undefined
  }
  if (best !== undefined) return best
  return broken ? undefined : ways.find((way) => way.firm && plausible(way, line, progress))
}

const fits = (way: Reading, index: number, progress: Progress, lookahead: Ahead): boolean => {
  const { key, number, path, firm, unit } = way
  if (number === undefined) return firm
  if (path !== undefined) return decimalFits(path, index, progress, lookahead)
  if (!firm && isMereFigure(way, index, progress, lookahead)) return false
  const follows = progress.stack.some((open) => open.key === key && open.branch.printed === number - 1)
  if (follows || progress.latest.get(key) === number - 1) return true
  return number === 1 && (lookahead.comes(key, 2, index) || (firm && unit !== 'item'))
}

/** 3.5亿元 at a line's start is no item 3 where a plain 3. follows, and no item 1 inside a series. */
const isMereFigure = ({ key, number }: Reading, index: number, { stack }: Progress, { readings }: Ahead): boolean => {
  if (number === 1 && stack.some((open) => open.key === key)) return true
  for (const ways of readings.slice(index + 1)) {
    const alike = ways.filter((way) => way.key === key && way.firm)
    if (alike.some((way) => way.number === number)) return true
    if (alike.some((way) => way.number! > number!)) return false
  }
  return false
}

/** 1.2 after 1.1; 1.1 below 1 where 1.2 or 1.1.1 follows; 1 alone only where 1.1 follows, or 2 and 2.1. */
const decimalFits = (
  path: readonly number[],
  index: number,
  { stack, paths }: Progress,
  { comesPath }: Ahead,
): boolean => {
  const above = path.slice(0, -1)
  const number = path.at(-1)!
  const seen = (wanted: readonly number[]): boolean => paths.has(wanted.join('.'))
  if (number > 1) return seen([...above, number - 1]) && !seen(path)
  // 1 总体目标 without parts of its own, where 2 重点任务 has them
  if (path.length === 1) return comesPath('1.1', index) || (comesPath('2', index) && comesPath('2.1', index))
  // 3.1 alone, where 2.1 came before
  if (path.length === 2 && seen([path[0]! - 1, 1]) && !seen(path)) return true
  const belongs =
    path.length === 2 || seen(above) || stack.some(({ branch }) => String(branch.printed) === above.join('.'))
  return belongs && (comesPath([...above, 2].join('.'), index) || comesPath([...path, 1].join('.'), index))
}

/** A marker outside every series: a line was lost before it, unless it is far from all that came. */
const plausible = (way: Reading, line: Line, { stack, latest }: Progress): boolean => {
  const rest = line.folded.text.slice(way.length).trim()
  if (rest === '' || /^[、,。;:)\]]/u.test(rest)) return false
  if (way.unit === 'chapter') return !/^[一二三四五六七八九十][、.]/u.test(rest)
  if (way.unit !== 'item' && way.unit !== 'subitem') return true
  const open = stack.filter(({ key }) => key === way.key).map(({ branch }) => branch.printed ?? 0)
  const known = Math.max(0, ...open, latest.get(way.key) ?? 0)
  return way.number === 1 || Math.abs(way.number! - known) <= 3
}
