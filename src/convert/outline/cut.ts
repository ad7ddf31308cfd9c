import { units, type Unit } from '../../model/units.ts'
import { foldAt, trimSpan } from '../fold-at.ts'
import type { Line } from '../types.ts'
import { markers, type Reading } from './markers.ts'
import { ahead } from './progress.ts'
import * as words from './words.ts'

/** A place inside a line where a marker could stand. */
interface Candidate {
  offset: number
  reading: Reading
  /** What stands before it: the end of a sentence, a heading that its unit begins with, a pause, or neither. */
  after: 'stop' | 'heading' | 'pause' | 'text'
}

/**
 * Lines as a person would break them. A line is cut where an unbroken series of markers shows that its breaks were lost,
 * and between two units that stand on one line (第一章 总则 第一条 …). A list inside a sentence (1.…;2.…;) is no such series.
 */
export const cut = (text: string, lines: readonly Line[]): Line[] => {
  const lookahead = ahead(lines.map((line) => markers(line.folded.text)))
  const flattened = lines.length <= 3 && lines.some(({ folded }) => folded.text.length > 80)
  const latest = new Map<string, number>()
  let lost = false
  const pieces = lines.flatMap((line, index) => {
    const comesLater = (key: string, number: number): boolean => lookahead.comes(key, number, index)
    const offsets = [
      ...cutsIn(line.folded.text, { flattened, latest, comesLater }),
      ...glued(line.folded.text),
    ].toSorted((a, b) => a - b)
    if (offsets.length > glued(line.folded.text).length && line.folded.text.length > 200) lost = true
    const parts = splitAt(text, line, offsets)
    for (const part of parts) {
      for (const { key, number } of markers(part.folded.text).slice(0, 1))
        if (number !== undefined) latest.set(key, number)
    }
    return parts
  })
  if (!lost) return pieces
  const begins = firstMarked(pieces)
  return pieces.flatMap((piece, index) => {
    const line = piece.folded.text
    if (index < begins) return splitAt(text, piece, frontBreaks(line))
    return index === pieces.length - 1 ? splitAt(text, piece, signatureBreak(line)) : [piece]
  })
}

/** …加大投入。示例市科技局 2023年3月1日: in a text that lost its breaks, the signature stands behind the last sentence. */
const signatureBreak = (line: string): number[] => {
  const behind = /[^。!?)\]]*$/u.exec(line)!
  const signature = behind[0].trim()
  return behind.index > 0 && (words.signed.test(signature) || words.date.test(signature)) ? [behind.index] : []
}

/** Where a page's furniture stands behind a title or a last sentence on the same line. */
const glued = (line: string): number[] => {
  const behind = words.behindTitle.exec(line)
  if (behind !== null && words.titleLine.test(line.slice(0, behind.index))) return [behind.index + 1]
  const buttons = words.printButtons.exec(line)
  if (buttons === null || buttons.index === 0 || line.length - buttons.index > 80) return []
  const left = line.slice(0, buttons.index).trim()
  return words.record.test(left) || words.frame(left) ? [] : [buttons.index]
}

interface Context {
  flattened: boolean
  latest: ReadonlyMap<string, number>
  /** Whether a later line begins with this number of this series. */
  comesLater: (key: string, number: number) => boolean
}

const firstMarked = (pieces: readonly Line[]): number => {
  const index = pieces.findIndex(({ folded }) => markers(folded.text).some(({ firm }) => firm))
  return index === -1 ? pieces.length : index
}

const inline: Unit[] = [
  'statute-part',
  'statute-chapter',
  'statute-division',
  'article',
  'chapter',
  'section',
  'item',
  'subitem',
  'point',
]

/** Offsets in a folded line at which it is cut, found from the highest unit down, each inside the pieces of the one above. */
const cutsIn = (line: string, context: Context): number[] => {
  const cuts: number[] = []
  for (const unit of inline) {
    const bounds = [0, ...cuts.toSorted((a, b) => a - b), line.length]
    const latest = new Map(context.latest)
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      const own = markers(line.slice(from))[0]
      if (own?.number !== undefined) latest.set(own.key, own.number)
      const run = chain(candidatesIn(line, from, bounds[index + 1]!, unit), own, { ...context, latest })
      for (const { reading } of run) latest.set(reading.key, reading.number!)
      cuts.push(...run.map(({ offset }) => offset))
    }
  }
  return cuts.toSorted((a, b) => a - b)
}

const candidatesIn = (line: string, from: number, to: number, unit: Unit): Candidate[] => {
  const found: Candidate[] = []
  const own = markers(line.slice(from))[0]
  const textFrom = from + (own?.length ?? 0)
  for (const { index } of line.slice(from, to).matchAll(probe[unit] ?? /$^/gu)) {
    const offset = from + index
    if (offset <= from) continue
    const reading = markers(line.slice(offset, offset + 20)).find((way) => way.unit === unit)
    if (reading?.number === undefined) continue
    const before = line.slice(Math.max(textFrom, offset - 100), offset).trimEnd()
    found.push({
      offset,
      reading,
      after: standsAfter(before, own !== undefined && units[own.unit].rank < units[unit].rank),
    })
  }
  return found
}

