import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { planIds } from '../../src/site/read-plan.ts'

/** One page of every type, and every plan. */
const pages = [
  '',
  'plans/',
  ...planIds().map((id) => `plans/${id}/`),
  'cities/',
  'cities/yueyang/',
  'themes/',
  'themes/tech-firms/',
  'years/',
  'years/2022/',
  'targets/',
  'targets/high-tech-firms/',
  'agencies/',
  'agencies/science/',
  'terms/',
  'terms/jiebangguashuai/',
  'headings/',
  'headings/j/',
  'references/',
  'data/',
  'about/',
  'about/links/',
  'about/design/',
  'compare/',
  'compare/?a=yangjiang-2022&b=yibin-2022',
  'search/',
  'search/help/',
  'search/saved/',
  'quote/',
  'quote/?q=新增45家高新技术企业',
  'no-such-page/',
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** axe's own copy of Playwright may be another version, whose types differ in nothing that matters here. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page']

const violations = async (page: Page, part = 'html'): Promise<string[]> => {
  const axe = new AxeBuilder({ page: page as unknown as AxePage }).include(part).withTags(rules)
  return (await axe.analyze()).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** What a page lays out by script is there. */
const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  if (address.includes('quote/?q=')) await expect(page.locator('[data-place]').first()).toBeVisible()
  if (address.includes('?a=')) await expect(page.locator('.compare-pair').first()).toBeVisible()
}

const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => all.forEach((details) => details.toggleAttribute('open', true)))

/** axe asks the same of every browser and is slow in Firefox: there one page of each kind of style, light and dark. */
const inFirefoxToo = ['', 'plans/yibin-2022/', 'themes/tech-firms/', 'targets/high-tech-firms/', 'search/']
/** Pages with a script of their own. */
const withScript = [
  '',
  'plans/yibin-2022/',
  'compare/?a=yangjiang-2022&b=yibin-2022',
  'search/',
  'search/saved/',
  'quote/?q=新增45家高新技术企业',
]
/** Plans differ in their text and not in their colours: in the dark those of the most and the fewest levels. */
const inTheDark = (address: string): boolean =>
  !/^plans\/./.test(address) || ['plans/yibin-2022/', 'plans/jiangmen-2023/'].includes(address)

for (const address of pages) {
  const dark = inTheDark(address) ? '@dark' : ''
  const tags = inFirefoxToo.includes(address) ? '@dark @firefox @firefox-dark' : dark

  test(`no axe violation on /${address} ${tags}`, async ({ page }) => {
    await open(page, address)
    expect(await violations(page)).toEqual([])
  })

  test(`unfolded, /${address} has no axe violation and fits 320 px ${dark}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, address)
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await unfold(page)
    expect(await overflow()).toBe(0)
    expect(await violations(page)).toEqual([])
  })

  test(`/${address} is Chinese, has one title and skips no heading level`, async ({ page }) => {
    await open(page, address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20}/)
  })

  test(`/${address} asks nothing of another site, and its policy forbids nothing it needs ${withScript.includes(address) ? '@firefox' : ''}`, async ({
    page,
  }) => {
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text())
    })
    await open(page, address)
    await page.waitForLoadState('networkidle')
    const { origin } = new URL(page.url())
    expect(requests.filter((request) => new URL(request).origin !== origin)).toEqual([])
    expect(complaints).toEqual([])
  })
}

test('what opens beside a text has no axe violation: an explanation, the tools of selected words @firefox @dark', async ({
  page,
}) => {
  await page.goto('plans/yibin-2022/')
  await page.locator('.text a.g[aria-describedby]').first().click()
  await expect(page.locator('.tip')).toBeVisible()
  expect(await violations(page, '.tip')).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .locator('.text .w > p')
    .last()
    .evaluate((words) => getSelection()!.selectAllChildren(words))
  await expect(page.locator('.tools.at')).toBeVisible()
  expect(await violations(page, '.tools')).toEqual([])
})

test('what unfolds on a narrow screen has no axe violation @firefox', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of ['plans/yibin-2022/', 'targets/high-tech-firms/', 'search/?q=高企']) {
    await page.goto(address)
    if (address.startsWith('search')) await expect(page.locator('#results[data-search-state=done]')).toBeVisible()
    await unfold(page)
    expect(await violations(page, 'details')).toEqual([])
  }
})
