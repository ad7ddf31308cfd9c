import { shorten } from '../../model/shorten.ts'
import { quoteStrings as words } from '../../model/strings.ts'
import { fitsAddress, searchHref } from '../../search/address.ts'
import { element } from '../../search/element.ts'
import type { Manifest } from '../../search/manifest.ts'
import type { Exact, Outcome, Single, Standing } from '../../search/quote/check.ts'
import { leastLength } from '../../search/quote/closest.ts'
import { missing } from '../../search/quote/occurrences.ts'
import { placeAndYear } from '../../site/place-text.ts'
import { placeItem, type Shown } from './place-item.ts'
import type { PlaceOf, Plans } from './plans.ts'
import { nearShown, standingShown } from './shown.ts'

/** What the page shows, one method per state; `data-quote-state` says which. */
export interface QuoteView {
  idle(): void
  refused(why: string): void
  /** @param typed What is checked: it is printed above what was found. */
  start(typed: string): void
  /** It stands nowhere as it is; what is like it is looked for. */
  missed(): void
  /** @throws When the data of a plan do not load. */
  show(typed: string, outcome: Outcome, manifest: Manifest, signal: AbortSignal): Promise<void>
  failed(retry: () => void): void
}

/** Rows added at a time, for the whole quotation and for one of its parts. */
const rows = { whole: 20, part: 3 }

/** @param main Holds the parts that `src/pages/quote/index.astro` lays out. */
export const quoteView = (main: HTMLElement, base: string, plans: Plans): QuoteView => {
  const part = <Name extends HTMLElement>(name: string): Name => main.querySelector<Name>(name)!
  const status = part('.quote-state [role=status]')
  const progress = part('progress')
  const [legend, results, how] = [part('.quote-legend'), part('.quote-results'), part('.quote-how')]
  const printed = part('.quote-printed')

  const state = (name: string, ...said: (Node | string)[]): void => {
    results.dataset['quoteState'] = name
    results.setAttribute('aria-busy', String(name === 'checking'))
    progress.hidden = name !== 'checking'
    status.replaceChildren(...said)
    if (name === 'done') return
    results.replaceChildren()
    legend.hidden = true
    how.hidden = name !== 'idle'
    if (name === 'idle') printed.hidden = true
  }

  const show = async (typed: string, outcome: Outcome, manifest: Manifest, signal: AbortSignal): Promise<void> => {
    const list = (shown: readonly Shown[], level: 'h2' | 'h3'): Promise<HTMLElement[]> =>
      planSections(shown, level, plans, base)
    const proof = words.checked(manifest.plans, manifest.clauses, manifest.corpus)
    const done = (found: Outcome): void => state('done', ...sentence(found, proof), ...searchLink(typed))
    const made: Node[] = []

    if (outcome.kind === 'apart') {
      for (const [index, single] of outcome.parts.entries()) {
        const places = await list(shownOf(single).slice(0, rows.part), 'h3')
        made.push(partSection(words.part[outcome.by](index + 1), single, places))
      }
      if (outcome.unchecked > 0) made.push(element('p', {}, [words.unchecked(outcome.unchecked)]))
    } else if (outcome.kind === 'exact') {
      const grown = (found: Exact): void => done({ ...found, omission: outcome.omission })
      made.push(...(await growing(outcome, list, grown, signal)))
    } else {
      made.push(...(await list(shownOf(outcome), 'h2')))
    }
    if (signal.aborted) return

    done(outcome)
    results.replaceChildren(...made)
    legend.hidden = results.querySelector('del, ins') === null
    how.hidden = true
  }

  /**
   * The places of an exact quotation, some at a time.
   *
   * @param grown Told once more plans were looked through.
   */
  const growing = async (
    found: Exact,
    list: (shown: readonly Shown[], level: 'h2') => Promise<HTMLElement[]>,
    grown: (found: Exact) => void,
    signal: AbortSignal,
  ): Promise<Node[]> => {
    const box = element('div', {})
    const failure = element('p', { role: 'status' })
    const button = element('button', { type: 'button' }, [words.more])
    let [now, shown] = [found, 0]
    const add = async (): Promise<void> => {
      const next = shown === now.places.length && now.more !== undefined ? await now.more() : now
      // Better places stand instead of those shown.
      const from = now.places.every((place, index) => place === next.places[index]) ? shown : 0
      const rowsOf = next.places.slice(from, from + rows.whole).map((place) => standingShown([next.quotation], place))
      const sections = await list(rowsOf, 'h2')
      if (signal.aborted) return
      if (from === 0) box.replaceChildren()
      box.append(...sections)
      if (next !== now) grown(next)
      ;[now, shown] = [next, from + rowsOf.length]
      const focused = document.activeElement === button
      button.hidden = shown === now.places.length && now.more === undefined
      if (focused && button.hidden) sections[0]?.querySelector('a')?.focus()
    }
    await add()
    let busy = false
    button.addEventListener('click', async () => {
      // Not disabled meanwhile: it would lose the focus.
      if (busy) return
      busy = true
      try {
        await add()
        failure.textContent = ''
      } catch (error) {
        console.error(error)
        failure.textContent = words.failed
      }
      busy = false
    })
    return [box, element('div', { class: 'quote-more' }, [failure, button])]
  }

  return {
    idle: () => state('idle'),
    refused: (why) => state('idle', why),
    start: (typed) => {
      state('checking', words.checking)
      printed.hidden = false
      printed.querySelector('p')!.textContent = typed
    },
    missed: () => {
      if (status.textContent !== words.missed) status.replaceChildren(words.missed)
    },
    show,
    failed: (retry) => {
      state('failed', import.meta.env.DEV ? words.failedDevelopment : words.failed)
      const button = element('button', { type: 'button' }, [words.retry])
      button.addEventListener('click', () => {
        retry()
        // The button that had the focus is gone.
        status.focus()
      })
      results.replaceChildren(element('div', { class: 'quote-more' }, [button]))
    },
  }

  function searchLink(typed: string): (Node | string)[] {
    const asked = { typed: typed.trim(), raw: true }
    if (!fitsAddress(asked)) return []
    return [' ', element('a', { href: searchHref(base, asked) }, [words.search])]
  }
}

