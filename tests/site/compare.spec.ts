import { expect, test } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import { readPlan } from '../../src/site/read-plan.ts'

test('a plan → compare with its neighbour → a clause of it @firefox @sub', async ({ page }) => {
  await page.goto('plans/yibin-2022/')
  await page.locator('.ends').getByRole('link', { name: '对照' }).first().click()
  await expect(page).toHaveURL(/compare\/\?a=[a-z0-9-]+&b=yibin-2022$/)
  const pair = page.locator('.compare-pair').first()
  await expect(pair).toContainText('相似度')
  await expect(page).toHaveTitle(/^对照：.+—.+｜/)
  await pair.getByRole('link').last().click()
  await expect(page).toHaveURL(/plans\/yibin-2022\/#/)
})

test('pairs show their clauses whole, and swapping the plans swaps the columns @firefox', async ({ page }) => {
  await page.goto('compare/?a=yangjiang-2022&b=yibin-2022')
  const place = page.locator('.compare-pair .place')
  await expect(place.first()).toBeVisible()
  const shown = await page.locator('.compare-pair > div').evaluateAll((sides) =>
    sides.map((side) => ({
      address: side.querySelector('a')!.href,
      text: side.querySelector('p')!.textContent,
    })),
  )
  expect(shown.length).toBeGreaterThan(10)
  for (const { address, text } of shown) {
    const { pathname, hash } = new URL(address)
    const plan = readPlan(pathname.split('/').at(-2)!)
    const clause = plan.clauses.find(({ id }) => `#${id}` === hash)!
    expect(matchKey(text)).not.toBe('')
    expect(matchKey(plan.text.slice(clause.start, clause.end)).endsWith(matchKey(text))).toBe(true)
  }
  const heads = page.locator('.compare-heads a')
  const before = await heads.allTextContents()
  await page.getByRole('link', { name: '甲乙对调' }).click()
  await expect(page).toHaveURL(/a=yibin-2022&b=yangjiang-2022/)
  await expect(heads.first()).toHaveText(before[1]!)
})

test('where most is the same, the characters that differ are marked, and an address may name a theme', async ({
  page,
}) => {
  const plan = readPlan('yangjiang-2022')
  const changed = { ...plan, id: 'yibin-2022', text: plan.text.replace('新增30家高新技术企业', '新增45家高新技术企业') }
  await page.route('**/plans/yibin-2022.json', (route) => route.fulfill({ json: changed }))
  await page.goto('compare/?a=yangjiang-2022&b=yibin-2022#theme-tech-firms')
  await expect(page.locator('.compare-page del')).toHaveText('30')
  await expect(page.locator('.compare-page ins')).toHaveText('45')
  await expect(page.locator('#theme-tech-firms')).toBeInViewport()
  const said = await page.locator('.compare-pair > small').allTextContents()
  expect(said.filter((text) => text.includes('标出的是不同的字'))).toHaveLength(1)
  expect(said.filter((text) => text.includes('文字相同'))).toHaveLength(said.length - 1)
  await expect(page.locator('.compare-alone')).toHaveCount(0)
})

test('what cannot be compared is said, and the form stays', async ({ page }) => {
  const state = page.locator('.compare-state')
  await page.goto('compare/?a=nowhere-1999&b=yibin-2022')
  await expect(state).toContainText('nowhere-1999')
  await expect(page.getByLabel('乙')).toHaveValue('yibin-2022')
  await page.goto('compare/?a=yibin-2022&b=yibin-2022')
  await expect(state).toContainText('同一部')
  await page.getByLabel('甲').selectOption('taian-2020')
  await page.getByRole('button', { name: '对照' }).click()
  await expect(page.locator('.compare-heads')).toContainText('泰安')
  await page.route('**/plans/taian-2020.json', (route) => route.abort())
  await page.reload()
  await expect(state).toContainText('没有载入')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('long shared passages of the library are there, each with its two clauses', async ({ page }) => {
    await page.goto('compare/')
    await expect(page.locator('.compare-form')).toBeHidden()
    const first = page.locator('#reuse-all li').first()
    await expect(first.locator('em')).not.toBeEmpty()
    await first.getByRole('link').last().click()
    await expect(page).toHaveURL(/plans\/.+#/)
  })
})
