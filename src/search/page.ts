import { shorten } from '../model/shorten.ts'
import { fitsAddress, readAsked, searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { openLibrary } from './library.ts'
import { resultsView } from './results.ts'
import { run } from './run.ts'
import { suggest } from './suggest/suggest.ts'

/** Milliseconds of rest after which typed words are searched. */
const rest = 300

/**
 * Makes the search page work: form, address, history and results. The address is the state, and for words that are too
 * long for one the history's entry; whatever changes it starts a new search and ends the one before.
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
  let shown: Asked | undefined
  let running = new AbortController()
  /** Whether the newest entry of the history is words still being typed, which the next ones replace. */
  let typing = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const same = (asked: Asked): boolean => shown?.typed === asked.typed && shown.raw === asked.raw

  const start = async (asked: Asked): Promise<void> => {
    running.abort()
    running = new AbortController()
    shown = asked
    document.title = asked.typed.trim() === '' ? title : `${shorten(asked.typed.trim())}｜${title}`
    await run(asked, library, results, running.signal)
  }

  /** @param settled The reader is done typing. */
  const go = (asked: Asked, settled: boolean): void => {
    clearTimeout(timer)
    if (!same(asked)) {
      if (typing) history.replaceState(entry(asked), '', searchHref(base, asked))
      else history.pushState(entry(asked), '', searchHref(base, asked))
      void start(asked)
    } else if (settled && results.hasFailed()) void start(asked)
    typing = !settled
  }

  /** Shows what the address or the history's entry asks for. */
  const show = async (): Promise<void> => {
    const asked = (history.state as Entry | null)?.asked ?? readAsked(location.search)
    // Came with a long address: from here on a reload must not need it.
    if (!fitsAddress(asked)) history.replaceState({ ...history.state, asked }, '', searchHref(base, asked))
    input.value = asked.typed
    raw.checked = asked.raw
    typing = false
    if (!same(asked)) await start(asked)
  }

  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => go({ typed: input.value, raw: raw.checked }, false), rest)
  }

  suggest(input, { base, raw: () => raw.checked, search: (typed) => go({ typed, raw: raw.checked }, true) })
  input.addEventListener('focus', () => void library.candidates().catch(() => {}), { once: true })
  // While an input method composes, the field holds pinyin.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon()
  })
  input.addEventListener('compositionend', soon)
  raw.addEventListener('change', () => go({ typed: input.value, raw: raw.checked }, true))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go({ typed: input.value, raw: raw.checked }, true)
  })
  window.addEventListener('popstate', () => void show())
  // The browser would restore the place before the results are there.
  history.scrollRestoration = 'manual'
  window.addEventListener('pagehide', () => history.replaceState({ ...history.state, scroll: window.scrollY }, ''))
  void show().then(restoreScroll)
}

/** What an entry of the history knows beside its address. */
interface Entry {
  scroll?: number
  /** Only what the address cannot hold. */
  asked?: Asked
}

const entry = (asked: Asked): Entry | null => (fitsAddress(asked) ? null : { asked })

const restoreScroll = (): void => {
  const state = history.state as Entry | null
  if (state?.scroll !== undefined) window.scrollTo(0, state.scroll)
}
