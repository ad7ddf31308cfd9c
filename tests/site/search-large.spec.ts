import { env } from 'node:process'
import { test } from '@playwright/test'
import { planRecords } from '../search/plans.ts'
import { check } from './exact.ts'
import { samples } from './queries.ts'

/** Larger libraries than the founding one; each is served to a project of its own. */
const libraries = [
  { name: 'plans, library and fixtures @fixtures', content: '.fixtures/content', each: 12 },
  { name: 'a thousand synthetic plans @thousand', content: '.fixtures/thousand/content', each: 6 },
]
const seed = Number(env['SEED'] ?? 20261121)

for (const { name, content, each } of libraries) {
  test(`${name}: ${each} queries of each kind find what a scan of the texts finds`, async ({ page }) => {
    test.setTimeout(900_000)
    console.log(`SEED=${seed}`)
    const records = planRecords(content)
    await page.goto('search/')
    for (const sample of Object.values(samples(records, seed, each)).flat()) await check(page, records, sample)
  })
}
