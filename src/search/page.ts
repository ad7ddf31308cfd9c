import { readAsked, searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { openLibrary } from './library.ts'
import { parseQuery } from './query.ts'
import { resultsView } from './results.ts'
import { search } from './search.ts'
import type { Found } from './search.ts'

/** Plans that are looked through without being asked to go on. */
const limit = 60
/** Milliseconds of rest after which typed words are searched. */
const rest = 300

/**
 * Makes the search page work: form, address, history and results. The address is the state; whatever changes it
 * starts a new search, and a search that is out of date shows nothing any more.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const searchPage = (base: string): void => {
  const main = document.querySelector('main')!
  const form = main.querySelector('form')!
  const input = form.querySelector<HTMLInputElement>('input[name=q]')!
  const raw = form.querySelector<HTMLInputElement>('input[name=raw]')!
  const results = resultsView(main, base)
  const library = openLibrary(base)
  const title = document.title
  /** Counts searches; what belongs to an earlier one is dropped. */
  let turn = 0
  let shown: Asked | undefined
  /** Whether the newest entry of the history is words still being typed, which the next ones replace. */
  let typing = false

  const run = async (asked: Asked): Promise<void> => {
    turn += 1
    const mine = turn
    const current = (): boolean => mine === turn
    shown = asked
    document.title = asked.typed.trim() === '' ? title : `${asked.typed.trim()}｜${title}`
    const query = parseQuery(asked.typed, asked)
    if (query.terms.length === 0) return results.idle(asked, query)
    results.start(asked, query)
    try {
      const candidates = await library.candidates()
      const running = await search(query, candidates, library.record)
      const more = async (): Promise<void> => {
        await running.more(limit, (found: Found) => {
          if (current()) results.add(found, running.progress())
        })
        if (!current()) return
        const progress = running.progress()
        if (progress.unverified > 0)
          return results.partial(progress, Math.min(limit, progress.unverified), () => void attempt(more))
        const alone =
          progress.clauses + progress.outside === 0 && query.terms.length > 1 ? await running.counts() : undefined
        if (current()) results.done(progress, candidates.manifest, alone)
        if (current()) restoreScroll()
      }
      const attempt = (step: () => Promise<void>): Promise<void> =>
        step().catch((error: unknown) => {
          console.error(error)
          if (current()) results.failed(() => void attempt(step))
        })
      if (current()) await attempt(more)
    } catch (error) {
      console.error(error)
      library.reset()
      if (current()) results.failed(() => void run(asked))
    }
  }

  const same = (asked: Asked): boolean => shown?.typed === asked.typed && shown.raw === asked.raw

  const go = (asked: Asked, done: boolean): void => {
    const href = searchHref(base, asked)
    if (!same(asked)) {
      if (typing) history.replaceState(null, '', href)
      else history.pushState(null, '', href)
      void run(asked)
    }
    typing = !done
  }

  const typed = (): Asked => ({ typed: input.value, raw: raw.checked })

  const show = (): void => {
    const asked = readAsked(location.search)
    input.value = asked.typed
    raw.checked = asked.raw
    typing = false
    if (!same(asked)) void run(asked)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('focus', () => void library.candidates().catch(() => library.reset()), { once: true })
  input.addEventListener('input', (event) => {
    clearTimeout(timer)
    if (!(event as InputEvent).isComposing) timer = setTimeout(() => go(typed(), false), rest)
  })
  input.addEventListener('compositionend', () => {
    clearTimeout(timer)
    timer = setTimeout(() => go(typed(), false), rest)
  })
  raw.addEventListener('change', () => go(typed(), true))
  document.addEventListener('submit', (event) => {
    const from = event.target as HTMLFormElement
    if (new URL(from.action).pathname !== searchHref(base, { typed: '', raw: false })) return
    event.preventDefault()
    clearTimeout(timer)
    if (from !== form) {
      input.value = from.querySelector<HTMLInputElement>('input[name=q]')!.value
      raw.checked = false
      input.focus()
    }
    go(typed(), true)
  })
  window.addEventListener('popstate', show)
  keepScroll()
  show()
}

/** The browser restores the place before the results are there; so the page keeps it itself. */
const keepScroll = (): void => {
  history.scrollRestoration = 'manual'
  window.addEventListener('pagehide', () => history.replaceState({ scroll: window.scrollY }, ''))
}

const restoreScroll = (): void => {
  const state = history.state as { scroll?: number } | null
  if (state?.scroll !== undefined && state.scroll > 0) window.scrollTo(0, state.scroll)
  if (state !== null) history.replaceState(null, '')
}
