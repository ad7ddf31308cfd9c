import { expect, test } from '@playwright/test'

// Firefox ignores `javaScriptEnabled: false`: Chromium only.
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

test('reading needs no script', async ({ page }) => {
  await page.goto('')
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('link', { name: '规划' }).click()
  await page.getByRole('link', { name: '宜宾市2022年科技创新工作要点' }).first().click()

  await page.locator('.why summary').click()
  await expect(page.locator('.why p')).toBeVisible()

  await page.locator('.toc summary').click()
  await page.locator('.toc').getByRole('link', { name: '(2)狠抓高精尖科技企业培育' }).click()
  await expect(page).toHaveURL(/#c3-s3-i1-u2$/)
  const clause = page.locator('#c3-s3-i1-u2 > .w > p')
  await expect(clause).toBeInViewport()
  await expect(clause).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  // The bar stays open without script: the clause stands below it.
  const bar = await page.locator('.toc').boundingBox()
  const words = await clause.boundingBox()
  expect(words!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height)
})

test('searching without script leads to a page that says what it needs', async ({ page }) => {
  await page.goto('')
  await page.getByRole('main').getByRole('searchbox').fill('揭榜挂帅')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((address) => address.pathname.endsWith('/search/'))
  await expect(page.locator('noscript')).not.toBeEmpty()
})

test('without search, the headings lead to a clause', async ({ page }) => {
  await page.goto('search/?q=科技')
  await page.getByRole('main').getByRole('link', { name: '标题索引' }).click()
  await page.getByRole('link', { name: 'Z 开头的标题' }).click()
  const heading = page.getByRole('listitem').filter({ hasText: '指导思想' }).first()
  await heading.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/plans\/.*#/)
  await expect(page.locator(':target')).toBeInViewport()
  await expect(page.locator(':target > .w')).toContainText('指导思想')
})