const shownOf = (outcome: Exclude<Outcome, { kind: 'apart' }> | Single): Shown[] => {
  if (outcome.kind === 'exact') return outcome.places.map((place) => standingShown([outcome.quotation], place))
  if (outcome.kind === 'near') return outcome.places.map((near) => nearShown(outcome.quotation, near))
  if (outcome.kind === 'in-order') return outcome.places.map((place) => standingShown(outcome.parts, place))
  return []
}

/** What was found, in a sentence. */
const sentence = (outcome: Outcome, proof: string): (Node | string)[] => {
  const strong = (text: string): Node => element('b', {}, [text])
  const edges = 'omission' in outcome && outcome.omission ? words.edges : ''
  switch (outcome.kind) {
    case 'exact':
      return [strong(verdictOf(outcome)), counted(outcome), edges]
    case 'in-order':
      return [strong(words.inParts(outcome.parts.length)), counted(outcome)]
    case 'near':
      return [strong(words.absent), words.near(outcome.places.length), edges, proof]
    case 'apart':
      return [strong(words.absent), `。${words.apart[outcome.by]}`, proof]
    case 'none': {
      const short = outcome.quotation.folded.text.length < leastLength
      return [strong(words.absent), short ? words.tooShort(leastLength) : words.nothingNear, `。${edges}${proof}`]
    }
  }
}

const isLoose = (places: readonly Standing[]): boolean => places.some(({ spans }) => missing(spans[0]!) > 0)

/** Whether it stands as it is, and else but for what. */
const verdictOf = (found: Single): string => {
  if (found.kind !== 'exact') return words.verdict[found.kind]
  const loose = isLoose(found.places)
  if (found.quotation.marks !== undefined) return loose ? words.exactButBoth : words.exactButMarks
  return loose ? words.exactBut : words.verdict.exact
}

const counted = (found: { places: readonly Standing[]; more?: unknown }): string =>
  found.more === undefined
    ? words.found(found.places.length, new Set(found.places.map(({ source }) => source.record.id)).size)
    : words.foundAtLeast(found.places.length)

/** A part of the quotation, and the places found for it. */
const partSection = (name: string, single: Single, places: readonly Node[]): HTMLElement => {
  return element('section', { class: 'quote-part' }, [
    element('h2', {}, [`${name} · ${verdictOf(single)}`]),
    element('p', { class: 'quote-said' }, [shorten(single.quotation.typed.trim())]),
    ...places,
  ])
}

/** Places under the titles of their plans, in the order given. */
const planSections = async (
  shown: readonly Shown[],
  level: 'h2' | 'h3',
  plans: Plans,
  base: string,
): Promise<HTMLElement[]> => {
  const known = new Map<string, PlaceOf>()
  for (const id of new Set(shown.map(({ plan }) => plan))) known.set(id, await plans.load(id))
  const sections: { plan: string; list: HTMLElement; section: HTMLElement }[] = []
  for (const each of shown) {
    const placeOf = known.get(each.plan)!
    if (sections.at(-1)?.plan !== each.plan) {
      const { plan } = placeOf(each.spans)
      const list = element('ol', {})
      const heading = element(level, {}, [element('a', { href: `${base}plans/${plan.id}/` }, [plan.title])])
      const about = element('p', { class: 'quote-about' }, [placeAndYear(plan)])
      const section = element('section', { class: 'quote-plan' }, [heading, about, list])
      sections.push({ plan: each.plan, list, section })
    }
    sections.at(-1)!.list.append(placeItem(each, placeOf, base))
  }
  return sections.map(({ section }) => section)
}
