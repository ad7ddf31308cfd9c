import { figures, type Figure } from './figures.ts'
import { measure, type Measure } from './measure.ts'
import { nameOf, type Name } from './name.ts'
import * as words from './words.ts'

/** A figure with the words that are its own; offsets are those of the sentence. */
export interface Segment {
  figure: Figure
  measure: Measure
  fragment: { start: number; end: number }
  from: number
  to: number
  name: Name
}

/** Cuts a sentence into what belongs to each figure: at commas, and between figures at 、 and 和. */
export const segments = (sentence: string): Segment[] => {
  const all = figures(sentence)
  const found: Segment[] = []
  const breaks = breaksOf(sentence)
  let cut = 0
  for (const [index, figure] of all.entries()) {
    const start = lastOf(breaks, figure.start)
    const end = breaks.find((at) => at >= figure.unitEnd) ?? sentence.length
    const fragment = { start, end }
    const from = Math.max(start, Math.min(cut, figure.start))
    const measured = measure(sentence, from, figure)
    const next = all[index + 1]
    const joint =
      next === undefined || next.start >= end ? { end, begin: end } : between(sentence, measured.end, next.start)
    const to = joint.end
    cut = joint.begin
    const left = sentence.slice(from, measured.start)
    const listed = afterList(left)
    const right = sentence.slice(measured.end, to).replace(/^(?:\([^)]*\))/u, '')
    found.push({
      figure,
      measure: measured,
      fragment,
      from,
      to,
      name: nameOf(listed, right, left.length - listed.length),
    })
  }
  return found
}

/** Begins with a verb that brings something about. */
export const bringStart = new RegExp(
  `^(?:${words.bring
    .split('|')
    .filter((word) => word.length > 1)
    .join('|')})`,
  'u',
)

const begins = new RegExp(
  `(?:给予|予以|最高|不超过|不低于|达到|超过|突破|(?:压缩|缩短|压减|缩减|提高|提升|增加|增长|降低|下降|扩大|扩充|减少)(?:到|至)|降至|降到|增至|增到|其中|${bringStart.source.slice(4, -1)})`,
  'u',
)

/** Where the words of one figure end and those of the next begin. */
const between = (sentence: string, start: number, end: number): { end: number; begin: number } => {
  const middle = sentence.slice(start, end)
  const joints = [...middle.matchAll(/、|以及|并且|并(?!购|网)|和|及(?!以上)|与/gu)].map(({ index, 0: joint }) => ({
    index,
    end: index + joint.length,
  }))
  // 3个高水平研发团队[、]注册落地3家企业   1家省级创新平台[和]1家市级创新平台
  const verbal = joints.findLast((joint) => {
    const rest = middle.slice(joint.end)
    return rest === '' || bringStart.test(rest) || /^(?:力争|争取|确保)/u.test(rest)
  })
  // 达到50家[、]科技型中小企业100家
  const chosen =
    joints[0]?.index === 0
      ? joints[0]
      : (verbal ?? joints.find((joint) => middle[joint.index] === '、') ?? joints.at(-1))
  // 投资1亿元[的]项目10个
  if (middle.startsWith('的')) return { end: start, begin: start + 1 }
  // 按5%[给予最高不超过]100万元   第一条 [新增]高新技术企业30家   3个团队5名专家
  const verb = chosen === undefined ? begins.exec(middle) : null
  if (verb !== null) return { end: start + verb.index, begin: start + verb.index }
  return chosen === undefined ? { end, begin: end } : { end: start + chosen.index, begin: start + chosen.end }
}

/** 完善创新平台、[新增企业研发机构]: a list's last part that has a verb of its own. */
const afterList = (left: string): string => {
  const own = left.replace(/^(?:、|以及|并且|并|和|及|与)/u, '')
  const joint = own.lastIndexOf('、')
  return joint !== -1 && bringStart.test(own.slice(joint + 1)) && bringStart.test(own) === false
    ? own.slice(joint + 1)
    : own
}

/** Offsets of , ; : and of brackets, but for short ones inside a name: 研发(孵化)平台. */
const breaksOf = (sentence: string): number[] => {
  const inName = new Set(
    [...sentence.matchAll(/\([\p{Script=Han}、]{1,6}\)/gu)].flatMap(({ index, 0: words }) => [
      index,
      index + words.length - 1,
    ]),
  )
  return [...sentence.matchAll(/[,;:()[\]〔〕【】]/gu)].flatMap(({ index, 0: sign }) =>
    inName.has(index) || (sign === ',' && /\d,\d{3}(?!\d)/u.test(sentence.slice(index - 1, index + 5))) ? [] : [index],
  )
}

const lastOf = (breaks: readonly number[], offset: number): number => {
  const found = breaks.findLast((at) => at < offset)
  return found === undefined ? 0 : found + 1
}
