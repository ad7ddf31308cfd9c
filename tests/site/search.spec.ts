import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import type { Manifest } from '../../src/search/manifest.ts'
import { planRecords } from '../search/plans.ts'
import { reference } from '../search/reference.ts'
import { field, overflow, results, search, violations } from './search-page.ts'

const records = planRecords()

/** A clause, its first words that stand in no other clause, and the clause after it. */
const uniqueWords = (): { plan: string; clause: string; words: string } => {
  for (const { id: plan, text, clauses } of records) {
    for (const { id: clause, start, end } of clauses.slice(8)) {
      const words = matchKey(text.slice(start, end)).slice(12, 20)
      if (words.length === 8 && reference(records, [words]).clauses.join() === `${plan}#${clause}`)
        return { plan, clause, words }
    }
  }
  throw new Error('Expected a plan with a clause like no other')
}

/** Until the bar counts the places of the whole plan, marks may still be made anew. */
const settled = (page: Page): Promise<void> => expect(page.locator('nav[data-places]')).toBeVisible()

test('from the header to the marked words of a clause, and back @firefox @sub', async ({ page }) => {
  const { plan, clause, words } = uniqueWords()
  await page.goto('')
  await page.getByRole('banner').getByRole('searchbox').fill(words)
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await expect(field(page)).toHaveValue(words)
  await page.locator(`[data-clause="${plan}#${clause}"]`).getByRole('link').click()

  await expect(page).toHaveURL(new RegExp(`/plans/${plan}/\\?q=.*#${clause}$`))
  const marks = page.locator(`#${clause} mark`)
  await settled(page)
  await expect(marks.first()).toBeInViewport()
  expect(matchKey((await marks.allTextContents()).join(''))).toBe(words)
  expect(await page.locator('.text mark').count()).toBe(await marks.count())
  expect(await page.locator(':target').getAttribute('id')).toBe(clause)

  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await expect(field(page)).toHaveValue(words)
})

test('marking moves nothing @firefox', async ({ page }) => {
  const { plan, clause, words } = uniqueWords()
  const boxes = (): Promise<number[]> =>
    page.locator('.text p').evaluateAll((all) =>
      // The first time, what is out of sight has no layout yet.
      [1, 2]
        .map(() => all.map((each) => each.getBoundingClientRect()))
        .at(-1)!
        .flatMap(({ width, height }) => [width, height]),
    )
  await page.goto(`plans/${plan}/#${clause}`)
  const before = await boxes()
  await page.goto(`plans/${plan}/?q=${encodeURIComponent(words)}#${clause}`)
  await settled(page)
  expect(await boxes()).toEqual(before)
})

test('words that run on into the next clause are marked in both @firefox', async ({ page }) => {
  const { id, text, clauses } = records[0]!
  const [first, second] = [clauses[1]!, clauses[2]!]
  const words = matchKey(text.slice(first.end - 4, second.start + 4))
  await search(page, words)
  await page.locator(`[data-clause="${id}#${first.id}"]`).getByRole('link').click()
  await page.waitForURL(/\/plans\//)
  const marked = async (): Promise<string> => matchKey((await page.locator('.text mark').allTextContents()).join(''))
  await expect.poll(marked).toBe(words)
})

test('text outside all clauses is found apart, and unfolded on arrival @firefox', async ({ page }) => {
  const { id, text, residue } = records.find((record) => record.residue.length > 0)!
  const words = matchKey(text.slice(residue[0]!.start, residue[0]!.end)).slice(0, 10)
  await search(page, words)
  await expect(results(page)).toBeVisible()
  const row = page.locator(`[data-residue="${id}@${residue[0]!.start}"]`)
  await expect(page.getByRole('region', { name: '正文之外' })).toContainText('不计入条款')
  await row.getByRole('link').click()
  await settled(page)
  await expect(page.locator('mark').first()).toBeInViewport()
  expect(matchKey((await page.locator('mark').allTextContents()).join(''))).toContain(words)
})

test('the address holds the search: back, forward, reload @firefox', async ({ page }) => {
  await search(page, '科技')
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  await field(page).fill('创新')
  await expect(results(page)).toHaveAttribute('data-query', '创新')
  await field(page).fill('创新 平台')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '创新 平台')
  await page.getByLabel('按原样').check()
  await expect(results(page)).toHaveAttribute('data-raw', '1')
  await expect(page).toHaveURL(/raw=1/)
  await page.goBack()
  await expect(page.getByLabel('按原样')).not.toBeChecked()
  await expect(results(page)).toHaveAttribute('data-raw', '0')
  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  await expect(field(page)).toHaveValue('科技')
  await page.goForward()
  await expect(results(page)).toHaveAttribute('data-query', '创新 平台')
  await page.reload()
  await expect(results(page)).toHaveAttribute('data-query', '创新 平台')
  await expect(page).toHaveTitle(/^创新 平台｜检索/)
})

