import type { Asked } from './address.ts'
import { recordsThatMayPass } from './facets.ts'
import { Missing } from './json.ts'
import type { Library } from './library.ts'
import { missingTerms, offers } from './offers.ts'
import { parseQuery, type Term } from './query.ts'
import type { Results, Standing } from './results/results.ts'
import { rested, restIfDue } from './rest.ts'
import { search } from './search.ts'
import type { Widen } from './widen/open.ts'

/** Plans that are looked through without being asked to go on, and how many before something is shown. */
const limits = { automatic: 200, first: 8, step: 24 }

/** A search that goes on, or has come to its end. */
export interface Running {
  /** Settles when all is shown that is shown without being asked to go on. */
  ended: Promise<void>
  /** Shows its results in another way; looks at more plans when that needs them. */
  look(asked: Asked): void
}

/**
 * Carries out one search and shows every step of it. A search whose `signal` is aborted loads nothing more and shows
 * nothing any more.
 */
export const run = (
  start: Asked,
  { library, widen, results }: { library: Library; widen: Widen; results: Results },
  signal: AbortSignal,
): Running => {
  let asked = start
  let query = parseQuery(asked.typed, asked)
  let look = (): void => {}

  /** Does a step; when it fails, says so and offers to do it again. */
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step()
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      results.failed(error instanceof Missing ? anew : () => void attempt(step))
    }
  }

  /** From the index on: what it led to is of another build. */
  const anew = (): void => {
    library.reset()
    look = () => {}
    results.start(asked, query)
    void attempt(begin)
  }

  const begin = async (): Promise<void> => {
    const candidates = await library.candidates()
    if (signal.aborted) return
    const { manifest } = candidates
    const read = parseQuery(asked.typed, asked, await candidates.indicators(asked.typed))
    // With the library at hand a comparison is no longer mere words.
    if (JSON.stringify(read) !== JSON.stringify(query)) {
      query = read
      results.start(asked, query)
    }
    const thatMayPass = recordsThatMayPass(manifest)
    const found = await search({ ...query, wide: asked.wide }, candidates, library.record, signal).catch(
      (error: unknown) => {
        if (!signal.aborted) library.reset()
        throw error
      },
    )
    if (signal.aborted) return
    const { unverified: total } = found.progress()
    let allowed = limits.automatic
    let going = false
    let offering = new AbortController()

    const open = (): readonly string[] => thatMayPass(found.left(), asked.chosen)
    const standing = (): Standing => ({
      ...found.progress(),
      candidates: total,
      open: open().length,
      corpus: manifest.corpus,
    })

    const goOn = async (): Promise<void> => {
      if (going) return
      going = true
      offering.abort()
      try {
        while (allowed > 0) {
          const first = open()
          const names = [...new Set([...first, ...found.left()])]
          const some = names.slice(0, Math.min(allowed, names.length === total ? limits.first : limits.step))
          if (some.length === 0) break
          await found.look(some, results.add)
          await restIfDue()
          if (signal.aborted) return
          allowed -= some.length
          if (some.length < names.length && allowed > 0) results.checking(standing(), stop)
        }
      } finally {
        going = false
      }
      const now = standing()
      if (now.unverified > 0) {
        results.partial(now, Math.min(limits.automatic, now.unverified), () => goOnFor(limits.automatic))
        return void offer([])
      }
      const none = now.clauses === 0 && query.terms.length > 1
      if (none && found.holders() <= limits.automatic) return countAlone()
      results.done(now, manifest)
      if (none) results.aloneAtMost(found.ceilings(), () => void attempt(countAlone))
      void offer(none || now.clauses + now.outside > 0 ? [] : missingTerms(query))
    }

    const goOnFor = (plans: number): void => {
      allowed = plans
      void attempt(goOn)
    }

    const stop = (): void => {
      allowed = 0
    }

    const countAlone = async (): Promise<void> => {
      const counts = await found.counts()
      if (signal.aborted) return
      results.done(standing(), manifest)
      results.alone(counts)
      void offer(missingTerms(query, counts))
    }

    /** What does not come, is not offered; nor what was looked for when less was known. */
    const offer = async (missing: readonly Term[]): Promise<void> => {
      offering.abort()
      offering = new AbortController()
      const wanted = AbortSignal.any([signal, offering.signal])
      const more = await offers(asked, { query, missing }, { candidates, library, widen }, wanted).catch(
        (error: unknown) => {
          if (!wanted.aborted) console.error(error)
        },
      )
      if (more !== undefined && !wanted.aborted) results.offer(more)
    }

    look = () => {
      const left = open().length
      if (!going && left > 0 && left < found.left().length) goOnFor(Math.min(left, limits.automatic))
    }
    await attempt(goOn)
  }

  rested()
  if (query.terms.length === 0) results.idle(asked, query)
  else results.start(asked, query)
  return {
    ended: query.terms.length === 0 ? Promise.resolve() : attempt(begin),
    look: (now) => {
      asked = now
      results.look(now)
      look()
    },
  }
}
