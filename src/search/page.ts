import { readAsked, searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { openLibrary } from './library.ts'
import { resultsView } from './results.ts'
import { run } from './run.ts'

/** Milliseconds of rest after which typed words are searched. */
const rest = 300

/**
 * Makes the search page work: form, address, history and results. The address is the state; whatever changes it
 * starts a new search and ends the one before.
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
    document.title = asked.typed.trim() === '' ? title : `${asked.typed.trim()}｜${title}`
    await run(asked, library, results, running.signal)
  }

  /** @param settled The reader is done typing. */
  const go = (asked: Asked, settled: boolean): void => {
    clearTimeout(timer)
    if (!same(asked)) {
      if (typing) history.replaceState(null, '', searchHref(base, asked))
      else history.pushState(null, '', searchHref(base, asked))
      void start(asked)
    }
    typing = !settled
  }

  /** Shows what the address asks for. */
  const show = async (): Promise<void> => {
    const asked = readAsked(location.search)
    input.value = asked.typed
    raw.checked = asked.raw
    typing = false
    if (!same(asked)) await start(asked)
  }

  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => go({ typed: input.value, raw: raw.checked }, false), rest)
  }

  input.addEventListener('focus', () => void library.candidates().catch(() => {}), { once: true })
  // While an input method composes, the field holds pinyin.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon()
  })
  input.addEventListener('compositionend', soon)
  raw.addEventListener('change', () => go({ typed: input.value, raw: raw.checked }, true))
  document.addEventListener('submit', (event) => {
    const from = event.target as HTMLFormElement
    if (new URL(from.action).pathname !== searchHref(base, { typed: '', raw: false })) return
    event.preventDefault()
    if (from !== form) {
      input.value = from.querySelector<HTMLInputElement>('input[name=q]')!.value
      raw.checked = false
      input.focus()
    }
    go({ typed: input.value, raw: raw.checked }, true)
  })
  window.addEventListener('popstate', () => void show())
  // The browser would restore the place before the results are there.
  history.scrollRestoration = 'manual'
  window.addEventListener('pagehide', () => history.replaceState({ scroll: window.scrollY }, ''))
  void show().then(restoreScroll)
}

const restoreScroll = (): void => {
  const state = history.state as { scroll?: number } | null
  if (state?.scroll !== undefined) window.scrollTo(0, state.scroll)
}
