import { shorten } from '../model/shorten.ts'
import { fitsAddress, readAsked, searchHref } from './address.ts'
import type { Asked, Look } from './address.ts'
import { openLibrary } from './library.ts'
import { recentSearches } from './recent-searches.ts'
import { resultsView } from './results/results.ts'
import { run, type Running } from './run.ts'
import { suggest } from './suggest/suggest.ts'
import { openWiden } from './widen/open.ts'

/** Milliseconds of rest after which typed words are searched, and the place of the reader is kept. */
const rest = 300

/**
 * Makes the search page work: form, address, history and results. The address is the state, and for words that are too
 * long for one the history's entry; words and switches that change it start a new search and end the one before, the
 * rest shows the results in another way.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const searchPage = (base: string): void => {
  const main = document.querySelector('main')!
  const form = main.querySelector('form')!
  const [input, raw, wide] = ['q', 'raw', 'wide'].map((name) =>
    form.querySelector<HTMLInputElement>(`input[name=${name}]`)!,
  ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement]
  const results = resultsView(main, base, (changed) => go({ ...current(), ...changed }, true))
  const library = openLibrary(base)
  const widen = openWiden(base)
  const recent = recentSearches(main.querySelector<HTMLElement>('.search-recent')!, base)
  const title = document.title
  let shown: Asked | undefined
  let running: Running | undefined
  let ending = new AbortController()
  /** Whether the newest entry of the history is words still being typed, which the next ones replace. */
  let typing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined
  /** How far down the reader is, as last told: asked between two changes, the page would have to be laid out. */
  let scrolled = window.scrollY
  /** Whether the reader is where they want to be: not while results come, nor before the place is found again. */
  let atRest = false

  /** What the form asks for, and the look that is chosen; an empty field has none. */
  const current = (): Asked => ({
    ...(input.value === '' ? readAsked('') : (shown ?? readAsked(''))),
    typed: input.value,
    raw: raw.checked,
    wide: wide.checked,
  })

  const show = (asked: Asked, anew = false): void => {
    const last = shown
    shown = asked
    document.title = asked.typed.trim() === '' ? title : `${shorten(asked.typed.trim())}｜${title}`
    if (last !== undefined && sameSearch(last, asked) && !anew) return running!.look(asked)
    ending.abort()
    ending = new AbortController()
    running = run(asked, { library, widen, results }, ending.signal)
    void settle(asked)
  }

  const settle = async (asked: Asked): Promise<void> => {
    atRest = false
    await running!.ended
    if (shown === asked) atRest = true
  }

  const isShown = (asked: Asked): boolean => shown !== undefined && sameSearch(shown, asked) && sameLook(shown, asked)

  /** What the history's entry asks for or, when it says nothing, the address. */
  const wanted = (): Asked => (history.state as Entry | null)?.asked ?? readAsked(location.search)

  /** @param settled The reader is done typing. */
  const go = (asked: Asked, settled: boolean): void => {
    clearTimeout(timer)
    if (!isShown(asked)) {
      const href = searchHref(base, asked)
      // Switches of an empty field make no address of their own.
      if (typing || (asked.typed === '' && shown?.typed === '')) history.replaceState(entry(asked), '', href)
      else {
        keepPlace()
        history.pushState(entry(asked), '', href)
      }
      typing = !settled
      show(asked)
    } else if (settled) {
      typing = false
      if (results.hasFailed()) show(asked, true)
    }
    if (settled) recent.add(asked)
  }

  /** Shows what the address or the history's entry asks for. */
  const arrive = (): void => {
    clearTimeout(timer)
    clearTimeout(keeping)
    const state = history.state as Entry | null
    const asked = wanted()
    // Came with a long address: from here on a reload must not need it.
    if (!fitsAddress(asked)) history.replaceState({ ...state, asked }, '', searchHref(base, asked))
    input.value = asked.typed
    raw.checked = asked.raw
    wide.checked = asked.wide
    typing = false
    results.restore(state?.rows ?? 0)
    if (!isShown(asked)) show(asked)
    recent.add(asked)
    void backTo(state?.scroll ?? 0, asked)
  }

  /** When the results are there, and the reader has gone nowhere else meanwhile. */
  const backTo = async (scroll: number, asked: Asked): Promise<void> => {
    const here = scrolled
    await running!.ended
    if (shown === asked && scrolled === here && here !== scroll) window.scrollTo(0, scroll)
  }

  /** Of what is shown, for the way back to it, also when the reader leaves it by the browser's own buttons. */
  const keepPlace = (): void => history.replaceState({ ...history.state, scroll: scrolled, rows: results.shown() }, '')

  const keepSoon = (): void => {
    clearTimeout(keeping)
    keeping = setTimeout(() => {
      if (atRest) keepPlace()
    }, rest)
  }

  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => go(current(), false), rest)
  }

  window.addEventListener(
    'scroll',
    () => {
      scrolled = window.scrollY
      keepSoon()
    },
    { passive: true },
  )
  // It may ask for more rows.
  window.addEventListener('click', keepSoon)
  suggest(input, { base, raw: () => raw.checked, search: (typed) => go({ ...current(), typed }, true) })
  input.addEventListener('focus', () => void library.candidates().catch(() => {}), { once: true })
  // While an input method composes, the field holds pinyin.
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon()
  })
  input.addEventListener('compositionend', soon)
  for (const box of [raw, wide]) box.addEventListener('change', () => go(current(), true))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(current(), true)
  })
  window.addEventListener('popstate', () => {
    // A link within the page leads to no other search, but makes an entry that knows nothing of a long one.
    const within = location.hash !== '' && history.state === null && location.search === ''
    if (within && shown !== undefined && !fitsAddress(shown)) history.replaceState(entry(shown), '')
    if (location.hash === '' || !isShown(wanted())) arrive()
  })
  // The browser would restore the place before the results are there.
  history.scrollRestoration = 'manual'
  window.addEventListener('pagehide', () => {
    typing = false
    keepPlace()
  })
  arrive()
}

/** What an entry of the history knows beside its address. */
interface Entry {
  scroll?: number
  rows?: number
  /** Only what the address cannot hold. */
  asked?: Asked
}

const entry = (asked: Asked): Entry | null => (fitsAddress(asked) ? null : { asked })

const sameSearch = (one: Asked, other: Asked): boolean =>
  one.typed === other.typed && one.raw === other.raw && one.wide === other.wide

const sameLook = (one: Look, other: Look): boolean =>
  one.view === other.view && one.order === other.order && JSON.stringify(one.chosen) === JSON.stringify(other.chosen)
