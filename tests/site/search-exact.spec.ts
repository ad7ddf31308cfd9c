import { env } from 'node:process'
import { expect, test } from '@playwright/test'
import { readAsked } from '../../src/search/address.ts'
import { planRecords } from '../search/plans.ts'
import { reference } from '../search/reference.ts'
import { check, onOneLine } from './exact.ts'
import { samples } from './queries.ts'

const seed = Number(env['SEED'] ?? 20261121)
const records = planRecords()

/** The engine reads a query with the browser's own segmenter. */
const alsoFirefox = new Set(['mixed strings', 'pairs of terms', 'variants of width and case'])

for (const [kind, all] of Object.entries(samples(records, seed))) {
  test(`${all.length} ${kind}: the page shows what a scan of the texts finds, and marks it${alsoFirefox.has(kind) ? ' @firefox' : ''}`, async ({
    page,
  }) => {
    console.log(`SEED=${seed}`)
    await page.goto('search/')
    for (const sample of all) await check(page, records, sample)
    const { typed, raw } = all.at(-1)!
    expect(readAsked(new URL(page.url()).search)).toMatchObject({ typed: onOneLine(typed), raw })
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
