import { expect, type Locator, type Page, test } from '@playwright/test'
import { planFile, planIds, readPlan } from '../../src/site/read-plan.ts'

/** The clause's own words are tinted. */
const expectTinted = async (words: Locator): Promise<void> => {
  await expect(words).toBeInViewport()
  await expect(words).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
}

/** Top of each clause in the document, whatever the scroll position. */
const tops = (page: Page): Promise<number[]> =>
  page
    .locator('.text [id]:not([hidden])')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)))

test('from the home page to a clause and back @firefox @sub', async ({ page }) => {
  await page.goto('')
  await page.getByRole('link', { name: '阳江市2022年科技工作要点' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('阳江市2022年科技工作要点')

  const outline = page.locator('nav.outline')
  await outline.getByRole('link', { name: '二、抓好“以升促建”工作' }).click()
  await expect(page).toHaveURL(/\/plans\/yangjiang-2022\/#c2$/)
  await expectTinted(page.locator('#c2 > .w > h2'))
  // Not `click()`: before it Firefox scrolls the page to where the sticky outline would be, and so changes the place.
  await outline.getByRole('link', { name: '7.多措并举推动高企发展' }).dispatchEvent('click')
  await expect(page).toHaveURL(/#i7$/)
  await expectTinted(page.locator('#i7 > .w > p'))
  await expect(page.locator('#c2 > .w > h2')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(outline.locator('[aria-current]')).toHaveText('7.多措并举推动高企发展')

  await page.goBack()
  await expect(page).toHaveURL(/#c2$/)
  await expectTinted(page.locator('#c2 > .w > h2'))
})

test("a clause's number is its link @firefox @sub", async ({ page }) => {
  await page.goto('plans/yangjiang-2022/')
  await page.getByRole('link', { name: '19.', exact: true }).click()
  await expect(page).toHaveURL(/\/plans\/yangjiang-2022\/#i19$/)
  await expectTinted(page.locator('#i19 > .w > p'))
  await page.goto('plans/yangjiang-2022/')
  await page.locator('#p1').hover()
  await page.locator('#p1').getByRole('link', { name: '本段链接' }).click()
  await expect(page).toHaveURL(/#p1$/)
})

test('longer ids and places inside a clause are tinted like the clause @firefox', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/#c2-i7')
  await expectTinted(page.locator('#i7 > .w > p'))
  await page.goto('plans/yangjiang-2022/#i19-e2')
  await expectTinted(page.locator('#i19-e2'))
  await expect(page.locator('#i19 > .w > p')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await expect(page.locator('#i19-e1')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})

test('arriving at a clause moves nothing @firefox', async ({ page }) => {
  await page.goto('plans/yibin-2022/')
  const before = await tops(page)
  for (const id of ['c3', 'c3-s3-i1', 'c3-s3-i1-u2', 'p1']) {
    await page.evaluate((hash) => location.assign(hash), `#${id}`)
    const after = await tops(page)
    // Firefox rounds another way at another scroll position.
    expect(after.map((top, index) => Math.abs(top - before[index]!) <= 1)).toEqual(before.map(() => true))
  }
})

test("the outline shows the reader's place @firefox", async ({ page }) => {
  await page.goto('plans/yibin-2022/')
  const outline = page.locator('nav.outline')
  await expect(outline.getByRole('link', { name: '三、重点任务' })).toBeVisible()
  await expect(outline.getByRole('link', { name: '(2)强化科技金融支撑' })).toBeHidden()
  await page
    .locator('#c3-s3-i2-u2')
    .evaluate((clause) => scrollTo(0, clause.getBoundingClientRect().top + scrollY - 60))
  const here = outline.locator('[aria-current=location]')
  await expect(here).toHaveText('(2)强化科技金融支撑')
  await expect(here).toBeInViewport()
})

test('whatever the width, the place is the clause that a link leads to @firefox', async ({ page }) => {
  for (const width of [1280, 900, 360]) {
    await page.setViewportSize({ width, height: 720 })
    for (const id of ['c3', 'c3-s1', 'c3-s1-i2']) {
      await page.goto(`plans/jiangmen-2023/#${id}`)
      const here = page.locator(`:is(.outline, .toc) [aria-current=location]`).first()
      await expect(here).toHaveAttribute('href', `#${id}`)
    }
  }
})

test('on a phone the outline is a bar that names the place @firefox', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('plans/yibin-2022/')
  await expect(page.locator('nav.outline')).toBeHidden()
  const bar = page.locator('.toc')
  await bar.locator('summary').click()
  await bar.getByRole('link', { name: '2.实施创新生态“塑造”工程' }).click()
  await expect(page).toHaveURL(/#c3-s3-i2$/)
  await expect(bar).not.toHaveAttribute('open')
  await expectTinted(page.locator('#c3-s3-i2 > .w > p'))
  await expect(bar.locator('summary')).toBeInViewport()
  await expect(bar.locator('summary')).toContainText('2.实施创新生态“塑造”工程')
  const covered = await bar.evaluate((element) => element.getBoundingClientRect().bottom)
  const arrived = await page.locator('#c3-s3-i2').evaluate((element) => element.getBoundingClientRect().top)
  expect(arrived).toBeGreaterThanOrEqual(covered)
})

test('from a city to the plan of its district and back @firefox @sub', async ({ page }) => {
  await page.goto('cities/')
  await page.getByRole('main').getByRole('link', { name: '岳阳市' }).click()
  await expect(page).toHaveURL(/\/cities\/yueyang\/$/)
  await expect(page.locator('#yueyanglou')).toContainText('年份未载')
  await page.locator('#yueyanglou').getByRole('link', { name: '岳阳楼区打好科技创新攻坚仗工作方案' }).click()
  await expect(page).toHaveURL(/\/plans\/yueyanglou\/$/)
  await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '岳阳市' }).click()
  await expect(page).toHaveURL(/\/cities\/yueyang\/$/)
})

test('the list of plans names every plan, its year or that it is unknown @sub', async ({ page }) => {
  await page.goto('plans/')
  for (const id of planIds()) {
    const { title, years } = readPlan(id).meta
    const row = page.locator('.rows li', { has: page.locator(`a[href$="/plans/${id}/"]`) })
    await expect(row).toContainText(title?.value ?? id)
    await expect(row.locator('.year')).toHaveText(years === undefined ? '年份未载' : new RegExp(String(years.value[0])))
  }
})

test('the home page counts the plans without a year, and leads to them @sub', async ({ page }) => {
  await page.goto('')
  const undated = planIds().filter((id) => readPlan(id).meta.years === undefined)
  const item = page.locator('.halves .inline li', { hasText: '年份未载' })
  await expect(item).toContainText(`${undated.length} 部`)
  await item.getByRole('link').click()
  await expect(page.locator('#undated a')).toHaveCount(undated.length)
})

test('facts say how they are known, and what is not known is said @firefox', async ({ page }) => {
  await page.goto('plans/yueyanglou/')
  await page.getByText('编者拟题').click()
  await expect(page.locator('.why p')).toContainText(readPlan('yueyanglou').meta.title?.note ?? '')
  const facts = page.locator('.facts')
  await expect(facts).toContainText('年份未载')
  await expect(facts).toContainText('来源网址未知')
  await expect(facts.locator('.wide', { hasText: '未知' })).toContainText('文号')

  await page.goto('plans/taian-2020/')
  const year = facts.locator('div', { hasText: '年份' }).first()
  await year.locator('summary').click()
  await expect(year).toContainText('2020年')
  await year.getByRole('link').click()
  await expect(page).toHaveURL(/#p1$/)
})

test('the source and the data are those of the library, byte for byte @sub', async ({ page, request }) => {
  for (const id of planIds()) {
    await page.goto(`plans/${id}/`)
    const links = page.locator('.facts a[download]')
    const [source, data] = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const body = async (address: string | undefined): Promise<Buffer> => (await request.get(address ?? '')).body()
    expect((await body(source)).equals(planFile(id, readPlan(id).source.file))).toBe(true)
    expect((await body(data)).equals(planFile(id, 'plan.json'))).toBe(true)
  }
})

test('what is no clause is folded in its place', async ({ page }) => {
  await page.goto('plans/jiangmen-2023/')
  const outside = page.locator('.o').first()
  await expect(outside.getByText('各县（市、区）政府')).toBeHidden()
  await outside.locator('summary').click()
  await expect(outside.getByText('各县（市、区）政府')).toBeVisible()
  await expect(outside.locator('small').filter({ hasText: '主送机关' })).toBeVisible()
})

test('everything can be reached and used by keyboard @firefox', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('.why summary')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('.why p')).toBeVisible()
  await page.locator('nav.outline a').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  // The focus goes on from the clause: Chromium to its own number, Firefox to what comes after it.
  const focused = page.locator('#c1 a:focus')
  await expect(focused).toHaveCount(1)
  await expect(focused).not.toHaveCSS('outline-style', 'none')
})

test('the search box of the masthead asks the search page @firefox @sub', async ({ page }) => {
  await page.goto('about/')
  await page.getByRole('search', { name: '全站检索' }).getByRole('searchbox').fill('揭榜挂帅')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(
    (address) => address.pathname.endsWith('/search/') && address.searchParams.get('q') === '揭榜挂帅',
  )
})

test('only the search page itself has no search box in its masthead, and its names stand where they stand elsewhere', async ({
  page,
}) => {
  const left = (): Promise<number> =>
    page
      .locator('.mast nav')
      .first()
      .evaluate((names) => names.getBoundingClientRect().left)
  await page.goto('search/')
  await expect(page.locator('.mast form')).toHaveCount(0)
  const before = await left()
  for (const address of ['search/help/', 'search/saved/']) {
    await page.goto(address)
    await expect(page.getByRole('search', { name: '全站检索' })).toBeVisible()
    expect(await left()).toBeCloseTo(before, 0)
  }
})

test('an address that does not exist says so and leads on', async ({ page }) => {
  const response = await page.goto('plans/no-such-plan/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页')
  await page.getByRole('main').getByRole('link', { name: '规划', exact: true }).click()
  await expect(page).toHaveURL(/\/plans\/$/)
})
