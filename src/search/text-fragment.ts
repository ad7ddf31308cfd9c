import { matchKey } from '../model/fold.ts'

/** Text that nothing interrupts on the page. */
export interface Run {
  text: string
  /** Words of the plan, not of what explains it. */
  own: boolean
}

/** Units of a stretch that is named whole; of a longer one its first and last words, about `ends` units each, are. */
const whole = 40
const ends = 10
/** Words of context on either side, at most. */
const context = 24

/**
 * What stands after `text=` in a link to words: https://wicg.github.io/scroll-to-text-fragment/. Cut at the borders of
 * words, for browsers find nothing else; with as many words before and after as tell it from the rest of the page. Line
 * breaks are not in it, because browsers do not agree on them.
 *
 * @param from Units of the run's text, `to` exclusive. @returns Nothing when no context in the plan's words tells it apart.
 */
export const textFragment = (runs: readonly Run[], index: number, from: number, to: number): string | undefined => {
  const { text } = runs[index]!
  const words = wordsOf(text).filter(({ end, start }) => end > from && start < to)
  while (isBlank(words[0]?.text)) words.shift()
  while (isBlank(words.at(-1)?.text)) words.pop()
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const all = text.slice(first.start, last.end)
  const short = all.length <= whole && !all.includes('\n')
  const start = short ? all : textOf(upTo(ends, words))
  const end = short ? '' : textOf(upTo(ends, words.toReversed()).toReversed())
  const page = matchKey(textOfRuns(runs))
  const before = near(text.slice(0, first.start), runs[index - 1], -1)
  const after = near(text.slice(last.end), runs[index + 1], 1)
  const place = matchKey(textOfRuns(runs.slice(0, index)) + text.slice(0, first.start)).length
  const isFirst = (prefix: string, rest: string): boolean =>
    page.indexOf(matchKey(prefix + rest)) === place - matchKey(prefix).length
  const isOnly = (prefix: string, rest: string): boolean =>
    isFirst(prefix, rest) && page.lastIndexOf(matchKey(prefix + rest)) === place - matchKey(prefix).length
  // Browsers take the first place; better is the only one.
  for (const tells of [isOnly, isFirst]) {
    for (let count = 0; count <= context; count += 1) {
      const prefix = textOf(before.slice(Math.max(0, before.length - count)))
      const suffix = textOf(after.slice(0, count))
      const found = short
        ? tells(prefix, start + suffix)
        : tells(prefix, start) && endsFirst(all.slice(start.length), end, suffix)
      if (found) return directive(prefix, start, end, suffix)
    }
  }
  return undefined
}

const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

interface Word {
  text: string
  start: number
  end: number
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const wordsOf = (text: string): Word[] =>
  Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
  }))

const isBlank = (text: string | undefined): boolean => text?.trim() === ''

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

/** Words until they have that many units, or the line ends. */
const upTo = (units: number, words: readonly Word[]): Word[] => {
  const taken: Word[] = []
  for (const word of words) {
    if (word.text.includes('\n') || textOf(taken).length >= units) break
    taken.push(word)
  }
  return taken
}

/** The words of the line beside the stretch, or where it has none those of the plan's next run on that side. */
const near = (line: string, next: Run | undefined, side: 1 | -1): Word[] => {
  const lines = line.split('\n')
  const beside = (side === 1 ? lines[0] : lines.at(-1)) ?? ''
  if (beside.trim() !== '') return trimmed(wordsOf(beside))
  if (line.trim() !== '' || next?.own !== true) return []
  const others = next.text.trim().split('\n')
  return wordsOf((side === 1 ? others[0] : others.at(-1)) ?? '')
}

const trimmed = (words: Word[]): Word[] =>
  words.filter(({ text }, at) => !isBlank(text) || (at > 0 && at < words.length - 1))

/** Whether the first place of `end` and `suffix` in a stretch is its end. */
const endsFirst = (stretch: string, end: string, suffix: string): boolean => {
  const [inside, key] = [matchKey(stretch + suffix), matchKey(end + suffix)]
  return inside.indexOf(key) === inside.length - key.length
}

const directive = (prefix: string, start: string, end: string, suffix: string): string =>
  [
    ...(prefix === '' ? [] : [`${encoded(prefix)}-`]),
    encoded(start),
    ...(end === '' ? [] : [encoded(end)]),
    ...(suffix === '' ? [] : [`-${encoded(suffix)}`]),
  ].join(',')

/** A hyphen, a comma and an ampersand mean something in a directive; the function does not encode the hyphen. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\s+/gu, ' ').trim()).replaceAll('-', '%2D')
