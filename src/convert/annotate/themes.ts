import { matchKey } from '../../model/fold.ts'
import type { Clause, Evidence } from '../../model/plan.ts'
import type { Vocabularies } from '../../model/vocabulary.ts'
import type { Passage } from './passage.ts'

/** What a clause is about, the strongest first. */
export interface FoundTheme {
  theme: string
  rank: number
  /** 0 to 1, comparable within a library only. */
  score: number
  evidence: Evidence[]
}

/** The words of all themes, found in one pass over a text. */
export interface ThemeWords {
  /** Words by their first two units. */
  byBeginning: Map<string, { word: string; theme: string; weight: number }[]>
  slugs: string[]
}

/** How much a word counts by where it stands. */
const places = { heading: 3, firstSentence: 1.3, text: 1, parent: 0.8, grandparent: 0.4 }
/** Fewer points than this are chance: half a strong word in the clause's own text. */
const least = 1.2
/** A further theme must come this near to the first. */
const near = 0.55

export const themeWords = ({ themes }: Vocabularies): ThemeWords => {
  const byBeginning: ThemeWords['byBeginning'] = new Map()
  const add = (word: string, theme: string, weight: number): void => {
    const folded = matchKey(word)
    const list = byBeginning.get(folded.slice(0, 2)) ?? []
    byBeginning.set(folded.slice(0, 2), list)
    list.push({ word: folded, theme, weight })
    list.sort((a, b) => b.word.length - a.word.length)
  }
  for (const { slug, words, not } of themes.themes) {
    for (const [word, weight] of Object.entries(words)) add(word, slug, weight)
    for (const word of not) add(word, slug, 0)
  }
  return { byBeginning, slugs: themes.themes.map(({ slug }) => slug) }
}

interface Hit {
  start: number
  end: number
  theme: string
  weight: number
  word: string
}

/** Longest words first; a word inside a longer one does not count. */
const hits = (text: string, { byBeginning }: ThemeWords): Hit[] => {
  const found: Hit[] = []
  let covered = 0
  for (let start = 0; start < text.length - 1; start += 1) {
    const fitting = (byBeginning.get(text.slice(start, start + 2)) ?? []).filter(({ word }) =>
      text.startsWith(word, start),
    )
    const length = fitting[0]?.word.length ?? 0
    if (length === 0 || start + length <= covered) continue
    for (const { word, theme, weight } of fitting)
      if (word.length === length && weight > 0) found.push({ start, end: start + length, theme, weight, word })
    covered = Math.max(covered, start + length)
  }
  return found
}

/**
 * One to three themes of a clause with the words they rest on; none where no own word speaks for one.
 *
 * @param parents Headings of the clauses around it, the nearest first.
 * @param evidence Quotes units of the passage.
 */
export const themes = (
  text: string,
  clause: Clause,
  passage: Passage,
  parents: readonly string[],
  words: ThemeWords,
  responsible: readonly { start: number; end: number }[],
): FoundTheme[] => {
  const headingEnd = clause.heading?.end ?? clause.start
  const firstStop = passage.text.indexOf('。')
  const points = new Map<string, number>()
  const own = new Map<string, { hit: Hit; points: number }[]>()
  const said = new Map<string, number>()
  for (const hit of hits(passage.text, words)) {
    if (responsible.some((span) => span.start <= hit.start && hit.end <= span.end)) continue
    const inHeading = clause.heading !== null && passage.starts[hit.start]! < headingEnd
    const place = inHeading ? places.heading : hit.start < firstStop ? places.firstSentence : places.text
    const repeated = said.get(`${hit.theme} ${hit.word}`) ?? 0
    said.set(`${hit.theme} ${hit.word}`, repeated + 1)
    const worth = (hit.weight * place) / (1 + repeated) ** 1.5
    points.set(hit.theme, (points.get(hit.theme) ?? 0) + worth)
    const list = own.get(hit.theme) ?? []
    own.set(hit.theme, list)
    if (repeated === 0) list.push({ hit, points: worth })
  }
  for (const [depth, heading] of parents.slice(0, 2).entries()) {
    for (const hit of hits(heading, words)) {
      if (!own.has(hit.theme)) continue
      points.set(hit.theme, points.get(hit.theme)! + hit.weight * (depth === 0 ? places.parent : places.grandparent))
    }
  }
  const ranked = words.slugs
    .map((theme) => ({ theme, points: points.get(theme) ?? 0 }))
    .filter((each) => each.points >= least)
    .toSorted((a, b) => b.points - a.points)
  return ranked
    .filter((each, index) => index < 3 && each.points >= near * ranked[0]!.points)
    .map(({ theme, points: sum }, index) => ({
      theme,
      rank: index + 1,
      score: Math.round((100 * sum) / (sum + 4)) / 100,
      evidence: own
        .get(theme)!
        .toSorted((a, b) => b.points - a.points)
        .slice(0, 5)
        .map(({ hit }) => hit)
        .toSorted((a, b) => a.start - b.start)
        .map((hit) => {
          const span = { start: passage.starts[hit.start]!, end: passage.ends[hit.end - 1]! }
          return { ...span, text: text.slice(span.start, span.end) }
        }),
    }))
}
