import { arrivalStrings as strings } from '../../model/strings.ts'
import { readAsked, readAt } from '../address.ts'
import { parseQuery, phrasesOf } from '../query.ts'
import { arrivalBar } from './bar.ts'
import { findInPlan, type FoundInPlan } from './find-in-plan.ts'
import { unmark } from './mark.ts'
import { markClause } from './mark-clause.ts'
import { markPlaces } from './mark-places.ts'
import { addressed, clauseOf, stopsOf } from './stop.ts'
import { walk } from './walk.ts'

/**
 * On a plan's page that was reached from a search: marks the words that were searched in the clause the address points
 * at or, without one, in the text outside all clauses, which it unfolds. When what the search knows of the plan is
 * there, marks all that the search finds in it, and leads from one place to the next. Nothing of the text moves.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const arrive = (base: string): void => {
  const article = document.querySelector<HTMLElement>('article.text')
  const asked = readAsked(location.search)
  const start = readAt(location.search)
  const query = parseQuery(asked.typed, asked)
  if (article === null || query.terms.length === 0) return
  const clause = clauseOf(addressed())
  const ending = new AbortController()

  const close = (): void => {
    ending.abort()
    const inBar = parts.bar.contains(document.activeElement)
    const link = clauseOf(parts.bar)?.querySelector<HTMLElement>(':scope > .l, :scope > .w .m')
    parts.bar.remove()
    parts.status.remove()
    unmark(article)
    history.replaceState(history.state, '', location.pathname + location.hash)
    if (inBar) link?.focus({ preventScroll: true })
  }
  const parts = arrivalBar(base, asked, close)

  const markFirst = (): void => markClause(article, phrasesOf(query), clause)

  const stand = (home: Element | null): void => {
    const words = home?.querySelector(':scope > .w') ?? null
    if (words === null) article.before(parts.bar)
    else if (parts.bar.parentElement !== words) words.append(parts.bar)
  }

  const say = (sentence: string): void => {
    parts.say(sentence, '')
    parts.status.textContent = sentence
    stand(clause)
  }

  const show = (findings: FoundInPlan): void => {
    unmark(article)
    const stops = stopsOf(findings.places, markPlaces(article, findings.folded, findings.places))
    if (clause !== null && !stops.some(({ home }) => home === clause)) markFirst()
    const { clauses, outside } = findings
    Object.assign(parts.bar.dataset, { places: stops.length, clauses, outside })
    if (stops.length === 0) say(strings.none)
    else walk(stops, { ...parts, findings, start, stand, signal: ending.signal })
  }

  const fail = (error: unknown): void => {
    console.error(error)
    unmark(article)
    markFirst()
    say(strings.failed)
  }

  article.before(parts.status)
  markFirst()
  const outside = addressed() === null ? article.querySelector('mark') : null
  outside?.closest('details')?.setAttribute('open', '')
  outside?.scrollIntoView({ block: 'center' })
  const [, plan = ''] = location.pathname.slice(base.length).split('/')
  findInPlan(base, plan, asked).then(show).catch(fail)
}
