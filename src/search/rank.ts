import { matchKey } from '../model/fold.ts'
import type { Span } from '../model/span.ts'
import { conditionPhrases, phrasesOf, type Query, type Term } from './query.ts'
import type { RecordClause, SearchRecord } from './record.ts'
import type { Hit, Match } from './verify.ts'

/**
 * How likely each matching clause of a plan is what the reader hopes for; only the order of such numbers means
 * anything. A clause is the better, the more of this holds of it: a term stands in its heading, early, often, and other
 * than in a bracket or an enumeration; terms stand close together; a figure stands beside them; it has something to say
 * of its own; the plan's title holds a term; the plan is recent.
 *
 * The weights were set by hand on `tests/search/ranking`, where a test holds what they reach.
 */
export const relevance = (record: SearchRecord, query: Query): ((match: Match) => number) => {
  const title = matchKey(record.title)
  const titled = phrasesOf(query).some(({ folded }) => title.includes(folded))
  const plan = (titled ? weight.title : 0) + weight.recent * ((record.years?.[1] ?? 2000) - 2000)
  return (match) => plan + ofClause(record, match, query.terms)
}

const weight = { heading: 3, early: 1, dense: 2, long: 0.5, figure: 1, close: 2, bare: 3, title: 0.3, recent: 0.01 }

const ofClause = (record: SearchRecord, { index, hits }: Match, all: readonly Term[]): number => {
  const clause = record.clauses[index]!
  const body = clause.heading?.end ?? clause.marker?.end ?? clause.start
  const terms = byTerm(hits, all)
  const length = clause.end - clause.start
  const words = terms.map((own) => inText(record.text, clause, own))
  const beside = hits.length === 0 || hits.some((hit) => (clause.figures ?? []).some((figure) => near(hit, figure)))
  return (
    (hits.some((hit) => inHeading(clause, hit)) ? weight.heading : 0) +
    mean(words) +
    weight.dense * Math.min(1, (5 * hits.reduce((total, hit) => total + hit.end - hit.start, 0)) / (length + 50)) +
    weight.long * Math.min(1, Math.log2(1 + length / 40) / 3) +
    (beside && clause.figures !== undefined ? weight.figure : 0) +
    (terms.length > 1 ? weight.close * Math.max(0, 1 - reach(terms) / 60) : 0) -
    (clause.end - body < 5 ? weight.bare : 0)
  )
}

/** Hits of each term that has some: one in 高企 and one in 高新技术企业 are two of `高企 | 高新技术企业`. */
const byTerm = (hits: readonly Hit[], terms: readonly Term[]): Hit[][] => {
  const termOf = terms.flatMap(({ any }, term) =>
    any.flatMap(({ condition }) => Array<number>(conditionPhrases(condition)).fill(term)),
  )
  return terms.map((_, term) => hits.filter(({ phrase }) => termOf[phrase] === term)).filter((own) => own.length > 0)
}

const inHeading = ({ heading }: RecordClause, hit: Span): boolean =>
  heading !== null && heading.start <= hit.start && hit.end <= heading.end

const near = (hit: Span, figure: Span): boolean => hit.start < figure.end + 8 && figure.start - 8 < hit.end

/** What a term's hits outside the heading are worth. */
const inText = (text: string, clause: RecordClause, hits: readonly Hit[]): number => {
  const own = hits.filter((hit) => !inHeading(clause, hit))
  const [first] = own
  if (first === undefined) return 0
  const early = Math.max(0, 1 - (first.start - clause.start) / 80)
  const often = own.reduce((total, hit) => total + worth(text, clause, hit), 0)
  return Math.log2(1 + often) + weight.early * early
}

/** Less for words listed among others, and for words in a bracket, where bodies are named. */
const worth = (text: string, clause: RecordClause, hit: Hit): number => {
  const before = text.slice(clause.start, hit.start)
  const after = text.slice(hit.end, clause.end)
  const listed = /、[^，,。；;：:]{0,9}$/u.test(before.slice(-12)) || /^[^，,。；;：:]{0,9}、/u.test(after.slice(0, 12))
  const enclosed = /[(（][^)）]*$/u.test(before) && /[)）]/u.test(after)
  return (listed ? 1 / 1.5 : 1) * (enclosed ? 1 / 2.5 : 1)
}

/** The fewest characters that hold a hit of each term. */
const reach = (terms: readonly Hit[][]): number => {
  const all = terms.flatMap((hits, term) => hits.map((hit) => ({ ...hit, term }))).toSorted((a, b) => a.start - b.start)
  const last = new Map<number, Hit>()
  let least = Infinity
  for (const { term, ...hit } of all) {
    last.set(term, hit)
    if (last.size === terms.length) {
      const starts = [...last.values()].map(({ start }) => start)
      least = Math.min(least, hit.end - Math.min(...starts))
    }
  }
  return least
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length
