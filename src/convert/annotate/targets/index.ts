import type { Passage } from '../passage.ts'
import { completeName } from './complete-name.ts'
import { deadlineOf, opensWithYear, years } from './deadline.ts'
import { modeOf, perOf, strengthOf, type Mode } from './mode.ts'
import { stripOpening } from './name.ts'
import { isPast } from './past.ts'
import { refuse } from './refuse.ts'
import { bringStart, segments, type Segment } from './segments.ts'
import type { FoundTarget, TargetContext } from './target.ts'
import * as words from './words.ts'

/**
 * The quantitative commitments of a clause, as GUIDE.md part A defines them. True of the result:
 * 1. In the order of the text; figures do not overlap, and each lies inside its target.
 * 2. Only a printed year is a deadline.
 */
export const targets = (passage: Passage, context: TargetContext): FoundTarget[] => {
  const found: FoundTarget[] = []
  let governing: number | undefined
  for (const { start, end, goesOn } of sentences(passage.text)) {
    const sentence = passage.text.slice(start, end)
    const opens = opensWithYear(sentence)
    if (start > 0 && passage.text[start - 1] === '\n') governing = undefined
    if (opens !== undefined) governing = opens
    for (const target of inSentence(sentence, passage.quoted.slice(start, end), context, governing))
      found.push(shift(target, start))
    if (goesOn) governing = years(sentence).at(-1) ?? governing
  }
  return found
}

const shift = (target: FoundTarget, by: number): FoundTarget => ({
  ...target,
  start: target.start + by,
  end: target.end + by,
  wordsStart: target.wordsStart + by,
  wordsEnd: target.wordsEnd + by,
  figure: { start: target.figure.start + by, end: target.figure.end + by },
})

/** Longer sentences are read in parts, so that work stays linear. */
const longest = 800

/** Stretches up to 。 ! ? or a line's end; `goesOn`: the sentence was cut at a comma and goes on in the next one. */
const sentences = (text: string): { start: number; end: number; goesOn: boolean }[] => {
  const found: { start: number; end: number; goesOn: boolean }[] = []
  let start = 0
  for (const { index } of text.matchAll(/[。!?\n]|$/gu)) {
    while (index - start > longest) {
      const stretch = text.slice(start, start + longest)
      const comma = Math.max(stretch.lastIndexOf(','), stretch.lastIndexOf(';'))
      const end = start + (comma < longest / 2 ? longest : comma + 1)
      found.push({ start, end, goesOn: true })
      start = end
    }
    if (index > start) found.push({ start, end: index, goesOn: false })
    start = index + 1
  }
  return found
}

function inSentence(
  sentence: string,
  quoted: readonly boolean[],
  context: TargetContext,
  governing: number | undefined,
): FoundTarget[] {
  const all = segments(sentence)
  const found: FoundTarget[] = []
  let beside: Segment | undefined
  let verb: { word: string; mode: Mode | undefined } = { word: '', mode: undefined }
  for (const [index, segment] of all.entries()) {
    const { figure, fragment, from, to, name } = segment
    const next = all[index + 1]
    const why = refuse({
      sentence,
      figure,
      fragment,
      from,
      measured: segment.measure.start,
      to: segment.measure.end,
      quoted: quoted[figure.start] === true,
      countFollows: next !== undefined && next.fragment.start === fragment.start && !words.money.test(next.figure.unit),
      name: name.name,
      follows: found.length > 0,
    })
    // 全市8个县、120个乡镇: what stands beside it in a list is no more a commitment
    const listed =
      beside !== undefined &&
      beside.fragment.start === fragment.start &&
      name.verb === '' &&
      segment.measure.kind === 'none'
    beside = why === 'counted' || why === 'stock' || (why === undefined && listed) ? segment : undefined
    if (why === undefined && listed) continue
    if (why !== undefined) {
      // 建设面积达5万平方米的科技企业孵化器1个: the verb before what only says which is the verb of what it says it of.
      if (why === 'qualifier') verb = verbOf(sentence.slice(fragment.start, figure.start)) ?? verb
      continue
    }
    const before = sentence.slice(0, figure.start)
    const own = sentence.slice(fragment.start, figure.start)
    // 《…实施方案（2021—2023年）》 gives no year
    const unquoted = before
      .split('')
      .map((sign, at) => (quoted[at] === true ? '□' : sign))
      .join('')
    const dated = deadlineOf(unquoted, context, governing)
    if (isPast(sentence, before, own, dated.year, context)) continue
    const mode = modeOf(sentence, segment, verb)
    const target: FoundTarget = {
      start: Math.min(from + name.opening, segment.measure.start),
      end: name.behind ? to : segment.measure.end,
      figure: { start: figure.numerals, end: figure.end },
      name: completeName(sentence, all, index, found, context),
      words: sentence.slice(from, to),
      wordsStart: from,
      wordsEnd: to,
      mode: mode.mode,
      op: segment.measure.op,
      value: figure.value,
      valueMax: figure.valueMax,
      unit: figure.unit,
      per: perOf(sentence.slice(fragment.start, figure.start)),
      deadline: dated.year ?? null,
      strength: strengthOf(sentence, segment, context.leadIns[0] ?? ''),
      rule: `${mode.rule}; ${dated.rule}`,
    }
    found.push(target)
    if (!/^(?:shared|bare|level|share|change)/u.test(mode.rule)) verb = { word: name.verb, mode: mode.mode }
  }
  return found
}

const verbOf = (words: string): { word: string; mode: Mode } | undefined => {
  const word = bringStart.exec(stripOpening(words))?.[0]
  return word === undefined ? undefined : { word, mode: 'new' }
}
