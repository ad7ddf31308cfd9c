import { searchStrings as words } from '../../model/strings.ts'
import { asAsked } from '../address.ts'
import type { Asked } from '../address.ts'
import { element } from '../element.ts'
import { asCsv, asJson } from '../export.ts'
import { facets, mayPass, type Narrowing, narrowing, planFacets } from '../facets.ts'
import { type Finding, findingsOf, ordered } from '../findings.ts'
import type { Manifest } from '../manifest.ts'
import type { Offers } from '../offers.ts'
import type { Query } from '../query.ts'
import type { Found, Progress, TermCount } from '../search.ts'
import { saveFile } from '../save-file.ts'
import { keepButton } from '../saved/keep-button.ts'
import { aloneRow } from './alone.ts'
import { filterPanel } from './filters.ts'
import { listing } from './listing.ts'
import { offered } from './offered.ts'
import { portion, pour } from './pour.ts'
import { outsideRow } from './rows.ts'
import { outcome, readAs } from './sentences.ts'
import { toolBar } from './tools.ts'

/** What the results area shows, one method per state; `data-search-state` says which. */
export interface Results {
  idle(asked: Asked, query: Query): void
  /** The results of an earlier search stay, dimmed, until there is something to put in their place. */
  start(asked: Asked, query: Query): void
  /** Takes up what a plan holds; shown with the next state. */
  add(found: Found): void
  /** More plans are being looked at. */
  checking(standing: Standing, stop: () => void): void
  /** Some plans were not looked at. */
  partial(standing: Standing, next: number, more: () => void): void
  done(standing: Standing, manifest: Manifest): void
  /** Shows the same results in another way. */
  look(asked: Asked): void
  /** After `done`, when no clause holds all terms: each alone, exact or, with a way to verify, at most so many plans. */
  alone(counts: readonly TermCount[]): void
  aloneAtMost(ceilings: readonly number[], verify: () => void): void
  /** What else could be searched, beside what was found. */
  offer(offers: Offers): void
  failed(retry: () => void): void
  /** The last search did not come to its end. */
  hasFailed(): boolean
  /** How many rows are shown. */
  shown(): number
  /** So many rows are to be shown when the next results come. */
  restore(rows: number): void
}

export interface Standing extends Progress {
  /** Plans to be looked at in all. */
  candidates: number
  /** Plans that were not looked at and may hold what passes the filters. */
  open: number
  /** Hash of the texts. */
  corpus: string
}

/**
 * @param main Holds the parts that `src/pages/search/index.astro` lays out, found by their class.
 * @param base Path of the site, with a slash at both ends.
 * @param change Is told how the reader wants to look at the results.
 */
