import { expand, type Scope } from './expand.ts'
import type { Random } from './random.ts'
import type { Indicator } from './words/themes.ts'

// Each shape: I the indicator, U its unit, F a figure, from A to a greater B, P a rate, X points, 至 a deadline.
const counts = [
  '{新增|净增|新培育|力争新增|年内新增}{I}{F}{U}{以上||左右}',
  '{I}{达到|总数达到|突破|超过|稳定在}{F}{U}{以上||}',
  '{至}，{I}{达到|力争达到|突破}{F}{U}',
  '{新增|建成|培育|落实}{F}{U}{以上|}{I}',
  '{I}不少于{F}{U}',
  '{I}由{A}{U}增加到{B}{U}',
  '{I}较上年{增加{F}{U}|增长{P}%以上|净增{F}{U}}',
  '{完成|实现}{I}{A}—{B}{U}',
  '{I}力争突破{B}{U}，{同比|年均}增长{P}%',
  '{新增|培育}{A}至{B}{U}{I}',
  '{每年|平均每年}新增{I}{F}余{U}',
  '{至}{I}{数量|总量}翻一番',
  '{I}{F}{U}{以上|左右|}，居全{省层}前列',
]
const amounts = [
  '{I}{达到|突破|超过|力争完成}{F}{U}{以上||左右}',
  '{至}，{I}{达到|突破}{F}{U}',
  '{I}{同比|较上年|年均}增长{P}%{以上||左右}',
  '{I}由{A}{U}提高到{B}{U}',
  '{I}不低于{F}{U}，增速{高于全{省层}平均水平|达到{P}%}',
  '{I}超{F}{U}',
  '{实现|完成}{I}{F}{U}',
]
const shares = [
  '{I}{达到|提高到|超过|力争达到}{F}{U}{以上||左右}',
  '{至}，{I}{达到|提高到|不低于}{F}{U}',
  '{I}较{上年|“十三五”末|{年}年初}{提高|提升}{X}个{百分点|点}',
  '{I}保持在{F}{U}{以上|左右}',
  '{I}从{A}{U}提升至{B}{U}',
  '{I}年均提高{X}个百分点{|以上}',
]

/** A commitment in figures, in one of the shapes they have: a clause without its final stop. */
export const promise = ({ name, unit, low, high, kind }: Indicator, scope: Scope): string => {
  const { random } = scope
  const figure = (): string => expand(`{${low}~${high}}`, scope)
  const from = figure()
  const values = {
    ...scope.values,
    I: expand(name, scope),
    U: unit,
    F: figure,
    A: from,
    B: beyond(from, kind, random),
    P: () => expand('{5~40}', scope),
    X: () => expand('{0.2~4.5}', scope),
    至: () => expand('{到{末}年|力争到{末}年|{年}年底前|{年}年|到{末}年底|全年|年内}', scope),
  }
  const shapes = { n: counts, y: amounts, p: shares }[kind] ?? counts
  return expand(random.pick(shapes), { ...scope, values })
}

/** A figure somewhat above one that is printed, in the same form. */
const beyond = (printed: string, kind: string, random: Random): string => {
  const digits = /\.(?<decimals>\d+)/.exec(printed)?.groups?.['decimals']?.length ?? 0
  const value = Number(printed.replaceAll(/[,万]/g, ''))
  const step = kind === 'p' ? (digits > 0 ? 0.3 : 2) : Math.max(digits > 0 ? 0.5 : 2, value / 4)
  const greater = value + step * (0.5 + random.next())
  return (digits > 0 ? greater.toFixed(digits) : String(Math.round(greater))) + (printed.endsWith('万') ? '万' : '')
}
