import { stringify } from 'yaml'
import type { SearchFigures as Accepted } from '../../src/model/search-figures.ts'
import type { Accuracy } from './accuracy.ts'
import type { EngineFigures, SearchFigures, Transfer } from './figures.ts'

/** `content/search-figures.yaml`: of a comparison what does not depend on the machine. */
export const acceptedFile = (figures: SearchFigures): string =>
  heading + stringify(accepted(figures), { lineWidth: 0, aliasDuplicateObjects: false })

/** Shares are rounded down, so that 1 means all. */
export const accepted = ({ sizes }: SearchFigures): Accepted =>
  sizes.map(({ plans, clauses, queries, engines }) => ({
    plans,
    clauses,
    queries,
    engines: engines.map(({ name, version, unit, ...figures }) => ({ name, version, unit, ...measured(figures) })),
  }))

const heading = `# How this site's search and others answer the same questions, as /about/ shows it.
# Written by \`npm run bench -- --search --accept\`; src/model/search-figures.ts says what is what.

`

const measured = ({
  accuracy,
  bytes,
  warm,
}: Omit<EngineFigures, 'name' | 'version' | 'unit'>): Pick<Accepted[number]['engines'][number], 'measured'> => {
  if (accuracy === undefined || bytes === undefined || warm === undefined) return {}
  return {
    measured: {
      accuracy: shares(accuracy.all),
      classes: Object.fromEntries(Object.entries(accuracy.classes).map(([name, each]) => [name, shares(each)])),
      transfer: kilobytes(bytes),
      warm: { median: warm.median, p95: warm.p95 },
      sizes: Object.fromEntries(
        Object.entries(warm.bySize).map(([size, ratio]) => {
          const transfer = bytes.bySize[size]
          return [size, { ...(transfer !== undefined && { transfer: kilobytes(transfer) }), warm: ratio }]
        }),
      ),
    },
  }
}

const shares = ({ recall, precision }: Accuracy): Accuracy => ({
  ...(recall !== undefined && { recall: share(recall) }),
  ...(precision !== undefined && { precision: share(precision) }),
})

const share = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000

const kilobytes = ({ first, all }: Transfer): Transfer => ({
  first: Math.round(first / 1000),
  all: Math.round(all / 1000),
})