test('words too long for an address survive reload and lead to the clause @firefox', async ({ page }) => {
  const { id, text, clauses } = records[0]!
  const { id: clause, start, end } = clauses.find((each) => each.end - each.start > 250)!
  const words = matchKey(text.slice(start, end))
  await page.goto('search/')
  await field(page).fill(words)
  await page.getByLabel('按原样').check()
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await expect(page).toHaveURL(/\/search\/$/)
  expect((await page.title()).length).toBeLessThan(100)
  await page.reload()
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await expect(field(page)).toHaveValue(words)
  await page.locator(`[data-clause="${id}#${clause}"]`).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/plans/${id}/#${clause}$`))
  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await search(page, words, '&raw=1')
  await expect(results(page)).toHaveAttribute('data-clauses', '1')
  await expect(page).toHaveURL(/\/search\/$/)
})

test('back from a plan, the results stand where they stood @firefox', async ({ page }) => {
  await search(page, '科技')
  await expect(results(page)).toBeVisible()
  const row = page.locator('[data-clause]').nth(20).getByRole('link')
  await row.scrollIntoViewIfNeeded()
  const scrolled = await page.evaluate(() => window.scrollY)
  await row.click()
  await expect(page.locator('mark').first()).toBeVisible()
  await page.goBack()
  await expect(results(page)).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled)
})

test('back and forward lead to the place where the reader was, with the rows that were open @firefox', async ({
  page,
}) => {
  const top = () => page.evaluate(() => window.scrollY)
  const rows = page.locator('[data-clause]')
  await search(page, '科技')
  await expect(results(page)).toBeVisible()
  const first = await rows.count()
  await page.getByRole('button', { name: '再显示' }).click()
  await expect(rows).not.toHaveCount(first)
  const open = await rows.count()
  await field(page).fill('创新')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '创新')
  await expect(results(page)).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 1200))
  await expect.poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll)).toBe(1200)
  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  await expect(rows).toHaveCount(open)
  await page.goForward()
  await expect(results(page)).toHaveAttribute('data-query', '创新')
  await expect.poll(top).toBe(1200)
})

test('a link within the page belongs to its search @firefox', async ({ page }) => {
  await search(page, '科技')
  await expect(results(page)).toBeVisible()
  await page.evaluate(() => (location.hash = 'main'))
  await field(page).fill('创新')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '创新')
  await page.goBack()
  await expect(page).toHaveURL(/#main$/)
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  await expect(field(page)).toHaveValue('科技')
})

test('an address with line breaks is the search of its words, whatever is pressed @firefox', async ({ page }) => {
  await page.goto('search/?q=%E7%A7%91%E6%8A%80%0D%0A%E5%88%9B%E6%96%B0')
  const expected = String(reference(records, ['科技', '创新']).clauses.length)
  await expect(results(page)).toHaveAttribute('data-clauses', expected)
  await page.getByRole('radio', { name: '按规划' }).check()
  await expect(page).toHaveURL(/view=plans/)
  await expect(results(page)).toHaveAttribute('data-clauses', expected)
})

test('an emptied field has no filter left @firefox', async ({ page }) => {
  await search(page, '科技', '&target=1')
  await expect(results(page)).toBeVisible()
  await field(page).fill('')
  await expect(page).toHaveURL(/search\/$/)
  await field(page).fill('创新')
  await expect(page).toHaveURL(/\?q=[^&]*$/)
})

test('fields and figures are conditions, and the page says how it read them @firefox', async ({ page }) => {
  await search(page, '城市:阳江 高新技术企业>=1')
  await expect(results(page)).not.toHaveAttribute('data-clauses', '0')
  await expect(page.locator('.search-reading')).toContainText('地区名以「阳江」开头；「高新技术企业」目标值 ≥ 1')
  const rows = page.locator('[data-clause]')
  for (const row of await rows.all()) {
    expect(await row.getAttribute('data-clause')).toMatch(/^yangjiang/)
    await expect(row.locator('mark').first()).toContainText(/\d/)
  }
})

test('nothing found says what was checked; for several terms, how many hold each @firefox', async ({ page }) => {
  const clauses = records.reduce((total, record) => total + record.clauses.length, 0)
  await search(page, '火星移民计划')
  await expect(page.getByRole('status')).toHaveText(
    new RegExp(
      `^没有条款含「火星移民计划」。已逐字核对 ${records.length} 部规划的 ${clauses} 个条款（语料版本 [0-9a-f]{16}）；原文里正文之外的文字（标题、日期等）也没有。编者所拟标题与地名不在检索之列。$`,
    ),
  )
  await search(page, '科技 火星移民计划')
  const { alone } = reference(records, ['科技', '火星移民计划'])
  await expect(page.locator('[data-alone]')).toContainText([`「科技」${alone[0]!.clauses} 条`, '「火星移民计划」0 条'])
  await page.getByRole('link', { name: '「科技」' }).click()
  await expect(results(page)).toHaveAttribute('data-clauses', String(alone[0]!.clauses))
})

