import { conditionPhrases, type Term } from './query.ts'
import { type Hit, type Match, type Readied, type Verified, verify } from './verify.ts'

/**
 * Decides a query of a whole plan (同一规划). One term that denies nothing is as ever, residue included. True of the
 * result of all others:
 * 1. A plan matches when every term holds of it: one of its ways holds of some clause or, denied, of none.
 * 2. Of a plan that matches the clauses and residue are listed that words or figures of the query hit.
 * 3. Where the query asks for no words or figures, the clauses of which a field of it holds; and all, where it has no
 *    field either, but only says what must not be there.
 *
 * Counts are those of each term alone, as `verify` gives them.
 */
export const verifyWidely = (readied: Readied, terms: readonly Term[]): Verified => {
  if (terms.length === 1 && !terms[0]!.any.some(({ not }) => not)) return verify(readied, terms)
  let phrases = 0
  const ways = terms.map(({ any }) =>
    any.map(({ condition, not }) => {
      const alone = verify(readied, [{ typed: '', any: [{ condition, not: false }] }])
      const first = phrases
      phrases += conditionPhrases(condition)
      return { ...alone, not, first, words: condition.kind !== 'field' }
    }),
  )
  const { counts } = verify(readied, terms)
  if (!ways.every((any) => any.some(({ clauses, not }) => clauses.length > 0 !== not)))
    return { clauses: [], outside: [], counts }
  const meant = ways.flat().filter(({ not }) => !not)
  const listed = meant.some(({ words }) => words) ? meant.filter(({ words }) => words) : meant
  const joined = (part: 'clauses' | 'outside'): Match[] => {
    const hits = new Map<number, Hit[]>()
    for (const way of listed) {
      for (const match of way[part]) {
        const own = match.hits.map((hit) => ({ ...hit, phrase: hit.phrase + way.first }))
        hits.set(match.index, [...(hits.get(match.index) ?? []), ...own])
      }
    }
    return [...hits]
      .toSorted(([a], [b]) => a - b)
      .map(([index, own]) => ({ index, hits: own.toSorted((a, b) => a.start - b.start || b.end - a.end) }))
  }
  const all = (): Match[] => [...readied.record.clauses.keys()].map((index) => ({ index, hits: [] }))
  return { clauses: listed.length === 0 ? all() : joined('clauses'), outside: joined('outside'), counts }
}
