import { noteStrings as words } from '../model/strings.ts'
import type { Target } from './clause-entry.ts'

/** ≥ 25 家, 2–4 个, 约 3 亿元 */
export const figureText = ({ op, value, valueMax, unit }: Target): string => {
  const figure = valueMax === null ? number(value) : `${number(value)}–${number(valueMax)}`
  return `${words.ops[op]}${figure}${unit === '%' ? '%' : ` ${unit}`}`
}

/** As figures are printed in tables: no grouping below 10,000, no more places than there are. */
export const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 10, useGrouping: value >= 10000 }).format(value)

/** 新增 国家级 每年, what a figure counts */
export const kindText = ({ indicator, mode, scope, per }: Target): string =>
  [
    scope?.includes(words.modes[mode]) ? null : words.modes[mode],
    scope === null || indicator.includes(scope) ? null : scope,
    per === null ? null : words.per(per),
  ]
    .filter((word) => word !== null)
    .join(' ')

/** 力争，2025 年 */
export const termsText = ({ strength, deadline }: Target): string =>
  listed([words.strengths[strength], deadline === null ? '' : words.deadline(deadline)])

/** 2025 年，力争; that a year is not printed is said too. */
export const deadlineText = ({ strength, deadline }: Target): string =>
  listed([deadline === null ? words.noDeadline : words.deadline(deadline), words.strengths[strength]])

/** 新增 国家级，力争，2025 年 */
export const measureText = (target: Target): string => listed([kindText(target), termsText(target)])

const listed = (words: readonly string[]): string => words.filter((word) => word !== '').join('，')