test('what folds to nothing is named and left out', async ({ page }) => {
  await search(page, '科技 ""')
  await expect(page.locator('.search-reading')).toContainText('已略去')
  await expect(results(page)).toHaveAttribute('data-clauses', String(reference(records, ['科技']).clauses.length))
  await search(page, '""')
  await expect(page.getByRole('status')).toHaveText('没有可检索的文字。')
})

test('markup in a query is text', async ({ page }) => {
  await search(page, '<img src=x onerror=alert(1)>')
  await expect(page.locator('main img')).toHaveCount(0)
  await expect(results(page)).toHaveAttribute('data-clauses', '0')
})

for (const part of [
  'pagefind/pagefind.js',
  'pagefind/.*/wasm',
  'pagefind/.*/index/',
  'search/manifest.json',
  'search/zh-cn',
]) {
  test(`when ${part} does not load, the page says so and retries @firefox`, async ({ page }) => {
    let broken = true
    await page.route(new RegExp(part), (route) => (broken ? route.abort() : route.continue()))
    await search(page, '高新技术企业')
    await expect(results(page, 'failed')).toBeVisible()
    await expect(page.getByRole('status')).toContainText('检索没有完成')
    await expect(page.locator('#results')).not.toHaveAttribute('data-clauses')
    await page.getByRole('button', { name: '重试' }).click()
    await expect(results(page, 'failed')).toBeVisible()
    broken = false
    await field(page).press('Enter')
    await expect(results(page)).toHaveAttribute(
      'data-clauses',
      String(reference(records, ['高新技术企业']).clauses.length),
    )
    await expect(page.getByRole('button', { name: '重试' })).toHaveCount(0)
  })
}

test('an index of another build is loaded anew @firefox', async ({ page }) => {
  let [asked, renewed] = [false, false]
  await page.route(/search\/manifest\.json/, (route) => {
    renewed = asked
    return route.continue()
  })
  await page.route(/search\/zh-cn/, (route) => (renewed ? route.continue() : route.fulfill({ status: 404 })))
  await search(page, '高新技术企业')
  await expect(results(page, 'failed')).toBeVisible()
  asked = true
  await page.getByRole('button', { name: '重试' }).click()
  const expected = reference(records, ['高新技术企业']).clauses
  await expect(results(page)).toHaveAttribute('data-clauses', String(expected.length))
  await expect(page.locator('[data-clause]')).toHaveCount(expected.length)
})

test('a manifest that a host kept from another build proves nothing @firefox', async ({ page }) => {
  let old = true
  await page.route(/search\/manifest\.json/, async (route) => {
    if (!old) return route.continue()
    const manifest = (await (await route.fetch()).json()) as Manifest
    const characters = manifest.characters.replace('揭', '')
    const parts = { ...manifest.parts, index: 'zh-cn_0000000' }
    await route.fulfill({ json: { ...manifest, parts, characters, facts: manifest.facts.slice(1) } })
  })
  const expected = reference(records, ['创新']).clauses
  await search(page, '创新')
  await expect(results(page, 'failed')).toBeVisible()
  old = false
  await page.getByRole('button', { name: '重试' }).click()
  await expect(results(page)).toHaveAttribute('data-clauses', String(expected.length))
})

test('what few searches need is loaded by those alone', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await search(page, '创新')
  await expect(results(page)).toHaveAttribute('data-search-state', 'done')
  expect(asked.filter((url) => /search\/(indicators|holders)-/.test(url))).toEqual([])
  await search(page, '高新技术企业>=100')
  await expect(page.locator('[data-clause]')).not.toHaveCount(0)
  expect(asked.filter((url) => /search\/(indicators|holders)-/.test(url))).toHaveLength(2)
})

test('an outdated search shows nothing any more', async ({ page }) => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  let first = true
  await page.route(/search\/zh-cn.*\.json/, async (route) => {
    if (first) await held
    first = false
    await route.continue()
  })
  await search(page, '高新技术企业')
  await expect(results(page, 'searching')).toBeAttached()
  await field(page).fill('火星移民计划')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '火星移民计划')
  release()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[data-clause]')).toHaveCount(0)
  await expect(results(page)).toHaveAttribute('data-clauses', '0')
})

