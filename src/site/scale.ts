import { scaleLinear, scaleLog } from 'd3-scale'

export interface Scale {
  /** Where a value stands on the strip, in percent of its width. */
  at: (value: number) => number
  ticks: number[]
  logarithmic: boolean
}

/** Room at both ends for the marks and their words, in percent. */
const range = [4, 94]

/** Values that differ more than this many times would crowd at one end: each step is then ten times the one before. */
const wide = 30

/** A strip for these values, from zero. */
export const scale = (values: readonly number[]): Scale => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least > 0 && most / least > wide) {
    const logarithmic = scaleLog().domain([least, most]).range(range).nice()
    const powers = logarithmic.ticks().filter((tick) => Number.isInteger(Math.log10(tick)))
    return { at: (value) => rounded(logarithmic(value)), ticks: powers, logarithmic: true }
  }
  const linear = scaleLinear()
    .domain([Math.min(0, least), Math.max(0, most) || 1])
    .range(range)
    .nice(4)
  return { at: (value) => rounded(linear(value)), ticks: linear.ticks(4), logarithmic: false }
}

/** A strip for years, with every year or every few. */
export const yearScale = (years: readonly number[]): Scale => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const linear = scaleLinear()
    .domain([first, Math.max(last, first + 1)])
    .range(range)
  const ticks = linear.ticks(Math.min(6, last - first)).filter(Number.isInteger)
  return { at: (year) => rounded(linear(year)), ticks, logarithmic: false }
}

const rounded = (percent: number): number => Math.round(percent * 100) / 100
