import { parseQuery } from '../../src/search/query.ts'
import { ready, verify } from '../../src/search/verify.ts'
import type { Library } from './library.ts'

/**
 * The clauses, `plan#clause`, that match all of each list of terms as CLAUSES.md «Match» says. `verify` is held to that
 * page by a slow second reading of it in `tests/search/reference.ts`.
 */
export const truth = ({ records }: Library, asked: readonly string[][]): Set<string>[] => {
  const readied = records.map(ready)
  return asked.map((terms) => {
    const phrases = terms.flatMap((term) => parseQuery(term, { raw: true }).terms)
    return new Set(
      readied.flatMap((plan) =>
        verify(plan, phrases).clauses.map(({ index }) => `${plan.record.id}#${plan.record.clauses[index]!.id}`),
      ),
    )
  })
}
