import { matchKey } from '../../model/fold.ts'
import { shorten } from '../../model/shorten.ts'
import { quoteStrings as words } from '../../model/strings.ts'
import { openLibrary } from '../../search/library.ts'
import { inAddress, quoteHref } from '../../search/quote/address.ts'
import { check } from '../../search/quote/check.ts'
import { openPlans } from './plans.ts'
import { quoteView } from './quote-view.ts'

/** The longest quotation that is checked, in UTF-16 units. */
const longest = 300_000

/**
 * The page /quote/: form, address, history and checks. A short quotation is in the address, a longer one only in
 * the history's entry; a newer check ends the one before.
 */
export const quotePage = (): void => {
  const main = document.querySelector<HTMLElement>('main.quote')!
  const form = main.querySelector('form')!
  const field = form.querySelector('textarea')!
  form.hidden = false
  const { base = '/' } = main.dataset
  const library = openLibrary(base)
  const plans = openPlans(base)
  const view = quoteView(main, base, plans)
  const title = document.title
  let running = new AbortController()
  let shown = ''

  const start = async (typed: string): Promise<void> => {
    running.abort()
    running = new AbortController()
    const { signal } = running
    shown = typed
    const begins = shorten(typed.trim().replace(/\s+/gu, ' '))
    document.title = begins === '' ? title : `${begins}｜${title}`
    if (typed.trim() === '') return view.idle()
    if (typed.length > longest) return view.refused(words.tooLong(longest))
    if (!holdsText(typed)) return view.refused(words.nothing)
    view.start(typed)
    try {
      const candidates = await library.candidates()
      const desk = { candidates, load: library.record, signal, missed: () => signal.aborted || view.missed() }
      const outcome = await check(typed, desk)
      signal.throwIfAborted()
      await view.show(typed, outcome, candidates.manifest, signal)
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      library.reset()
      view.failed(() => void start(typed))
    }
  }

  const go = (): void => {
    const typed = field.value
    if (typed.trim() === '') {
      running.abort()
      view.refused(words.empty)
      return field.focus()
    }
    if (typed !== shown) history.pushState({ typed } satisfies Entry, '', quoteHref(base, typed))
    void start(typed)
  }

  const ask = (typed: string): void => {
    field.value = typed
    void start(typed)
  }

  /** Shows what the address or the history's entry asks for. */
  const arrive = (): void => {
    const state = history.state as Entry | null
    const typed = state?.typed ?? new URLSearchParams(location.search).get('q') ?? ''
    // Came with a long address: from here on a reload must not need it.
    history.replaceState({ typed } satisfies Entry, '', inAddress(typed) ? location.href : quoteHref(base, typed))
    ask(typed)
  }

  /** Shows what another entry asks for. One that a link within the page made asks for what is shown. */
  const move = (): void => {
    const { typed } = (history.state as Entry | null) ?? { typed: shown }
    history.replaceState({ typed } satisfies Entry, '')
    if (typed !== shown) ask(typed)
  }

  field.addEventListener('focus', () => void library.candidates().catch(() => {}), { once: true })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      go()
    }
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
  window.addEventListener('popstate', move)
  arrive()
}

/** What each entry of the history knows beside its address, which cannot hold a long quotation. */
interface Entry {
  typed: string
}

/** Some character is left by the fold; looked for from the start, so that a long text costs nothing. */
const holdsText = (typed: string): boolean => {
  for (let at = 0; at < typed.length; at += 1000) if (matchKey(typed.slice(at, at + 1001)) !== '') return true
  return false
}
