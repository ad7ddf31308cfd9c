import { expect, type Page } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import { searchHref, type Words } from '../../src/search/address.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { reference } from '../search/reference.ts'
import type { Sample } from './queries.ts'

/** What the page says and shows of one search. */
interface Shown {
  clauses: number
  plans: number
  rows: { name: string; marks: string }[]
  residue: { name: string; marks: string }[]
  alone: number[]
}

/** Goes to the address of a search as the browser's back button does, without loading the page anew. */
const show = (page: Page, { typed, raw }: Words): Promise<Shown> =>
  page.evaluate(
    async ({ href, typed, raw }) => {
      const results = document.querySelector<HTMLElement>('#results')!
      const ready = () =>
        results.dataset['query'] === typed &&
        results.dataset['raw'] === (raw ? '1' : '0') &&
        ['done', 'failed', 'partial'].includes(results.dataset['searchState']!)
      const settled = () =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!ready()) return
            observer.disconnect()
            resolve()
          })
          observer.observe(results, { attributes: true })
        })
      const first = settled()
      history.pushState(null, '', href)
      window.dispatchEvent(new PopStateEvent('popstate'))
      if (!ready()) await first
      while (results.dataset['searchState'] === 'partial') {
        const next = settled()
        results.querySelector<HTMLElement>('.search-end button')!.click()
        await next
      }
      if (results.dataset['searchState'] !== 'done') throw new Error(`${results.dataset['searchState']}: ${href}`)
      for (;;) {
        const more = results.querySelector<HTMLElement>('.search-rest button, .search-outside-rest button')
        if (more === null) break
        more.click()
      }
      const rows = (attribute: string) =>
        [...results.querySelectorAll(`[${attribute}]`)].map((row) => ({
          name: row.getAttribute(attribute)!,
          marks: [...row.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
        }))
      return {
        clauses: Number(results.dataset['clauses']),
        plans: Number(results.dataset['plans']),
        rows: rows('data-clause'),
        residue: rows('data-residue'),
        alone: [...results.querySelectorAll<HTMLElement>('[data-alone]')].map((item) => Number(item.dataset['alone'])),
      }
    },
    { href: searchHref(new URL('..', page.url()).pathname, { typed, raw }), typed: onOneLine(typed), raw },
  )

/** As a field for a search holds it. */
export const onOneLine = (typed: string): string => typed.replaceAll(/[\r\n]+/gu, ' ')

const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name).toSorted()

/** Searches, and expects what a scan of the texts finds: all of it, nothing else, and every hit marked. */
export const check = async (page: Page, records: readonly SearchRecord[], sample: Sample): Promise<void> => {
  const shown = await show(page, sample)
  const expected = reference(records, sample.terms)
  expect.soft(names(shown.rows), sample.typed).toEqual(expected.clauses)
  expect.soft(names(shown.residue), sample.typed).toEqual(expected.residue)
  expect.soft(shown.clauses, sample.typed).toBe(expected.clauses.length)
  expect.soft(shown.plans, sample.typed).toBe(new Set(expected.clauses.map((name) => name.split('#')[0])).size)
  for (const { name, marks } of [...shown.rows, ...shown.residue]) {
    for (const term of sample.terms.filter((wanted) => typeof wanted === 'string'))
      expect.soft(matchKey(marks), `${name} for ${sample.typed}`).toContain(matchKey(term))
  }
  // Of terms that many plans may hold the page counts only when asked to.
  const counted = shown.alone.length > 0 || records.length <= 200
  if (counted && sample.terms.length > 1 && expected.clauses.length + expected.residue.length === 0) {
    expect.soft(shown.alone, sample.typed).toEqual(expected.alone.map(({ clauses }) => clauses))
  }
}