export const resultsView = (main: HTMLElement, base: string, change: (changed: Partial<Asked>) => void): Results => {
  const part = (name: string): HTMLElement => main.querySelector<HTMLElement>(`.search-${name}`)!
  const [box, summary, reading, intro] = [part('results'), part('summary'), part('reading'), part('intro')]
  const [actions, others] = [part('actions'), part('offers')]
  const [going, toolbar, alone, outside, end] = [
    part('going'),
    part('tools'),
    part('alone'),
    part('outside'),
    part('end'),
  ]
  const list = (section: HTMLElement): HTMLElement => section.querySelector<HTMLElement>('ol')!
  const filters = filterPanel(part('filters') as HTMLDetailsElement, (chosen) => change({ chosen }))
  const tools = toolBar(toolbar, { look: change, save: (kind) => save(kind) })
  const keep = keepButton(part('keep'), base, () => narrowed.passing)
  const rows = listing(part('rows'), part('rest'), base)

  let asked = asAsked({ typed: '', raw: false })
  let query: Query = { terms: [], dropped: [] }
  let founds: Found[] = []
  let findings: Finding[] = []
  /** Of the findings. */
  let narrowed: Narrowing<Finding> = narrowing(asked.chosen)
  let standing: Standing | undefined
  /** What is shown is of an earlier search. */
  let stale = true
  /** When it was last shown how many pass, by the clock of the page. */
  let shownAt = -Infinity
  /** The search goes on no further unasked. */
  let ended = false
  let offers: Offers | undefined
  /** How the summary says what was found. */
  let sentence = (): (Node | string)[] => []

  const begin = (now: Asked, parsed: Query): void => {
    asked = now
    query = parsed
    founds = []
    findings = []
    narrowed = narrowing(asked.chosen)
    standing = undefined
    stale = true
    sentence = () => []
    offers = undefined
    intro.hidden = parsed.terms.length > 0
    others.hidden = parsed.terms.length === 0
    others.replaceChildren()
    reading.replaceChildren(...readAs(asked, query, base))
  }

  const outsidePassing = (): Found[] =>
    facets.some((facet) => facet in asked.chosen && !planFacets.has(facet))
      ? []
      : founds.filter((found) => found.outside.length > 0 && mayPass(found.readied.record, asked.chosen))

  /** @param moving Whether rows may change; else only what stands around them does. */
  const show = (moving: boolean): void => {
    shownAt = performance.now()
    const { passing, counts } = narrowed
    const complete = standing?.unverified === 0
    filters({ counts, chosen: asked.chosen, complete })
    toolbar.hidden = founds.length === 0 || standing === undefined
    toolbar.inert = false
    tools.show(asked)
    keep.show(asked, complete)
    if (moving) {
      // What is found later is not among these rows.
      rows.show([...passing], asked, complete)
      showOutside()
    }
    stale = false
    box.toggleAttribute('data-stale', false)
    const filtered = Object.keys(asked.chosen).length > 0 && standing !== undefined
    const plans = (): number => new Set(passing.map(({ record }) => record)).size
    summary.replaceChildren(
      ...sentence(),
      ...(filtered ? [element('span', {}, [words.passing(passing.length, plans(), standing!.open === 0)])] : []),
    )
    actions.replaceChildren(
      ...(filtered ? [button(words.clearFilters, () => change({ chosen: {} }))] : []),
      ...(!moving && ended ? [button(words.arrange, () => show(true))] : []),
    )
    box.dataset['passing'] = String(passing.length)
  }

  const showOutside = (): void => {
    const all = outsidePassing().flatMap(({ readied, outside: some }) => some.map((match) => ({ readied, match })))
    outside.hidden = all.length === 0
    const into = list(outside)
    into.replaceChildren()
    pour(all, (each) => into.appendChild(outsideRow(each, { base, asked })), part('outside-rest'), portion.first)
  }

  const state = (name: string): void => {
    ended = name !== 'searching'
    Object.assign(box.dataset, { searchState: name, query: asked.typed, raw: asked.raw ? '1' : '0' })
    for (const count of ['clauses', 'plans', 'passing']) delete box.dataset[count]
    box.setAttribute('aria-busy', String(name === 'searching'))
    const at = document.activeElement
    if ((ended && going.contains(at)) || end.contains(at)) summary.focus({ preventScroll: true })
    going.hidden = true
    end.replaceChildren()
    alone.hidden = true
  }

  /** @param moving Whether rows may change that are shown already; never those that a reader may be reading. */
  const present = (name: string, said: () => (Node | string)[], moving = true): void => {
    sentence = said
    state(name)
    show(stale || (moving && !rows.inReading()))
  }

  const save = (kind: 'csv' | 'json'): void => {
    const about = {
      asked,
      corpus: standing!.corpus,
      date: new Date().toISOString(),
      complete: standing!.unverified === 0,
      site: new URL(base, location.href).href,
    }
    const passing = ordered(narrowed.passing, asked.order)
    const text = (kind === 'csv' ? asCsv : asJson)(passing, outsidePassing(), about)
    saveFile(words.exportName(asked.typed, kind), text, kind === 'csv' ? 'text/csv' : 'application/json')
  }

  const showAlone = (say: (index: number) => [string, number?]): void => {
    list(alone).replaceChildren(...query.terms.map((term, index) => aloneRow(term, base, ...say(index))))
    alone.hidden = false
  }

  /** @param press Where it takes the button away, the focus goes to the summary. */
  const button = (name: string, press: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, [name])
    made.addEventListener('click', () => {
      press()
      if (!made.isConnected) summary.focus({ preventScroll: true })
    })
    return made
  }

  const stopping = button(words.stop, () => stop())
  let stop = (): void => {}

  const goOn = (name: string, go: () => void): HTMLElement =>
    button(name, () => {
      state('searching')
      summary.replaceChildren(words.searching)
      go()
    })

  return {
    idle: (now, parsed) => {
      begin(now, parsed)
      present('idle', () => (now.typed.trim() === '' ? [] : [words.nothingTyped]))
    },
    start: (now, parsed) => {
      begin(now, parsed)
      state('searching')
      box.toggleAttribute('data-stale', true)
      // What it would do is not there yet.
      toolbar.inert = true
      // Most searches are done before this could be read.
      if (summary.textContent === '') summary.replaceChildren(words.searching)
      else setTimeout(() => stale && summary.replaceChildren(words.searching), patience)
    },
    add: (found) => {
      founds.push(found)
      const more = findingsOf(found, query)
      findings.push(...more)
      narrowed.add(more)
    },
    checking: (now, halt) => {
      standing = now
      const few = rows.shown() < portion.few
      // Counting all again takes longer than looking at a few plans more.
      if (few || performance.now() - shownAt > pace) present('searching', () => [words.searching], few)
      stop = halt
      // Said beside the bar: a live region that changes with every batch would be read out each time.
      const bar = going.querySelector('progress')!
      Object.assign(bar, { max: now.candidates, value: now.candidates - now.unverified })
      going.querySelector('span')!.textContent = words.checking(now.plans + now.unverified, now.clauses)
      if (!stopping.isConnected) going.append(stopping)
      going.hidden = false
    },
    partial: (now, next, more) => {
      standing = now
      present('partial', () => [words.partial(now.plans + now.unverified, now.clauses, now.unverified)])
      end.replaceChildren(goOn(words.goOn(next), more))
    },
    done: (now, manifest) => {
      standing = now
      present('done', () => outcome(query, now, manifest, asked.wide))
      Object.assign(box.dataset, { clauses: now.clauses, plans: now.plans })
    },
    look: (now) => {
      asked = now
      narrowed = narrowing(asked.chosen)
      narrowed.add(findings)
      reading.replaceChildren(...readAs(asked, query, base))
      if (offers !== undefined) others.replaceChildren(...offered(offers, asked, base))
      if (!stale) show(true)
    },
    alone: (counts) =>
      showAlone((index) => [words.aloneCount(counts[index]!.clauses, counts[index]!.outside), counts[index]!.clauses]),
    aloneAtMost: (ceilings, verify) => {
      showAlone((index) => [words.aloneCeiling(ceilings[index]!)])
      const offer = button(words.aloneVerify, () => {
        // Not `disabled`, which would take the focus away.
        if (offer.ariaDisabled === 'true') return
        offer.ariaDisabled = 'true'
        verify()
      })
      end.replaceChildren(offer)
    },
    offer: (found) => {
      offers = found
      others.replaceChildren(...offered(found, asked, base))
    },
    failed: (retry) => {
      present('failed', () => [findings.length > 0 ? words.failedPartly : words.failed])
      const hint = import.meta.env.DEV ? words.failedDevelopment : words.failedHint
      end.replaceChildren(element('p', {}, [hint]), goOn(words.retry, retry))
    },
    hasFailed: () => box.dataset['searchState'] === 'failed',
    shown: rows.shown,
    restore: rows.restore,
  }
}

/** Milliseconds after which a reader wonders. */
const patience = 250

/** Milliseconds between two counts of what has been found so far. */
const pace = 400