/** @param below A higher unit's marker begins the piece, so that its heading may stand before the candidate. */
const standsAfter = (before: string, below: boolean): Candidate['after'] => {
  const bracketed = /[)\]】〕]$/u.test(before) && !/[(\[][^)\]]{0,6}[)\]]$/u.test(before.slice(-8))
  if (/[。!?]["”’)\]】〕]*$/u.test(before) || bracketed) return 'stop'
  if (below && /^[^。!?]{1,45}$/u.test(before) && !/[,;:]$/u.test(before)) return 'heading'
  return /[;:,]$/u.test(before) ? 'pause' : 'text'
}

const han = '[一二三四五六七八九十]'

/** Where each unit's markers can begin inside a line; not in 第一、二产业, 十九届二中、三中全会, “一、二、三”, 1.5亿元. */
const probe: Partial<Record<Unit, RegExp>> = {
  'statute-part': /第[一二三四五六七八九十]{1,3}(?:编|篇|部分)(?=[ \p{Script=Han}])/gu,
  'statute-chapter': /第[一二三四五六七八九十]{1,3}章/gu,
  'statute-division': /第[一二三四五六七八九十]{1,3}节/gu,
  article: /第[一二三四五六七八九十百零]{1,5}条(?= |\p{Script=Han})/gu,
  chapter: new RegExp(
    `(?<![第初周其之统唯届中${han.slice(1, -1)}、“"《(至和及])${han}{1,3} ?[、.](?=[ \\p{Script=Han}“《])`,
    'gu',
  ),
  section: new RegExp(`\\( ?${han}{1,3} ?\\)`, 'gu'),
  item: /(?<![\d.,第])\d{1,2} ?[.、](?! ?\d)|(?<=[。!?)\]] ?)\d{1,2}[.、](?=\d)/gu,
  subitem: /\(\d{1,2}\)|(?<![\d(.])\d{1,2}\)/gu,
  point: /[①-⑳㉑-㉟㊱-㊿]/gu,
}

/** Distance below which two markers enumerate words, not clauses. */
const closest = 8

/**
 * The series that runs through these candidates from 1, or on from what came before. In a text with line breaks every
 * member follows a full stop or opens below a heading; in one without, the unbroken series is enough.
 */
const chain = (
  candidates: readonly Candidate[],
  own: Reading | undefined,
  { flattened, latest, comesLater }: Context,
): Candidate[] => {
  const best: Candidate[][] = []
  for (const first of candidates) {
    const { key, number } = first.reading
    const begins = number === 1 || number === (latest.get(key) ?? -1) + 1
    if (!begins || !allowed(first, flattened)) continue
    const run = [first]
    let whole = true
    for (const next of candidates) {
      const last = run.at(-1)!
      if (next.reading.key !== key || next.reading.number !== last.reading.number! + 1 || !allowed(next, flattened))
        continue
      if (next.offset - last.offset >= closest) run.push(next)
      else whole = false
    }
    // 1、摸底。2、辅导。3、申报。: a series is cut whole or not at all.
    if (whole) best.push(run)
  }
  const longest = best.toSorted((a, b) => b.length - a.length || quality(b) - quality(a))[0]
  if (longest === undefined) return []
  const [head] = longest
  const last = longest.at(-1)!.reading
  const goesOn = comesLater(last.key, last.number! + 1)
  const continues = own !== undefined && own.key === head!.reading.key
  const runsOn = head!.after === 'heading' && head!.reading.number !== 1
  if (longest.length === 1 && !continues && !(head!.after !== 'text' && (goesOn || runsOn))) return []
  if (longest.length === 1 && continues && head!.after !== 'stop' && !flattened) return []
  if (
    longest.slice(1).length > 0 &&
    longest.slice(1).every(({ after }) => after === 'pause') &&
    !(flattened && head!.reading.unit === 'section')
  )
    return []
  return longest
}

const allowed = ({ after }: Candidate, flattened: boolean): boolean =>
  after === 'stop' || after === 'heading' || (flattened && (after === 'text' || after === 'pause'))

const quality = (run: readonly Candidate[]): number => run.filter(({ after }) => after !== 'text').length

/** In a text that lost its breaks, front matter is parted by the spaces between its lines. */
const frontBreaks = (line: string): number[] => {
  const breaks: number[] = []
  if (line.includes('|')) return breaks
  let from = 0
  for (const { index } of line.matchAll(/ (?=\S)/gu)) {
    const left = line.slice(from, index).trim()
    const signed = words.isBodyLine(left) && words.date.test(line.slice(index + 1).split(' ')[0]!)
    const ends =
      /[。:]$/u.test(left) || words.titleLine.test(left) || signed || words.date.test(left) || words.number.test(left)
    if (left.length < 4 || !ends) continue
    breaks.push(index + 1)
    from = index + 1
  }
  return breaks
}

const splitAt = (text: string, line: Line, offsets: readonly number[]): Line[] => {
  if (offsets.length === 0) return [line]
  const places = [line.start, ...offsets.map((offset) => line.folded.starts[offset]!), line.end]
  return places.slice(0, -1).flatMap((start, index): Line[] => {
    const span = trimSpan(text, { start, end: places[index + 1]! })
    if (span === undefined) return []
    const strong = line.strong && line.strong.start < span.end && line.strong.end > span.start ? line.strong : undefined
    return [{ ...line, ...span, first: line.first && index === 0, folded: foldAt(text, span), strong }]
  })
}
