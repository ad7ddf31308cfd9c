import type { Asked } from './address.ts'
import type { Library } from './library.ts'
import { parseQuery } from './query.ts'
import type { Results } from './results.ts'
import { search } from './search.ts'

/** Plans that are looked through without being asked to go on: some 500 KB of text. */
const limit = 60

/**
 * Carries out one search and shows every step of it. A search whose `signal` is aborted loads nothing more and shows
 * nothing any more.
 */
export const run = async (asked: Asked, library: Library, results: Results, signal: AbortSignal): Promise<void> => {
  let query = parseQuery(asked.typed, asked)
  if (query.terms.length === 0) return results.idle(asked, query)
  results.start(asked, query)

  /** Does a step; when it fails, says so and offers to do it again. */
  const attempt = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step()
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      results.failed(() => void attempt(step))
    }
  }

  await attempt(async () => {
    const candidates = await library.candidates()
    const { indicators } = candidates.manifest
    const read = parseQuery(asked.typed, asked, indicators)
    // With the library at hand a comparison is no longer mere words.
    if (JSON.stringify(read) !== JSON.stringify(query)) {
      query = read
      results.start(asked, query)
    }
    const running = await search(query, candidates, library.record, signal).catch((error: unknown) => {
      library.reset()
      throw error
    })

    const more = async (): Promise<void> => {
      await running.more(limit, (found) => results.add(found, running.progress()))
      if (signal.aborted) return
      const progress = running.progress()
      if (progress.unverified > 0) {
        return results.partial(progress, Math.min(limit, progress.unverified), () => void attempt(more))
      }
      if (progress.clauses > 0 || query.terms.length === 1) return results.done(progress, candidates.manifest)
      if (Math.max(...running.ceilings()) <= limit) return countAlone()
      results.done(progress, candidates.manifest)
      results.aloneAtMost(running.ceilings(), () => void attempt(countAlone))
    }

    const countAlone = async (): Promise<void> => {
      const counts = await running.counts()
      if (signal.aborted) return
      results.done(running.progress(), candidates.manifest)
      results.alone(counts)
    }

    await attempt(more)
  })
}
