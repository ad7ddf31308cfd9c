import type { Figure } from './figures.ts'
import { before, behind, bring, change, duration, reach } from './words.ts'

export type Op = 'ge' | 'gt' | 'eq' | 'le' | 'lt' | 'approx' | 'range'

/** A figure with the words around it that say how it is meant; offsets are those of the figure. */
export interface Measure {
  op: Op
  /** Begin of the words before the figure that belong to it: 达到, 不少于, 增长. */
  start: number
  /** End of the words behind its unit that belong to it: 以上, 左右. */
  end: number
  /** The last verb of those before it, or ''. */
  verb: string
  kind: 'reach' | 'change' | 'none'
}

const opBefore = before.map(([words, op]) => ({ pattern: new RegExp(`(?:${words})$`, 'u'), op }))
const opBehind = behind.map(([words, op]) => ({ pattern: new RegExp(`^(?:${words})`, 'u'), op }))
const changeBefore = new RegExp(`(?:(?:年均|同比|环比|平均|累计|每年|分别|净)*(?:${change})(?:率|幅度?|速度?)?)$`, 'u')
const reachBefore = new RegExp(`(?:${reach})$`, 'u')
const adverb =
  /(?:力争|争取|确保|努力|分别|均|都|再|各|共|累计|总数|合计|共计|年均|平均|每年|不断|稳定|基本|全部|至少|也|就|并|均要|要|应|须|需|(?<![许认])可|能)$/u
const bringWhole = new RegExp(`^(?:${bring})$`, 'u')

/**
 * 技术合同成交额[超过]45亿元   新增高新技术企业25家[以上]   [达到]2.2%   压缩[至]25周[以内]
 *
 * @param left Text between the figure's segment's begin and the figure.
 */
export const measure = (text: string, from: number, { start, unitEnd, valueMax, more, unit }: Figure): Measure => {
  const behindText = text.slice(unitEnd, unitEnd + 8)
  // 30个工作日[内]
  const within = duration.test(unit) && behindText.startsWith('内') ? { op: 'le' as const, length: 1 } : undefined
  const after =
    within ??
    opBehind.flatMap(({ pattern, op }) => {
      const found = pattern.exec(behindText)
      return found ? [{ op, length: found[0].length }] : []
    })[0]
  // 资助比例不超过[项目总投入的]30%
  const base = baseBefore.exec(text.slice(from, start))
  let left = base === null ? text.slice(from, start) : text.slice(from, from + base.index + base.groups!['op']!.length)
  let op: Op | undefined
  let verb = ''
  let kind: Measure['kind'] = 'none'
  for (let found = true; found;) {
    found = false
    // 突破10项关键技术: here 突破 is what is done
    if (isBringing(left, text.slice(unitEnd, unitEnd + 24))) break
    const sign = opBefore.find(({ pattern }) => pattern.test(left))
    if (sign) {
      op ??= sign.op
      const words = sign.pattern.exec(left)![0]
      if (/超|突破|冲刺|控制/u.test(words) && kind === 'none') {
        kind = 'reach'
        verb = words
      }
      left = left.slice(0, left.length - words.length)
      found = true
      continue
    }
    const changed = changeBefore.exec(left)
    const reached = reachBefore.exec(left)
    const words = changed?.[0] ?? reached?.[0] ?? adverb.exec(left)?.[0]
    if (words === undefined || words === '') continue
    // 增长 alone before its figure; 提高到 is a level.
    if (changed && kind !== 'reach') kind = 'change'
    else if (reached && kind === 'none') kind = 'reach'
    if ((changed || reached) && verb === '') verb = words
    left = left.slice(0, left.length - words.length)
    found = true
  }
  const range: Op | undefined = valueMax === null ? undefined : 'range'
  return {
    op: range ?? (op === 'gt' || op === 'lt' ? op : (after?.op ?? op)) ?? (more ? 'gt' : 'eq'),
    start: from + left.length,
    end: unitEnd + (after?.length ?? 0),
    verb,
    kind,
  }
}

const baseBefore = /(?<op>(?<=比例)为|不超过|不低于|不高于|不少于|超过|达到|低于|高于|占)[\p{Script=Han}]{2,14}的$/u

/** 突破10项关键技术: here 突破 is what is done, not how the figure is meant. */
const isBringing = (left: string, right: string): boolean => {
  const head = /^(?<head>.*)(?:突破|冲刺)$/u.exec(left)?.groups!['head']
  if (head === undefined) return false
  const object = /^(?:以上|左右)?[^,;:。、]{0,16}(?:技术|瓶颈|难题|关键|工艺|短板)/u.test(right)
  return object && (head === '' || bringWhole.test(head) || !/[\p{Script=Han}]{2}(?:额|值|数|量|率|入|比)$/u.test(head))
}
