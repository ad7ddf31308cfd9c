import { expect, test } from '@playwright/test'

// Firefox ignores `emulateMedia`: Chromium only.
test('on paper a plan is a clean document with its ids in the margin', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('plans/yibin-2022/')
  for (const frame of ['.mast', '.crumbs', '.toc', '.outline', '.foot']) await expect(page.locator(frame)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.notice')).toContainText('非官方文本，以发布机关原件为准')
  const id = await page.locator('#c3-s3-i1').evaluate((clause) => getComputedStyle(clause, '::before').content)
  expect(id.replaceAll(/["\s+]/g, '')).toContain('#')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

test('dark readers print black on white', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.goto('plans/yibin-2022/')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  await expect(page.locator('#c1 > .w > p').first()).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('on paper residue is unfolded, and a list stands below its heading', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto('plans/jiangmen-2023/')
  await expect(page.locator('.o p').first()).toBeVisible()
  await page.goto('plans/')
  // Else every group holds on to the next, and all of them leave the sheet of their heading.
  await expect(page.locator('.group > h3').first()).toHaveCSS('break-after', 'auto')
})

test('what was arrived at is printed like the rest', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/?q=高企#i7')
  await expect(page.locator('mark.now')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const words = page.locator('#i7 > .w > p')
  await expect(words).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(words).toHaveCSS('border-image-source', 'none')
  await expect(page.locator('mark.now')).toHaveCSS('outline-style', 'none')
})

test('on paper a search is its results, in whole lines, with the notice of every page', async ({ page }) => {
  await page.goto('search/?q=高企&view=context')
  await expect(page.locator('#results[data-search-state=done]')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const control of ['form', 'filters', 'tools', 'offers'])
    await expect(page.locator(`.search-${control}`)).toBeHidden()
  await expect(page.locator('.search-summary')).toContainText('含「高企」')
  for (const part of await page.locator('.search-left, .search-right').all())
    expect(await part.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  await expect(page.locator('.foot p:visible')).toHaveText(/^非官方文本，以发布机关原件为准。/)
  await expect(page.locator('.foot a').first()).toBeHidden()
})
