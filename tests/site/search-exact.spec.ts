import { env } from 'node:process'
import { expect, test, type Page } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import { readAsked, searchHref, type Words } from '../../src/search/address.ts'
import { planRecords } from '../search/plans.ts'
import { reference } from '../search/reference.ts'
import { samples, type Sample } from './queries.ts'

const seed = Number(env['SEED'] ?? 20261121)
const records = planRecords()

/** What the page says and shows of one search. */
interface Shown {
  clauses: number
  plans: number
  rows: { name: string; marks: string }[]
  residue: { name: string; marks: string }[]
  alone: number[]
}

/** Goes to the address of a search as the browser's back button does, without loading the page anew. */
const show = (page: Page, asked: Words): Promise<Shown> =>
  page.evaluate(
    async ({ href, typed, raw }) => {
      const results = document.querySelector<HTMLElement>('#results')!
      const ready = () =>
        results.dataset['query'] === typed &&
        results.dataset['raw'] === (raw ? '1' : '0') &&
        ['done', 'failed', 'partial'].includes(results.dataset['searchState']!)
      const settled = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!ready()) return
          observer.disconnect()
          resolve()
        })
        observer.observe(results, { attributes: true })
      })
      // All rows at once, as they are on the way back to a list that was long.
      history.pushState({ rows: Infinity }, '', href)
      window.dispatchEvent(new PopStateEvent('popstate'))
      if (!ready()) await settled
      if (results.dataset['searchState'] !== 'done') throw new Error(`${results.dataset['searchState']}: ${href}`)
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
    { href: searchHref(new URL('..', page.url()).pathname, asked), ...asked },
  )

const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name).toSorted()

const check = async (page: Page, sample: Sample): Promise<void> => {
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
  if (sample.terms.length > 1 && expected.clauses.length + expected.residue.length === 0) {
    expect.soft(shown.alone, sample.typed).toEqual(expected.alone.map(({ clauses }) => clauses))
  }
}

/** The engine reads a query with the browser's own segmenter. */
const alsoFirefox = new Set(['mixed strings', 'pairs of terms', 'variants of width and case'])

for (const [kind, all] of Object.entries(samples(records, seed))) {
  test(`${all.length} ${kind}: the page shows what a scan of the texts finds, and marks it${alsoFirefox.has(kind) ? ' @firefox' : ''}`, async ({
    page,
  }) => {
    console.log(`SEED=${seed}`)
    await page.goto('search/')
    for (const sample of all) await check(page, sample)
    expect(readAsked(new URL(page.url()).search)).toMatchObject({ typed: all.at(-1)!.typed, raw: all.at(-1)!.raw })
  })
}

test('what is typed is searched as it is typed', async ({ page }) => {
  await page.goto('search/')
  for (const sample of samples(records, seed)['domain terms']!.slice(0, 10)) {
    await page.getByRole('combobox', { name: '检索词' }).fill(sample.typed)
    const results = page.locator('#results[data-search-state=done]').and(page.locator(`[data-query="${sample.typed}"]`))
    await expect(results).toHaveAttribute('data-clauses', String(reference(records, sample.terms).clauses.length))
  }
})
