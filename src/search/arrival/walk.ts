import { arrivalStrings as words } from '../../model/strings.ts'
import type { Bar } from './bar.ts'
import type { FoundInPlan } from './find-in-plan.ts'
import { addressed, homeOf, type Stop } from './stop.ts'

interface Options extends Bar {
  findings: FoundInPlan
  /** Where the hit begins that the reader came for, if it is one of several. */
  start: number | undefined
  /** Stands the bar where the keyboard comes to it after the words of a clause. */
  stand: (home: Element | null) => void
  /** Ends what the walk listens to. */
  signal: AbortSignal
}

/**
 * Leads from stop to stop, in a circle. The address follows, without a new entry of the history; so does the bar, which
 * keeps the focus that was in it.
 *
 * @param stops In the order of the text; one or more.
 */
export const walk = (stops: readonly Stop[], options: Options): void => {
  const { bar, status, say, offer, stand, findings, start, signal } = options
  const unit = stops.some(({ marks }) => marks.length > 0) ? words.units.words : words.units.clauses
  const { clauses, outside } = findings
  const counts = outside === 0 && clauses === stops.length ? '' : words.counts(clauses, outside)
  let at: number | undefined

  const show = (next: number | undefined): void => {
    for (const mark of stops[at ?? -1]?.marks ?? []) mark.classList.remove('now')
    at = next
    const marks = stops[at ?? -1]?.marks ?? []
    for (const mark of marks) mark.classList.add('now')
    marks[0]?.closest('details')?.setAttribute('open', '')
    say(position(), counts)
  }

  const position = (): string =>
    at === undefined ? words.all(stops.length, unit) : words.at(at + 1, stops.length, unit)

  /** Takes the address for the place of the reader, who may have got there by another link. */
  const look = (): void => {
    const target = addressed()
    const home = homeOf(target)
    if (at !== undefined && stops[at]!.home === home) return
    show(target === null ? firstOutside(stops) : stopAt(stops, target, home))
    stand(stops[at ?? -1]?.home ?? home)
  }

  const step = (by: 1 | -1): void => {
    const next = at === undefined ? nearest(stops, addressed(), by) : at + by
    show((next + stops.length) % stops.length)
    const { home, marks, place } = stops[at!]!
    const focused = document.activeElement
    // Unlike `history.replaceState` this moves `:target`; it takes the focus away.
    if (home.id !== '' && location.hash !== `#${home.id}`) location.replace(`#${home.id}`)
    const returning = focused instanceof HTMLElement && bar.contains(focused)
    stand(home)
    if (returning) focused.focus({ preventScroll: true })
    const spot = marks[0] ?? home
    if (!inView(spot, bar)) spot.scrollIntoView({ block: spot === home ? 'start' : 'center' })
    const turned = next < 0 ? words.fromEnd : next >= stops.length ? words.fromStart : ''
    status.textContent =
      turned + words.heard(position(), placeName(home), excerpt(findings.record.text, place.start, place.end))
  }

  look()
  const meant = stops.findIndex(({ place }) => start !== undefined && place.start <= start && start < place.end)
  if (meant !== -1 && (addressed() === null || stops[meant]!.home === stops[at ?? -1]?.home)) {
    show(meant)
    stand(stops[meant]!.home)
  }
  status.textContent = position()
  const arrived = stops[at ?? -1]
  // In a long clause the words may stand below the window.
  if (arrived?.marks[0] !== undefined && !inView(arrived.marks[0], bar) && (topInView(arrived.home) || at === meant))
    arrived.marks[0].scrollIntoView({ block: 'center' })
  offer(step)
  addEventListener('hashchange', look, { signal })
}

const firstOutside = (stops: readonly Stop[]): number | undefined => {
  const first = stops.findIndex(({ place }) => place.clause === undefined)
  return first === -1 ? undefined : first
}

/** In the clause that is addressed: the first after an anchor in it, else the first. */
const stopAt = (stops: readonly Stop[], target: Element, home: Element | null): number | undefined => {
  const own = [...stops.keys()].filter((index) => stops[index]!.home === home)
  return own.find((index) => follows(stops[index]!, target)) ?? own[0]
}

/** The first stop after an element, or the last before it. */
const nearest = (stops: readonly Stop[], from: Element | null, by: 1 | -1): number => {
  const after = from === null ? 0 : stops.findIndex((stop) => follows(stop, from))
  const first = after === -1 ? stops.length : after
  return by === 1 ? first : first - 1
}

const follows = ({ marks, home }: Stop, element: Element): boolean =>
  (element.compareDocumentPosition(marks[0] ?? home) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

const inView = (element: Element, bar: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
  return top >= padding - 1 && bottom <= bar.getBoundingClientRect().top
}

const topInView = (element: Element): boolean => {
  const { top } = element.getBoundingClientRect()
  return top >= 0 && top < innerHeight
}

const placeName = (home: Element): string =>
  home.querySelector<HTMLElement>(':scope > .w')?.dataset['place'] ?? words.outside

/** Characters around a hit that are heard. */
const around = 16

const excerpt = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - around), Math.min(end, start + 2 * around) + around).replaceAll(/\s+/gu, '')
