import { searchStrings as words } from '../../model/strings.ts'
import { readAsked, searchHref } from '../address.ts'
import { element } from '../element.ts'
import { facets, narrow, recordsThatMayPass } from '../facets.ts'
import { type Finding, findingsOf, ordered } from '../findings.ts'
import { type Library, openLibrary } from '../library.ts'
import { parseQuery } from '../query.ts'
import { nameOf } from '../results/names.ts'
import { clauseRow } from '../results/rows.ts'
import { search } from '../search.ts'
import { countByPlan, isNew, readSaved, type SavedSearch, writeSaved } from './saved-searches.ts'

/** Plans that are looked through for one search, and rows that are shown of it. */
const limits = { plans: 200, rows: 5 }

/**
 * Fills the page of saved searches: of each what is new since the reader last looked, then what is latest.
 *
 * @param base Path of the site, with a slash at both ends.
 */
export const savedPage = async (base: string): Promise<void> => {
  const list = document.querySelector<HTMLElement>('.saved-searches')!
  const seenButton = document.querySelector<HTMLButtonElement>('.saved-seen')!
  const library = openLibrary(base)
  const found = new Map<string, { findings: Finding[]; complete: boolean }>()
  /** Where a button was that took itself away. */
  const toTop = (): void => document.querySelector('h1')!.focus()
  const none = (): void => list.replaceChildren(element('p', {}, [words.savedNone]))

  let saved: SavedSearch[] = []
  try {
    saved = readSaved()
  } catch {
    // No storage, nothing saved.
  }
  if (saved.length === 0) return none()
  for (const each of saved) {
    const section = element('section', { class: 'saved-search' }, [heading(each, base)])
    list.append(section)
    const forget = (): void => {
      writeSaved(readSaved().filter(({ query }) => query !== each.query))
      const next = section.nextElementSibling?.querySelector('a')
      section.remove()
      if (list.childElementCount === 0) none()
      if (next) next.focus()
      else toTop()
    }
    try {
      const { findings, complete } = await find(each, library)
      found.set(each.query, { findings, complete })
      section.append(...shown(each, { findings, complete }, base))
    } catch (error) {
      console.error(error)
      library.reset()
      section.append(element('p', {}, [`${words.failed}${words.failedHint}`]))
    }
    const button = element('button', { type: 'button' }, [words.savedForget])
    button.addEventListener('click', forget)
    section.append(button)
  }
  seenButton.hidden = false
  seenButton.addEventListener('click', () => {
    writeSaved(
      readSaved().map((each) => {
        const now = found.get(each.query)
        if (now === undefined) return each
        // Of plans that were not looked through the reader knows what they knew.
        return { ...each, seen: { ...(now.complete ? {} : each.seen), ...countByPlan(now.findings) } }
      }),
    )
    for (const mark of list.querySelectorAll('.saved-new')) mark.remove()
    seenButton.hidden = true
    toTop()
  })
}

const find = async ({ query }: SavedSearch, library: Library): Promise<{ findings: Finding[]; complete: boolean }> => {
  const asked = readAsked(query)
  const candidates = await library.candidates()
  const read = parseQuery(asked.typed, asked, await candidates.indicators(asked.typed))
  const { signal } = new AbortController()
  const running = await search({ ...read, wide: asked.wide }, candidates, library.record, signal)
  const all: Finding[] = []
  const open = recordsThatMayPass(candidates.manifest)(running.left(), asked.chosen)
  await running.look(open.slice(0, limits.plans), (each) => all.push(...findingsOf(each, read)))
  return { findings: narrow(all, asked.chosen).passing, complete: open.length <= limits.plans }
}

const heading = ({ query }: SavedSearch, base: string): HTMLElement => {
  const asked = readAsked(query)
  const chosen = facets.flatMap((facet) => (asked.chosen[facet] ?? []).map((value) => nameOf(facet, value)))
  return element('h2', {}, [
    element('a', { href: searchHref(base, asked) }, [asked.typed]),
    ...[...(asked.wide ? [words.wide] : []), ...chosen].map((name) => element('small', {}, [name])),
  ])
}

const shown = (
  saved: SavedSearch,
  { findings, complete }: { findings: Finding[]; complete: boolean },
  base: string,
): Node[] => {
  const way = { base, asked: readAsked(saved.query) }
  const counts = countByPlan(findings)
  const fresh = (finding: Finding): boolean => isNew(saved, counts, finding.record.id)
  const latest = ordered(findings, 'newest').toSorted((a, b) => Number(fresh(b)) - Number(fresh(a)))
  const news = Object.keys(counts).filter((plan) => isNew(saved, counts, plan)).length
  return [
    element('p', {}, [
      words.savedCount(findings.length, Object.keys(counts).length, complete),
      ...(news === 0 ? [] : [element('b', { class: 'saved-new' }, [words.savedNews(news)])]),
    ]),
    element(
      'ol',
      {},
      latest.slice(0, limits.rows).map((finding) => {
        const row = clauseRow(finding, way)
        if (fresh(finding)) row.prepend(element('b', { class: 'saved-new' }, [words.savedNew]))
        return row
      }),
    ),
  ]
}
