import { searchStrings as words } from '../model/strings.ts'
import { searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { element } from './element.ts'
import type { Manifest } from './manifest.ts'
import type { Query, Term } from './query.ts'
import { outsideRows, planGroup, planLink } from './rows.ts'
import type { Found, Progress } from './search.ts'

/** What the results area shows, one method per state; `data-search-state` says which. */
export interface Results {
  idle(asked: Asked, query: Query): void
  /** The results of an earlier search stay, dimmed, until there is something to put in their place. */
  start(asked: Asked, query: Query): void
  add(found: Found, progress: Progress): void
  partial(progress: Progress, next: number, more: () => void): void
  done(progress: Progress, manifest: Manifest, alone: { clauses: number; outside: number }[] | undefined): void
  failed(retry: () => void): void
}

/** @param base Path of the site, with a slash at both ends. */
export const resultsView = (main: HTMLElement, base: string): Results => {
  const box = main.querySelector<HTMLElement>('#results')!
  const summary = main.querySelector<HTMLElement>('#search-summary')!
  const reading = main.querySelector<HTMLElement>('#search-reading')!
  const intro = main.querySelector<HTMLElement>('#search-intro')!
  const plans = element('div', {})
  const outside = element('ol', {})
  const outsideSection = element('section', { class: 'search-outside', 'aria-labelledby': 'search-outside' }, [
    element('h2', { id: 'search-outside' }, [words.outside]),
    element('p', { class: 'search-about' }, [words.outsideHint]),
    outside,
  ])
  const links = element('ol', {})
  const overview = element('nav', { class: 'search-overview', 'aria-labelledby': 'search-overview' }, [
    element('h2', { id: 'search-overview' }, [words.overview]),
    links,
  ])
  const end = element('div', { class: 'search-end' })
  let asked: Asked = { typed: '', raw: false }
  let query: Query = { terms: [], dropped: [] }
  let stale = true

  const state = (name: string, counts?: Progress): void => {
    box.dataset['searchState'] = name
    box.dataset['query'] = asked.typed
    box.dataset['raw'] = asked.raw ? '1' : '0'
    box.setAttribute('aria-busy', String(name === 'searching'))
    if (counts === undefined) {
      delete box.dataset['clauses']
      delete box.dataset['plans']
    } else {
      box.dataset['clauses'] = String(counts.clauses)
      box.dataset['plans'] = String(counts.plans)
    }
  }

  /** Takes the results of an earlier search away. */
  const fresh = (): void => {
    if (!stale) return
    stale = false
    for (const list of [plans, outside, links, end]) list.replaceChildren()
    box.replaceChildren()
  }

  const read = (): void => {
    const notes: (Node | string)[] = []
    if (query.dropped.length > 0) notes.push(words.dropped(query.dropped))
    if (query.terms.length > 1) notes.push(words.reading(texts(query.terms)))
    const syntax = query.terms.length > 1 || query.terms.some((term) => term.quoted)
    if (asked.raw && asked.typed !== '') notes.push(words.readRaw)
    if (syntax || asked.raw) {
      const href = searchHref(base, { typed: asked.typed, raw: !asked.raw })
      notes.push(element('a', { href }, [asked.raw ? words.syntaxOffer : words.rawOffer]))
    }
    reading.replaceChildren(...notes)
  }

  return {
    idle: (now, parsed) => {
      asked = now
      query = parsed
      stale = true
      fresh()
      state('idle')
      read()
      intro.hidden = false
      summary.replaceChildren(...(now.typed.trim() === '' ? [] : [words.nothingTyped]))
    },
    start: (now, parsed) => {
      asked = now
      query = parsed
      stale = true
      state('searching')
      read()
      intro.hidden = true
      summary.replaceChildren(words.searching)
    },
    add: (found, progress) => {
      fresh()
      if (found.clauses.length > 0) {
        plans.append(planGroup(found, { base, asked }))
        links.append(planLink(found))
      }
      if (found.outside.length > 0) outside.append(...outsideRows(found, { base, asked }))
      const parts = [
        progress.plans > 1 ? overview : '',
        plans,
        outside.childElementCount > 0 ? outsideSection : '',
        end,
      ]
      box.replaceChildren(...parts.filter((part) => part !== ''))
      if (progress.unverified > 0)
        summary.replaceChildren(words.checking(progress.plans + progress.unverified, progress.clauses))
    },
    partial: (progress, next, more) => {
      fresh()
      state('partial')
      const { plans, unverified, clauses } = progress
      summary.replaceChildren(words.partial(plans + unverified, clauses, unverified))
      const button = element('button', { type: 'button' }, [words.more(next)])
      button.addEventListener('click', () => {
        state('searching')
        end.replaceChildren()
        more()
      })
      end.replaceChildren(button)
      if (!end.isConnected) box.append(end)
    },
    done: (progress, manifest, alone) => {
      fresh()
      state('done', progress)
      summary.replaceChildren(...outcome(query, progress, manifest))
      if (alone !== undefined) box.replaceChildren(aloneList(query.terms, alone, base))
    },
    failed: (retry) => {
      fresh()
      state('failed')
      summary.replaceChildren(words.failed)
      const button = element('button', { type: 'button' }, [words.retry])
      button.addEventListener('click', () => {
        start()
        retry()
      })
      const start = (): void => {
        state('searching')
        end.replaceChildren()
        summary.replaceChildren(words.searching)
      }
      end.replaceChildren(element('p', {}, [import.meta.env.DEV ? words.failedDevelopment : words.failedHint]), button)
      box.append(end)
    },
  }
}

const texts = (terms: readonly Term[]): string[] => terms.map((term) => term.text)

/** The sentence that says what was found, and what was checked for it. */
const outcome = (query: Query, { clauses, plans, outside }: Progress, manifest: Manifest): (Node | string)[] => {
  const terms = texts(query.terms)
  const apart = outside === 0 ? '' : `${words.outsideFound(outside)}。`
  if (clauses > 0) {
    const head = element('b', {}, [words.clausesFound(clauses)])
    return [words.among(manifest.plans, manifest.clauses), head, words.holding(terms), words.inPlans(plans), apart]
  }
  const proof = words.checked(manifest.plans, manifest.clauses)
  const nowhere = outside === 0 && terms.length === 1 ? words.nowhere : '。'
  return [element('b', {}, [words.none(terms)]), '。', apart, `${proof}${nowhere}`]
}

/** When no clause holds all the terms: how many hold each, and the way there. */
const aloneList = (terms: readonly Term[], alone: { clauses: number; outside: number }[], base: string): HTMLElement =>
  element('section', { class: 'search-alone' }, [
    element('h2', {}, [words.aloneTitle]),
    element(
      'ul',
      {},
      terms.map(({ text, quoted }, term) => {
        const { clauses, outside } = alone[term]!
        const href = searchHref(base, { typed: quoted ? `"${text}"` : text, raw: false })
        return element('li', { 'data-term': text, 'data-alone': String(clauses) }, [
          element('a', { href }, [words.alone(text)]),
          words.aloneCount(clauses, outside),
        ])
      }),
    ),
  ])
