import { units, type Unit } from '../../model/units.ts'
import { markers, type Reading } from './markers.ts'

/** A place inside a line where a marker could stand. */
interface Candidate {
  offset: number
  reading: Reading
  /** What stands before it: the end of a sentence, a heading that its unit begins with, a pause, or neither. */
  after: 'stop' | 'heading' | 'pause' | 'text'
}

interface Context {
  flattened: boolean
  latest: ReadonlyMap<string, number>
  /** Whether a later line begins with this number of this series. */
  comesLater: (key: string, number: number) => boolean
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

/**
 * Offsets in a folded line at which a series of markers shows that its breaks were lost: found from the highest unit
 * down, each inside the pieces of the one above.
 */
export const inlineSeries = (line: string, context: Context): number[] => {
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