test('with many candidates, counts are bounds until all are verified', async ({ page }) => {
  const { plan, words } = uniqueWords()
  const record = records.find(({ id }) => id === plan)!
  await page.route(/pagefind\/pagefind\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `const results = Array.from({ length: 230 }, (_, turn) => ({ id: 'many-' + turn }))
        export const createInstance = () => ({ preload: async () => {}, search: async () => ({ results }) })`,
    }),
  )
  await page.route(/search\/many-/, (route) =>
    route.fulfill({ json: { ...record, id: /many-\d+/.exec(route.request().url())![0] } }),
  )
  const patient = { timeout: 30_000 }
  await search(page, words)
  await results(page, 'partial').waitFor({ state: 'attached', ...patient })
  await expect(results(page, 'partial')).not.toHaveAttribute('data-clauses')
  await expect(page.getByRole('status')).toHaveText('至多 230 部规划，至少 200 个条款；还有 30 部规划尚未核对。')
  await page.getByRole('button', { name: '继续核对 30 部' }).click()
  await expect(results(page)).toHaveAttribute('data-clauses', '230', patient)
  await expect(results(page)).toHaveAttribute('data-plans', '230')
})

test('with many candidates for several terms, their own counts are bounds until asked for', async ({ page }) => {
  const { plan, words } = uniqueWords()
  const record = records.find(({ id }) => id === plan)!
  await page.route(/pagefind\/pagefind\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `const results = (from) => Array.from({ length: 210 }, (_, turn) => ({ id: 'many-' + (turn + from) }))
        const half = (phrase) => results(phrase.length > 5 ? 0 : 210)
        export const createInstance = () => ({ preload: async () => {}, search: async (phrase) => ({ results: half(phrase) }) })`,
    }),
  )
  await page.route(/search\/many-/, (route) =>
    route.fulfill({ json: { ...record, id: /many-\d+/.exec(route.request().url())![0] } }),
  )
  await search(page, `${words} ，`)
  await expect(results(page)).toHaveAttribute('data-clauses', '0')
  await expect(page.locator('.search-alone li')).toContainText(['至多 210 部规划', '至多 210 部规划'])
  await page.getByRole('button', { name: '逐字核对各词的条数' }).click()
  await expect(page.locator('[data-alone]').first()).toHaveAttribute('data-alone', '420', { timeout: 30_000 })
})

test('by keyboard alone @firefox', async ({ page }) => {
  await page.goto('search/')
  await field(page).focus()
  await page.keyboard.type('5G')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '5G')
  const row = page.locator('[data-clause]').first().getByRole('link')
  for (
    let presses = 0;
    presses < 30 && !(await row.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press('Tab')
  }
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('mark').first()).toBeInViewport()
})

// Firefox ESR ignores `javaScriptEnabled: false`.
test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what is missing and where to go', async ({ page }) => {
    await search(page, '科技')
    expect(await page.locator('main').innerText()).toContain('需要启用 JavaScript')
    await page.getByRole('link', { name: '按目录浏览全部规划' }).click()
    await expect(page).toHaveURL(/\/plans\/$/)
  })
})

const states = [
  { name: 'found', typed: '高新技术企业 新增', state: 'done' },
  { name: 'found within and outside', typed: '2023年', state: 'done' },
  { name: 'nothing', typed: '科技 火星移民计划', state: 'done' },
  { name: 'failed', typed: '高新技术企业', state: 'failed' },
]
for (const { name, typed, state } of states) {
  test(`no axe violation and no overflow: ${name} @dark`, async ({ page }) => {
    if (state === 'failed') await page.route(/pf_index/, (route) => route.abort())
    await search(page, typed)
    await expect(results(page, state)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
  })
}

test('no axe violation on arrival, in a clause and outside @dark', async ({ page }) => {
  const { plan, clause, words } = uniqueWords()
  await page.goto(`plans/${plan}/?q=${encodeURIComponent(words)}#${clause}`)
  await expect(page.locator('mark').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
  const { id, text, residue } = records.find((record) => record.residue.length > 0)!
  await page.goto(
    `plans/${id}/?q=${encodeURIComponent(matchKey(text.slice(residue[0]!.start, residue[0]!.end)).slice(0, 10))}`,
  )
  await expect(page.locator('mark').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('the engine is loaded when there is something to search, and not before', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('search/')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([])
  await field(page).focus()
  await expect.poll(() => asked.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true)
})

test('at most 230 KB to the first result of a cold search, and to all of them', async ({ page }) => {
  const sizes: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    sizes.push(response.body().then((body) => [response.url(), Math.min(body.length, gzipSync(body).length)]))
  })
  await search(page, '高新技术企业')
  await expect(results(page)).toBeVisible()
  // What is offered beside them comes later.
  await page.waitForLoadState('networkidle')
  const all = await Promise.all(sizes)
  const total = all.reduce((sum, [, size]) => sum + size, 0)
  console.log(`First search: ${all.length} files, ${Math.round(total / 1000)} KB`)
  expect(total).toBeLessThanOrEqual(230_000)
})
