import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { accuracy, mean } from './accuracy.ts'
import type { Contestant } from './contestant.ts'
import type { EngineFigures, SizeFigures, Transfer } from './figures.ts'
import type { Library } from './library.ts'
import { measure, type Entrant, type Measured } from './measure.ts'
import { queries, queryClasses, type Counts, type Query } from './queries.ts'
import { truth } from './truth.ts'

/** At most so many searches of each size of answer are timed, and so many asked with an empty cache. */
const [timedEach, coldEach] = [20, 5]

export interface Ground {
  library: Library
  /** Its content folder. */
  content: string
  /** That may be written in. */
  folder: string
  seed: number
  /** A browser for one contestant: when it dies, the others are measured all the same. */
  launch: () => Promise<Browser>
}

/** Compares engines on one library. @param yardstick The engine that times are told in. */
export const compare = async (
  yardstick: Contestant,
  contestants: readonly Contestant[],
  { library, content, folder, seed, launch }: Ground,
): Promise<SizeFigures> => {
  const counts = library.records.length < 1000 ? many : few
  const asked = queries(library, counts, seed)
  const matching = truth(
    library,
    asked.map(({ terms }) => terms),
  )
  const plansOf = matching.map((clauses) => new Set([...clauses].map((clause) => clause.split('#')[0]!)))
  const sizes = plansOf.map(({ size }) => sizeName(size))
  const timed = sample(sizes, timedEach, () => true)
  const cold = sample(sizes, coldEach, (index) => matching[index]!.size > 0 && asked[index]!.terms.join('').length > 1)
  const terms = (indexes: number[]): string[][] => indexes.map((index) => asked[index]!.terms)

  const searches = { all: asked.map((query) => query.terms), timed: terms(timed), cold: terms(cold) }
  const unit: Entrant = { contestant: yardstick, folder: join(folder, 'yardstick') }
  await yardstick.publish(library, content, unit.folder)
  const results: { contestant: Contestant; result: Measured | Error }[] = []
  for (const [turn, contestant] of contestants.entries()) {
    console.log(`\n▸ ${contestant.name}, ${library.records.length} plans`)
    const entrant: Entrant = { contestant, folder: join(folder, String(turn)) }
    const browser = await launch()
    try {
      const name = await contestant.publish(library, content, entrant.folder)
      const result = await measure(entrant, unit, searches, browser)
      const answers = result.answers.map(({ found, count }) => ({ found: found.map(name), count }))
      const warm = contestant === yardstick ? result.warm.map(({ own }) => ({ own, yardstick: own })) : result.warm
      results.push({ contestant, result: { ...result, answers, warm } })
    } catch (error) {
      console.error(error)
      results.push({ contestant, result: error instanceof Error ? error : new Error(String(error)) })
    }
    await browser.close()
    rmSync(entrant.folder, { recursive: true, force: true })
  }

  const engines = results.map(({ contestant: { name, version, unit }, result }): EngineFigures => {
    if (result instanceof Error) return { name, version, unit, failed: result.message.split('\n')[0]! }
    const truths = unit === 'plan' ? plansOf : matching
    return {
      name,
      version,
      unit,
      accuracy: byClass(
        asked,
        result.answers.map((answer, index) => accuracy(answer, truths[index]!)),
      ),
      bytes: {
        ...transfer(result.cold),
        bySize: bySize(
          cold.map((index) => sizes[index]!),
          result.cold,
          transfer,
        ),
      },
      warm: {
        ...ratios(result.warm),
        bySize: bySize(
          timed.map((index) => sizes[index]!),
          result.warm,
          (times) => ratios(times).median,
        ),
      },
      longestTask: Math.round(result.longestTask),
    }
  })
  return { plans: library.records.length, clauses: library.texts.flat().length, queries: counts, engines }
}

const many: Counts = {
  'domain terms': 150, 'Han substrings': 100, 'mixed strings': 60, 'absent strings': 60, 'single characters': 40, 'two terms': 40,
} // prettier-ignore
const few: Counts = {
  'domain terms': 40, 'Han substrings': 30, 'mixed strings': 20, 'absent strings': 20, 'single characters': 10, 'two terms': 20,
} // prettier-ignore

/** How many plans hold what is asked. */
const sizeName = (plans: number): string => (plans <= 20 ? '≤ 20 plans' : plans <= 200 ? '≤ 200 plans' : '> 200 plans')

/** Indexes of at most so many of each size, evenly spread. */
const sample = (sizes: readonly string[], each: number, allowed: (index: number) => boolean): number[] =>
  [...new Set(sizes)]
    .flatMap((size) => {
      const indexes = [...sizes.keys()].filter((index) => sizes[index] === size && allowed(index))
      const step = Math.max(1, indexes.length / each)
      return Array.from({ length: Math.min(each, indexes.length) }, (_, turn) => indexes[Math.floor(turn * step)]!)
    })
    .toSorted((a, b) => a - b)

const byClass = (
  asked: readonly Query[],
  each: readonly ReturnType<typeof accuracy>[],
): NonNullable<EngineFigures['accuracy']> => ({
  all: mean(each),
  classes: Object.fromEntries(
    queryClasses.map((name) => [name, mean(each.filter((_, index) => asked[index]!.class === name))]),
  ),
})

const bySize = <Value, Figure>(
  sizes: readonly string[],
  values: readonly Value[],
  figure: (values: Value[]) => Figure,
): Record<string, Figure> =>
  Object.fromEntries(
    [...new Set(sizes)].toSorted().map((size) => [size, figure(values.filter((_, index) => sizes[index] === size))]),
  )

const transfer = (each: readonly Transfer[]): Transfer => ({
  first: quantile(each.map(({ first }) => first), 0.5),
  all: quantile(each.map(({ all }) => all), 0.5),
}) // prettier-ignore

const ratios = (times: Measured['warm']): { median: number; p95: number } => {
  const own = times.map((each) => each.own)
  const unit = quantile(
    times.map((each) => each.yardstick),
    0.5,
  )
  return { median: rounded(quantile(own, 0.5) / unit), p95: rounded(quantile(own, 0.95) / unit) }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN

const rounded = (value: number): number => Number(value.toPrecision(3))
