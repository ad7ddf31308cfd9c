import type { Accuracy } from './accuracy.ts'
import type { SearchFigures } from './figures.ts'

/** The figures as tables: for each size of the library one of all, and one by class of query. */
export const print = ({ seed, browser, sizes }: SearchFigures): void => {
  for (const { plans, clauses, queries, engines } of sizes) {
    const asked = Object.entries(queries).map(([name, count]) => `${count} ${name}`)
    console.log(`\n${plans} plans, ${clauses} clauses, ${browser}, seed ${seed}: ${asked.join(', ')}`)
    console.table(
      Object.fromEntries(
        engines.map(({ name, version, unit, failed, accuracy, bytes, warm, longestTask }) => [
          `${name} ${version}`,
          failed === undefined
            ? {
                judged: `by ${unit}s`,
                ...shares(accuracy!.all),
                'first result, KB': kilobytes(bytes!.first),
                'in all, KB': kilobytes(bytes!.all),
                'warm, ratio': warm!.median,
                'p95, ratio': warm!.p95,
                'longest task, ms': longestTask! > 50 ? longestTask : '≤ 50',
              }
            : { judged: `failed: ${failed}` },
        ]),
      ),
    )
    const measured = engines.filter(({ failed }) => failed === undefined)
    console.log('Recall / precision by class of query')
    console.table(
      Object.fromEntries(
        measured.map(({ name, accuracy }) => [
          name,
          Object.fromEntries(
            Object.entries(accuracy!.classes).map(([kind, each]) => [kind, Object.values(shares(each)).join(' / ')]),
          ),
        ]),
      ),
    )
    console.log('By how many plans hold what is asked: KB to the first result / in all / times Pagefind’s median')
    console.table(
      Object.fromEntries(
        measured.map(({ name, bytes, warm }) => [
          name,
          Object.fromEntries(
            Object.entries(warm!.bySize).map(([size, ratio]) => {
              const sent = bytes!.bySize[size]
              return [size, `${kilobytes(sent?.first)} / ${kilobytes(sent?.all)} / ${ratio}`]
            }),
          ),
        ]),
      ),
    )
  }
}

const shares = ({ recall, precision }: Accuracy) => ({ recall: share(recall), precision: share(precision) })

/** Rounded down, so that 1 means all. */
const share = (value: number | undefined): string =>
  value === undefined ? '–' : String(Math.floor(value * 1000 + 1e-9) / 1000)

const kilobytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : (bytes / 1000).toFixed(0))
