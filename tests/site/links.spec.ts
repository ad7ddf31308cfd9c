import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ledgerSchema } from '../../src/model/ledger.ts'
import { histories } from '../histories.ts'

for (const name of Object.keys(histories)) {
  test(`after ${name}, every address of the first release leads to its words or says why it cannot @fixtures`, async ({
    page,
  }) => {
    const folder = `.fixtures/content/plans/history-${name}`
    const { clauses } = ledgerSchema.parse(JSON.parse(readFileSync(`${folder}/ledger.json`, 'utf8')))
    /** The first words of a clause without its number. */
    const opening = ({ text, marker }: { text: string | null; marker: string | null }): string =>
      text!
        .slice(marker?.length ?? 0)
        .replace(/\s/gu, '')
        .slice(0, 12)
    for (const [id, entry] of Object.entries(clauses)) {
      const first = [...entry.earlier, entry].find(({ released }) => released === '2026-01-01')
      if (first === undefined) continue
      await page.goto(`plans/history-${name}/#${id}`)
      const target = page.locator(`[id="${id}"]`)
      await expect(target).toHaveCount(1)
      const clause = target.locator('xpath=ancestor-or-self::*[self::section or self::div][@id][1]')
      const here = (await clause.count()) === 0 ? '' : await clause.locator(':scope > .w').innerText()
      if (here.replace(/\s/gu, '').includes(opening(first))) continue
      // Other words stand here now, or none: a line says where the ones that were meant are.
      const line = page.locator(`aside[id="${id}"], [id="${id}"] > aside.f:not(.v)`)
      await expect(line).toBeVisible()
      await expect(line).toBeInViewport()
      await expect(line).toContainText('2026年2月2日')
      const ways = await line.getByRole('link').all()
      if (ways.length === 0) await expect(line).toContainText('已删去')
      else {
        await ways[0]!.click()
        const there = page.locator(':target > .w')
        await expect(there).toContainText(opening(first))
        await expect(there).toBeInViewport()
      }
    }
  })
}

test('an address that changed leads on, to the clause too @fixtures', async ({ page }) => {
  await page.goto('plans/history-old/?q=x#c2-i4')
  await expect(page).toHaveURL(/plans\/history-insert\/\?q=x#c2-i4$/)
  await expect(page.locator(':target')).toHaveAttribute('id', 'c2-i4')
})

test('an address that changed leads on without script @fixtures', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! })
  const page = await context.newPage()
  await page.goto('plans/history-old/')
  await expect(page).toHaveURL(/plans\/history-insert\/$/)
  await context.close()
})

test('the address of a plan that was withdrawn says so, and why @fixtures', async ({ page }) => {
  await page.goto('plans/history-gone/#c1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('规划已撤下')
  await expect(page.getByRole('main')).toContainText('《示例市工作要点》已于2026年2月2日从文库撤下：原件已撤回。')
  await expect(page.getByRole('link', { name: '另见' })).toHaveAttribute('href', '/plans/history-merge/')
})

test('the files of a plan whose address changed are at the old one too @fixtures', async ({ request }) => {
  for (const file of ['.json', '.md', '.txt', '.bib', '.ris', '.csl.json', '/source.txt']) {
    const [old, now] = await Promise.all(
      ['history-old', 'history-insert'].map((id) => request.get(`plans/${id}${file}`)),
    )
    expect(old!.status()).toBe(200)
    expect((await old!.body()).equals(await now!.body())).toBe(true)
  }
})

test('the data of a plan that was withdrawn say so, and why @fixtures', async ({ request }) => {
  const json = (await (await request.get('plans/history-gone.json')).json()) as object
  expect(json).toEqual({
    id: 'history-gone',
    withdrawn: { title: '示例市工作要点', date: '2026-02-02', reason: '原件已撤回。', to: 'plans/history-merge/' },
  })
  for (const extension of ['md', 'txt']) {
    const text = await (await request.get(`plans/history-gone.${extension}`)).text()
    expect(text).toBe('《示例市工作要点》已于2026年2月2日从文库撤下：原件已撤回。\n\n另见 plans/history-merge/\n')
  }
})

test('every change is listed, each with the address it is about @fixtures', async ({ page }) => {
  await page.goto('about/links/')
  const changes = page.locator('#changes')
  await expect(changes.getByRole('heading', { level: 3 })).toHaveText(['2026年2月2日'])
  await expect(changes.locator('li', { hasText: '原「6.」已并入二、5.' }).getByRole('link')).toHaveAttribute(
    'href',
    '/plans/history-merge/#c2-i6',
  )
  await expect(page.locator('#addresses li')).toHaveText([/history-old.*history-insert/, /history-gone.*原件已撤回/])
})
