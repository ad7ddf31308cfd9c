import { searchStrings as words } from '../model/strings.ts'
import { fitsAddress, searchHref } from './address.ts'
import type { Asked } from './address.ts'
import { element } from './element.ts'
import type { Manifest } from './manifest.ts'
import type { Query, Term } from './query.ts'
import { outsideRows, planGroup, planLink } from './rows.ts'
import type { Found, Progress, TermCount } from './search.ts'
import { outcome, readAs, said } from './sentences.ts'

/** What the results area shows, one method per state; `data-search-state` says which. */
export interface Results {
  idle(asked: Asked, query: Query): void
  /** The results of an earlier search stay, dimmed, until there is something to put in their place. */
  start(asked: Asked, query: Query): void
  add(found: Found, progress: Progress): void
  partial(progress: Progress, next: number, more: () => void): void
  done(progress: Progress, manifest: Manifest): void
  /** After `done`, when no clause holds all terms: each alone, exact or, with a way to verify, at most so many plans. */
  alone(counts: readonly TermCount[]): void
  aloneAtMost(ceilings: readonly number[], verify: () => void): void
  failed(retry: () => void): void
  /** The last search did not come to its end. */
  hasFailed(): boolean
}

/**
 * @param main Holds the parts that `src/pages/search/index.astro` lays out, found by their class.
 * @param base Path of the site, with a slash at both ends.
 */
export const resultsView = (main: HTMLElement, base: string): Results => {
  const part = (name: string): HTMLElement => main.querySelector<HTMLElement>(`.search-${name}`)!
  const [box, summary, reading, intro] = [part('results'), part('summary'), part('reading'), part('intro')]
  const [overview, plans, alone, outside, end] = [
    part('overview'),
    part('plans'),
    part('alone'),
    part('outside'),
    part('end'),
  ]
  const list = (section: HTMLElement): HTMLElement => section.querySelector<HTMLElement>('ol')!
  let asked: Asked = { typed: '', raw: false }
  let query: Query = { terms: [], dropped: [] }
  /** What is shown is of an earlier search. */
  let stale = true

  const state = (name: string, counts?: Progress): void => {
    Object.assign(box.dataset, { searchState: name, query: asked.typed, raw: asked.raw ? '1' : '0' })
    delete box.dataset['clauses']
    delete box.dataset['plans']
    if (counts !== undefined) Object.assign(box.dataset, { clauses: counts.clauses, plans: counts.plans })
    box.setAttribute('aria-busy', String(name === 'searching'))
  }

  const begin = (now: Asked, parsed: Query): void => {
    asked = now
    query = parsed
    stale = true
    intro.hidden = parsed.terms.length > 0
    reading.replaceChildren(...readAs(asked, query, base))
  }

  const fresh = (): void => {
    if (!stale) return
    stale = false
    for (const section of [overview, alone, outside]) {
      section.hidden = true
      list(section).replaceChildren()
    }
    plans.replaceChildren()
    end.replaceChildren()
  }

  const showAlone = (say: (index: number) => [string, number?]): void => {
    end.replaceChildren()
    list(alone).replaceChildren(...query.terms.map((term, index) => aloneRow(term, base, ...say(index))))
    alone.hidden = false
  }

  const goOn = (name: string, go: () => void): HTMLElement => {
    const button = element('button', { type: 'button' }, [name])
    button.addEventListener('click', () => {
      end.replaceChildren()
      state('searching')
      summary.replaceChildren(words.searching)
      go()
    })
    return button
  }

  return {
    idle: (now, parsed) => {
      begin(now, parsed)
      fresh()
      state('idle')
      summary.replaceChildren(...(now.typed.trim() === '' ? [] : [words.nothingTyped]))
    },
    start: (now, parsed) => {
      begin(now, parsed)
      state('searching')
      // Most searches are done before this could be read.
      if (summary.textContent === '') summary.replaceChildren(words.searching)
      else setTimeout(() => stale && summary.replaceChildren(words.searching), patience)
    },
    add: (found, progress) => {
      fresh()
      if (found.clauses.length > 0) {
        plans.append(planGroup(found, { base, asked }))
        list(overview).append(planLink(found))
        overview.hidden = progress.plans < 2
      }
      if (found.outside.length > 0) {
        list(outside).append(...outsideRows(found, { base, asked }))
        outside.hidden = false
      }
      if (progress.unverified > 0)
        summary.replaceChildren(words.checking(progress.plans + progress.unverified, progress.clauses))
    },
    partial: (progress, next, more) => {
      fresh()
      state('partial')
      summary.replaceChildren(
        words.partial(progress.plans + progress.unverified, progress.clauses, progress.unverified),
      )
      end.replaceChildren(goOn(words.more(next), more))
    },
    done: (progress, manifest) => {
      fresh()
      summary.replaceChildren(...outcome(query, progress, manifest))
      state('done', progress)
    },
    alone: (counts) =>
      showAlone((index) => [words.aloneCount(counts[index]!.clauses, counts[index]!.outside), counts[index]!.clauses]),
    aloneAtMost: (ceilings, verify) => {
      showAlone((index) => [words.aloneCeiling(ceilings[index]!)])
      const button = element('button', { type: 'button' }, [words.aloneVerify])
      button.addEventListener('click', () => {
        button.disabled = true
        verify()
      })
      end.replaceChildren(button)
    },
    failed: (retry) => {
      fresh()
      summary.replaceChildren(plans.childElementCount > 0 ? words.failedPartly : words.failed)
      const hint = import.meta.env.DEV ? words.failedDevelopment : words.failedHint
      end.replaceChildren(element('p', {}, [hint]), goOn(words.retry, retry))
      state('failed')
    },
    hasFailed: () => box.dataset['searchState'] === 'failed',
  }
}

/** Milliseconds after which a reader wonders. */
const patience = 250

/** A term of several, and the way to what it finds alone. */
const aloneRow = (term: Term, base: string, count: string, clauses?: number): HTMLElement => {
  const asked = { typed: term.typed, raw: false }
  const name = said(term)
  const attributes = clauses === undefined ? {} : { 'data-alone': String(clauses) }
  return element('li', attributes, [
    fitsAddress(asked) ? element('a', { href: searchHref(base, asked) }, [name]) : element('span', {}, [name]),
    count,
  ])
}
