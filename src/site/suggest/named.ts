import { matchKey } from '../../model/fold.ts'
import { comparable, type Suggestion } from '../../model/suggestion.ts'
import type { Vocabularies } from '../../model/vocabulary.ts'
import { oneLine } from '../clause-entry.ts'
import type { HeadingEntry } from '../headings.ts'
import type { Library } from '../library.ts'
import type { PlanEntry } from '../plan-entry.ts'

/** A suggestion and what may be typed for it besides its label. */
export interface Named extends Pick<Suggestion, 'kind' | 'label' | 'path' | 'count'> {
  also: string[]
  /** Names that may be typed in pinyin. */
  spelt: string[]
}

/** More plans than this, and a heading that only one of them has is not suggested. */
const few = 100

/** Weight from which a word says a theme alone. */
const alone = 2

type Listed = Pick<Library, 'plans' | 'cities' | 'themes' | 'indicators' | 'terms' | 'headings'>

/** Everything of a library that its search box suggests, in the library's order. */
export const named = (
  { plans, cities, themes, indicators, terms, headings: all }: Listed,
  words: Vocabularies,
): Named[] => {
  const wordsOf = new Map(words.themes.themes.map(({ slug, words }) => [slug, words]))
  const alternatives = new Map(
    words.indicators.indicators.map((each) => [matchKey(each.label), each.alternatives] as const),
  )
  const headings = suggestable(all)
  return [
    ...cities.map(({ name, slug, allPlans }): Named => ({
      kind: 'city',
      label: name,
      path: `cities/${slug}/`,
      count: allPlans.length,
      also: [],
      spelt: [name],
    })),
    ...themes.map(({ label, slug, clauses }): Named => ({
      kind: 'theme',
      label,
      path: `themes/${slug}/`,
      count: clauses.length,
      also: Object.entries(wordsOf.get(slug) ?? {}).flatMap(([word, weight]) =>
        weight >= alone && !begins(label, word) ? word : [],
      ),
      spelt: [label],
    })),
    ...indicators.flatMap(({ label, slug, plans }): Named[] =>
      slug === undefined
        ? []
        : [
            {
              kind: 'indicator',
              label: oneLine(label),
              path: `targets/${slug}/`,
              count: plans,
              also: (alternatives.get(matchKey(label)) ?? []).filter((name) => !begins(label, name)),
              spelt: [],
            },
          ],
    ),
    ...plans.map(planNames),
    ...terms.map(({ term, uses }): Named => ({
      kind: 'term',
      label: oneLine(term),
      count: Math.max(uses.length, headings.get(matchKey(term))?.plans.size ?? 0),
      also: [],
      spelt: [],
    })),
    ...withoutTerms(headings, terms).flatMap(({ label, plans: having }): Named[] =>
      plans.length > few && having.size === 1
        ? []
        : [{ kind: 'heading', label, count: having.size, also: [], spelt: [] }],
    ),
  ]
}

/** Characters of a title that may be typed in pinyin; nobody types more. */
const speltOfTitle = 12

const planNames = ({ id, title, meta: { region } }: PlanEntry): Named => {
  const { province = null, city = null, district = null } = region?.value ?? {}
  const places = [district, city ?? province].filter((place) => place !== null && !begins(title, place)) as string[]
  const rest = afterPlace(title, [province, city, district])
  // 2022年科技工作要点 → 科技工作要点
  const kind = rest.replace(/^20\d{2}(?:[-—–至]20\d{2})?年度?/u, '')
  return {
    kind: 'plan',
    label: title,
    path: `plans/${id}/`,
    count: 1,
    also: [...new Set([...places, rest, kind])].filter((name) => !begins(title, name)),
    spelt: [title.slice(0, speltOfTitle), ...places],
  }
}

/** Then typing the beginning finds it already. */
const begins = (label: string, beginning: string): boolean =>
  comparable(label).text.startsWith(comparable(beginning).text)

/** What follows the names of places, in full or without 市, 县, 区, at the beginning of a title. */
const afterPlace = (title: string, places: readonly (string | null)[]): string => {
  const names = places
    .filter((place) => place !== null)
    .flatMap((place) => (place.length > 2 ? [place, place.replace(/[省市县区]$/u, '')] : [place]))
  // The longest, or 岳阳 would be cut from 岳阳楼区.
  const found = names.filter((name) => title.startsWith(name)).toSorted((a, b) => b.length - a.length)[0]
  return found === undefined ? title : afterPlace(title.slice(found.length), places)
}

interface Heading {
  label: string
  plans: Set<PlanEntry>
}

/** Lengths of a heading that somebody may type. */
const shortest = 2
const longest = 30

const suggestable = (headings: ReadonlyMap<string, HeadingEntry>): Map<string, Heading> =>
  new Map(
    [...headings]
      .filter(([key]) => key.length >= shortest && key.length <= longest)
      .map(([key, { label, clauses }]) => [key, { label, plans: new Set(clauses.map(({ plan }) => plan)) }]),
  )

/** A term is searched like a heading of the same words, and says it better. */
const withoutTerms = (headings: ReadonlyMap<string, Heading>, terms: readonly { term: string }[]): Heading[] => {
  const keys = new Set(terms.map(({ term }) => matchKey(term)))
  return [...headings].flatMap(([key, heading]) => (keys.has(key) ? [] : heading))
}
