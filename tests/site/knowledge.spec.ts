import { expect, test } from '@playwright/test'
import { planIds, readPlan } from '../../src/site/read-plan.ts'
import { copied, watchClipboard } from './clipboard.ts'

test('a city’s plan → outline → clause → a similar clause elsewhere → back @firefox @sub', async ({ page }) => {
  await page.goto('cities/yangjiang/')
  await page.locator('.rows').getByRole('link', { name: '阳江市2022年科技工作要点' }).click()
  await page.locator('nav.outline').getByRole('link', { name: '八、加强科技人才队伍建设' }).click()
  await expect(page).toHaveURL(/#c8$/)
  const similar = page.locator('#c8 > .w .s')
  await similar.locator('summary').click()
  await expect(similar.locator('em').first()).not.toBeEmpty()
  await expect(similar.locator('q')).toHaveCount(1)
  await similar.getByRole('link').first().click()
  await expect(page).not.toHaveURL(/yangjiang-2022/)
  const id = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${id}"] > .w > :is(p, h2, h3)`).first()).toBeInViewport()
  await page.goBack()
  await expect(page).toHaveURL(/yangjiang-2022\/#c8$/)
})

test('theme → clause, and indicator → chart → words @firefox @sub', async ({ page }) => {
  await page.goto('themes/')
  await page.getByRole('link', { name: '科技企业培育' }).click()
  await page.locator('.clauses').getByRole('link', { name: '二、7.', exact: true }).click()
  await expect(page).toHaveURL(/yangjiang-2022\/#i7$/)

  await page.goto('targets/')
  await page.getByRole('link', { name: '高新技术企业', exact: true }).click()
  await expect(page.locator('.chart svg').first()).toBeVisible()
  await page.getByRole('link', { name: '新增30家高新技术企业' }).click()
  await expect(page).toHaveURL(/yangjiang-2022\/#i7$/)
  await expect(page.locator('#i7 .g')).toHaveText('新增30家高新技术企业')
})

test('a page of an indicator says why figures cannot be compared', async ({ page }) => {
  await page.goto('targets/high-tech-firms/')
  const yibin = page.locator('section', { hasText: '新增和重新认定' }).last()
  await expect(yibin).toContainText('不可直接比较')
  await expect(yibin).toContainText('范围不同')
  const floor = page.locator('tr', { hasText: '新增高新技术企业25家以上' })
  await floor.locator('summary').click()
  await expect(floor.locator('.why p')).toHaveText('界限不同：至少，而非定数')
})

test('words explain themselves on a tap, and by keyboard, and never move the text @firefox', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/')
  const mark = page.locator('#i7 .g')
  await mark.scrollIntoViewIfNeeded()
  const before = await mark.boundingBox()
  await mark.click()
  const tip = page.locator('.tip')
  await expect(tip).toBeVisible()
  await expect(tip).toContainText('新增 30 家')
  await expect(page).not.toHaveURL(/targets/)
  expect(await mark.boundingBox()).toEqual(before)
  const distance = async () => (await tip.boundingBox())!.y - (await mark.boundingBox())!.y
  const near = await distance()
  await page.evaluate(() => scrollBy(0, 40))
  await expect.poll(async () => (await mark.boundingBox())!.y).toBe(before!.y - 40)
  await expect(tip).toBeVisible()
  expect(await distance()).toBeCloseTo(near)
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await page.locator('#i7 .m').focus()
  await page.keyboard.press('Tab')
  await expect(mark).toBeFocused()
  await expect(tip).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/targets\/high-tech-firms\/$/)
})

test('without popovers the words are links @firefox', async ({ page }) => {
  await page.addInitScript(() => {
    delete (HTMLElement.prototype as Partial<HTMLElement>).showPopover
  })
  await page.goto('plans/yangjiang-2022/')
  await page.locator('#i7 .g').click()
  await expect(page).toHaveURL(/targets\/high-tech-firms\/$/)
})

test('the tools copy the link, a citation and the characters of the source @firefox', async ({ page }) => {
  await watchClipboard(page)
  await page.goto('plans/yangjiang-2022/#i7')
  const tools = page.locator('#i7 .tools')
  await expect(tools).toBeVisible()
  await tools.getByRole('button', { name: '复制链接' }).click()
  await expect(tools.getByRole('status')).toHaveText('已复制')
  await tools.getByRole('button', { name: '复制引文' }).click()
  await tools.getByRole('button', { name: '复制原文' }).click()
  await expect.poll(() => copied(page)).toHaveLength(3)
  const [link, citation, text] = await copied(page)
  expect(link).toBe(page.url())
  expect(citation).toMatch(
    /^佚名\. \[阳江市2022年科技工作要点\]：二、7\.\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. http.+#i7\.$/,
  )
  const plan = readPlan('yangjiang-2022')
  const { start, end } = plan.clauses.find(({ id }) => id === 'i7')!
  expect(text).toBe(plan.text.slice(start, end))
})

test('the tools come to the clause that has the focus, and can be reached from it @firefox', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/')
  await page.locator('#i2 .m').focus()
  await expect(page.locator('#i2 .tools')).toBeVisible()
  await page.locator('#i2 .tools button').first().focus()
  await expect(page.locator('#i2 .tools button').first()).toBeFocused()
})

test('notes never run into each other, whatever the width @firefox', async ({ page }) => {
  for (const width of [1440, 1100, 360]) {
    await page.setViewportSize({ width, height: 900 })
    for (const id of planIds()) {
      await page.goto(`plans/${id}/`)
      const boxes = await page.locator('.n').evaluateAll((notes) =>
        notes
          .map((note) => note.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map(({ top, bottom }) => ({ top, bottom })),
      )
      for (const [index, box] of boxes.entries())
        if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]!.bottom - 1)
    }
  }
})

test('at 200 % zoom nothing is cut off', async ({ page }) => {
  // A window of half the size in CSS pixels is what zooming makes of it.
  await page.setViewportSize({ width: 640, height: 400 })
  for (const address of ['', 'plans/yibin-2022/', 'themes/talent/', 'targets/high-tech-firms/', 'cities/taian/']) {
    await page.goto(address)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  }
})

test('no layout shift while a page loads and is read', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of ['', 'plans/yibin-2022/', 'themes/talent/', 'targets/high-tech-firms/', 'cities/taian/']) {
    await page.goto(address)
    await page.mouse.wheel(0, 3000)
    await page.mouse.move(600, 300)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
  }
})

test('coverage says plainly what a plan does not mention', async ({ page }) => {
  await page.goto('')
  const row = page.locator('.heat tr', { hasText: '党建与作风' })
  await expect(row.getByText('未提及').first()).toBeVisible()
})
