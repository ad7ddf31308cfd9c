import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'

const field = (page: Page): Locator => page.getByRole('combobox', { name: '检索词' })
const list = (page: Page): Locator => page.getByRole('listbox', { name: '检索建议' })
const options = (page: Page): Locator => list(page).getByRole('option')
const active = (page: Page): Locator => list(page).locator('[aria-selected=true]')
const results = (page: Page): Locator => page.locator('#results[data-search-state=done]')

const open = async (page: Page, typed: string): Promise<void> => {
  await page.goto('search/')
  await field(page).focus()
  await page.keyboard.type(typed)
  await expect(options(page)).not.toHaveCount(0)
}

test('by keyboard alone to the page of a city, by pinyin @firefox @sub', async ({ page }) => {
  await open(page, 'yibin')
  await expect(options(page)).toHaveText([/^宜宾市\s+城市$/, /^宜宾市2022年科技创新工作要点\s+规划$/])
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toContainText('规划')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/yibin\/$/)
})

test('words fill the box in place of the last term, and are searched @firefox', async ({ page }) => {
  await open(page, '科技 揭榜')
  await expect(options(page).first()).toHaveText(/^揭榜挂帅\s+提法$/)
  await expect(options(page).first().locator('b')).toHaveText('揭榜')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('科技 揭榜挂帅')
  await expect(list(page)).toBeHidden()
  await expect(results(page)).toHaveAttribute('data-query', '科技 揭榜挂帅')
  await expect(field(page)).toBeFocused()
})

test('按原样, all that is typed is one term', async ({ page }) => {
  await page.goto('search/')
  await page.getByLabel('按原样').check()
  await field(page).focus()
  await page.keyboard.type('揭 榜')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('揭榜挂帅')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('揭榜挂帅')
  await expect(results(page)).toHaveAttribute('data-raw', '1')
})

test('among other words, a place or theme is a condition, not a way out of the search @firefox', async ({ page }) => {
  await open(page, '人才 yáng jiāng')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('阳江市')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('人才 城市:阳江市')
  await expect(results(page)).toHaveAttribute('data-query', '人才 城市:阳江市')
})

test('a condition is filled behind its colon @firefox', async ({ page }) => {
  await open(page, '高新 主题：科')
  await expect(options(page).last()).toHaveText(/主题$/)
  await page.keyboard.press('ArrowDown')
  const label = (await active(page).locator('span').first().textContent())!.trim()
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue(`高新 主题：${label}`)
})

test('Enter without an option searches what is typed @firefox', async ({ page }) => {
  await open(page, '科技')
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeHidden()
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  await expect(page).toHaveURL(/\/search\/\?q=/)
})

test('Escape and Tab close; the text keeps its own keys @firefox', async ({ page }) => {
  await open(page, '科技')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(active(page)).toHaveCount(0)
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0)
  await expect(list(page)).toBeHidden()
  await page.keyboard.press('End')
  await expect(options(page)).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
  await expect(field(page)).toHaveValue('科技')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(list(page)).toBeHidden()
  await expect(field(page)).not.toBeFocused()
})

test('while an input method composes, its keys are its own @firefox', async ({ page }) => {
  await open(page, '科')
  const compose = (type: string, data: string): Promise<void> =>
    field(page).evaluate(
      (input: HTMLInputElement, { type, data }) => {
        input.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }))
        if (type !== 'compositionend') {
          input.value = `科${data}`
          input.dispatchEvent(new InputEvent('input', { data, isComposing: true, bubbles: true }))
        }
      },
      { type, data },
    )
  const press = (key: string): Promise<boolean> =>
    field(page).evaluate(
      (input, key) =>
        input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })),
      key,
    )
  await compose('compositionstart', 'j')
  await expect(list(page)).toBeHidden()
  for (const key of ['ArrowDown', 'Enter', 'Escape']) expect(await press(key)).toBe(true)
  await expect(list(page)).toBeHidden()
  await compose('compositionupdate', '技')
  await expect(list(page)).toBeHidden()
  await compose('compositionend', '技')
  await expect(options(page).first()).toContainText('科技')
})

test('a click takes an option; leaving the box closes the list @firefox', async ({ page }) => {
  await open(page, '揭榜')
  await options(page).first().click()
  await expect(field(page)).toHaveValue('揭榜挂帅')
  await expect(results(page)).toHaveAttribute('data-query', '揭榜挂帅')
  await field(page).fill('科技')
  await expect(list(page)).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(list(page)).toBeHidden()
})

test('the number of suggestions is said, politely', async ({ page }) => {
  await open(page, 'yibin')
  await expect(page.locator('.search-box .heard')).toHaveText('2 条建议，按上下键选取。')
  await expect(page.locator('.search-box .heard')).toHaveAttribute('aria-live', 'polite')
})

test('nothing is loaded before the box has the focus, and no file that does not exist', async ({ page }) => {
  const asked: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/suggest/')) asked.push(`${response.status()}`)
  })
  await page.goto('search/')
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await field(page).focus()
  await page.keyboard.type('龘 科 q')
  await expect(options(page).or(results(page)).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set(['200']))
})

for (const part of ['index', '[0-9a-f]{8}']) {
  test(`when ${part} does not load, search works as always @firefox`, async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.route(new RegExp(`suggest/${part}\\.json`), (route) => route.abort())
    await page.goto('search/')
    await field(page).focus()
    await page.keyboard.type('科技')
    await page.keyboard.press('Enter')
    await expect(results(page)).toHaveAttribute('data-query', '科技')
    await expect(list(page)).toBeHidden()
    expect(errors).toEqual([])
  })
}

test('the list lies over the page and moves nothing @firefox', async ({ page }) => {
  await page.goto('search/')
  await field(page).focus()
  const place = () => page.locator('.search-ways').evaluate((ways) => ways.getBoundingClientRect().top)
  const before = await place()
  await page.keyboard.type('科技')
  await expect(list(page)).toBeVisible()
  expect(await place()).toBe(before)
})

test('in the masthead and on the home page, suggestions come with the focus @firefox @sub', async ({ page }) => {
  await page.goto('plans/')
  await page.getByRole('banner').locator('input').focus()
  await expect(page.getByRole('banner').getByRole('combobox')).toBeVisible()
  await page.keyboard.type('揭榜')
  await expect(options(page).first()).toContainText('揭榜挂帅')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '揭榜挂帅')
  await page.goto('')
  await page.getByRole('main').locator('input').focus()
  await expect(page.getByRole('main').getByRole('combobox')).toBeVisible()
  await page.keyboard.type('yy')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('岳阳市')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/yueyang\/$/)
})

for (const address of ['search/', 'plans/']) {
  test(`no axe violation, no overflow, rows for a finger: the open list on /${address} @firefox @dark`, async ({
    page,
  }) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 })
      await page.goto(address)
      await page.locator('input[name=q]').focus()
      await expect(page.getByRole('combobox')).toBeVisible()
      await page.keyboard.type('推')
      await page.keyboard.press('ArrowDown')
      await expect(active(page)).toHaveCount(1)
      const { violations } = await new AxeBuilder({ page })
        .include('.suggest-box')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join()}`),
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      const heights = await options(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      const { x, width: wide } = (await list(page).boundingBox())!
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + wide).toBeLessThanOrEqual(width)
    }
  })
}
