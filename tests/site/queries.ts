import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchKey } from '../../src/model/fold.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import type { Words } from '../../src/search/address.ts'
import type { RecordClause, RecordFigure, SearchRecord } from '../../src/search/record.ts'
import { root } from '../project.ts'
import type { Wanted, Way } from '../search/reference.ts'

/** A search as a reader makes it, and the terms it has to be read as. */
export interface Sample extends Words {
  terms: Wanted[]
}

/** 150 terms of the genre, one a line; most of them stand in some plan. */
const domainTerms = readFileSync(new URL('terms.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** The searches that have to be exact, by kind; the same for the same seed. @param most Of each kind. */
export const samples = (records: readonly SearchRecord[], seed: number, most = Infinity): Record<string, Sample[]> => {
  const random = generator(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const fill = <Item>(count: number, draw: () => Item | undefined): Item[] => {
    const drawn: Item[] = []
    while (drawn.length < Math.min(count, most)) {
      const item = draw()
      if (item !== undefined) drawn.push(item)
    }
    return drawn
  }

  const substring = (): string | undefined => {
    const { text, residue } = pick(records)
    const all = [...text]
    // One in eight from where text outside all clauses begins, which is little and else would hardly be met.
    const near = random() < 1 / 8 && residue.length > 0 ? [...text.slice(0, pick(residue).start)].length - 3 : undefined
    const start = Math.max(0, near ?? Math.floor(random() * all.length))
    const found = all.slice(start, start + 1 + Math.floor(random() * 12)).join('')
    return matchKey(found) === '' ? undefined : found
  }
  /** Figures, Latin letters, punctuation and Han together, as printed. */
  const mixed = (): string | undefined => {
    const { text } = pick(records)
    const places = [...text.matchAll(/[0-9A-Za-z%.+\-“”《》()（）、，,:：;；—]+/gu)]
    const place = pick(places)
    const found = text.slice(
      Math.max(0, place.index - Math.floor(random() * 5)),
      place.index + place[0].length + Math.floor(random() * 5),
    )
    return /[0-9A-Za-z\p{P}]/u.test(found) && !/\s/u.test(found) ? found : undefined
  }
  const folded = records.map(({ text }) => matchKey(text))
  /** A term with two characters changed places, a character of another text put in, or one that is nowhere. */
  const absent = (): string | undefined => {
    const [first, second] = [substring(), substring()]
    if (first === undefined || second === undefined) return undefined
    const made = matchKey(
      pick([[...first].reverse().join(''), first.slice(0, 3) + second.slice(-2), `${first}龘`, `${first}é`]),
    )
    return made === '' || made.includes('"') || folded.some((text) => text.includes(made)) ? undefined : made
  }
  const pair = (): Sample | undefined => {
    const { text, clauses } = pick(records)
    const clause = pick(clauses)
    const words = [...text.slice(clause.start, clause.end).matchAll(/\p{Script=Han}{2,6}/gu)].map(([word]) =>
      word.slice(0, 2 + Math.floor(random() * 4)),
    )
    const [first, second] = [
      random() < 0.5 ? pick(words) : pick(domainTerms),
      random() < 0.7 ? pick(words) : pick(domainTerms),
    ]
    if (first === undefined || second === undefined || first === second) return undefined
    return { typed: `${first}${pick([' ', '\u3000', '  '])}${second}`, raw: false, terms: [first, second] }
  }
  /** Terms with operators: one of two words, without a word, near each other. */
  const joined = (): Sample | undefined => {
    const two = pair()
    const [first, second] = (two?.terms ?? []) as string[]
    const third = pick(domainTerms)
    if (first === undefined || second === undefined || [first, second].includes(third)) return undefined
    const within = Math.floor(random() * 30)
    return pick<Sample>([
      { typed: `${first} | ${third}`, raw: false, terms: [[{ words: first }, { words: third }]] },
      { typed: `${third} -${first}`, raw: false, terms: [third, [{ words: first, not: true }]] },
      { typed: `${first} ~${within} ${second}`, raw: false, terms: [[{ words: [first, second, within] }]] },
      { typed: `-"${third}" ${first}`, raw: false, terms: [[{ words: third, not: true }], first] },
      {
        typed: `${first} | -${second} ${third}`,
        raw: false,
        terms: [[{ words: first }, { words: second, not: true }], third],
      },
    ])
  }
  /** Fields and figures, alone or with a word, and without them. */
  const known = (): Sample | undefined => {
    const record = pick(records)
    const clause = pick(record.clauses)
    const way = pick([
      () => place(record),
      () => year(record),
      () => subtype(record),
      () => theme(clause),
      () => heading(record, clause),
      () => figure(clause, pick(['>=', '>', '<=', '<', '='])),
    ])()
    if (way === undefined) return undefined
    const [typed, wanted] = way
    const word = pick(domainTerms)
    return pick<Sample>([
      { typed, raw: false, terms: [[wanted]] },
      { typed: `${typed} ${word}`, raw: false, terms: [[wanted], word] },
      { typed: `${word} -${typed}`, raw: false, terms: [word, [{ ...wanted, not: true }]] },
      { typed: `${typed} | ${word}`, raw: false, terms: [[wanted, { words: word }]] },
    ])
  }
  /** The same words in another width, case, spacing or style of quotation mark. */
  const variant = (): Sample | undefined => {
    const base = pick([mixed, substring])()
    if (base === undefined || base.includes('\n')) return undefined
    const wide = base.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0))
    const spaced = [...base].join(pick([' ', '\u3000', '\u200b']))
    const quotes = base.replaceAll(/[“”"]/gu, () => pick(['„', '‟', '“', '”', '＂']))
    const typed = pick([wide, base.toUpperCase(), base.toLowerCase(), spaced, quotes, wide.toLowerCase()])
    return typed === base ? undefined : { typed, raw: true, terms: [base] }
  }

  return {
    'domain terms': domainTerms.slice(0, most).map(asTyped),
    'random substrings': fill(300, substring).map(asTyped),
    'mixed strings': fill(60, mixed).map(asTyped),
    'absent strings': fill(60, absent).map(asTyped),
    'pairs of terms': fill(40, pair),
    'terms with operators': fill(50, joined),
    'fields and figures': fill(50, known),
    'variants of width and case': fill(50, variant),
  }
}

type Known = [typed: string, way: Way] | undefined

const place = ({ region }: SearchRecord): Known => {
  const name = region.at(-1)?.slice(0, 2)
  return name === undefined
    ? undefined
    : [`城市:${name}`, { field: (record) => record.region.some((each) => each.startsWith(name)) }]
}

const year = ({ years }: SearchRecord): Known =>
  years === null
    ? undefined
    : [`年份：${years[0]}`, { field: ({ years: span }) => span !== null && span[0] <= years[0] && years[0] <= span[1] }]

const subtype = ({ subtype: label }: SearchRecord): Known =>
  label === null ? undefined : [`类型:${label}`, { field: (record) => record.subtype === label }]

const theme = ({ themes = [] }: RecordClause): Known => {
  const [label] = themes
  return label === undefined
    ? undefined
    : [`主题:${label}`, { field: (_, clause) => clause?.themes?.includes(label) ?? false }]
}

const heading = ({ text }: SearchRecord, { heading: span }: RecordClause): Known => {
  const words = span === null ? '' : matchKey(text.slice(span.start, span.start + 5))
  if (!/^\p{Script=Han}{2,}$/u.test(words)) return undefined
  const field = (record: SearchRecord, clause?: RecordClause): boolean =>
    [record.title, clause?.heading ? record.text.slice(clause.heading.start, clause.heading.end) : '']
      .map(matchKey)
      .some((title) => title.includes(words))
  return [`标题:${words}`, { field }]
}

const { indicators, families } = readVocabularies(join(root, 'content')).indicators

const figure = ({ figures = [] }: RecordClause, sign: string): Known => {
  const [found] = figures
  const indicator = indicators.find(({ label }) => label === found?.indicator)
  if (found === undefined || indicator === undefined) return undefined
  const units = families[indicator.family] ?? {}
  const factor = units[found.unit]
  if (factor === undefined) return undefined
  const compare: Record<string, (least: number, most: number, value: number) => boolean> = {
    '>=': (_, most, value) => most >= value,
    '>': (_, most, value) => most > value,
    '<=': (least, _, value) => least <= value,
    '<': (least, _, value) => least < value,
    '=': (least, most, value) => least <= value && value <= most,
  }
  const meets = (each: RecordFigure): boolean => {
    const own = units[each.unit]
    if (each.indicator !== found.indicator || own === undefined) return false
    return compare[sign]!(each.value * own, (each.valueMax ?? each.value) * own, found.value * factor)
  }
  return [`${found.indicator}${sign}${found.value}${found.unit}`, { figure: meets }]
}

/** One term, 按原样 when typing it plainly would be read as syntax. */
const asTyped = (term: string): Sample => ({ typed: term, raw: /[\s"]/u.test(term), terms: [term] })

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
const generator = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
