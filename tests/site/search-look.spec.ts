import { expect, test, type Page } from '@playwright/test'
import { planRecords } from '../search/plans.ts'
import { reference, referenceWidely } from '../search/reference.ts'
import { field, overflow, results, search, violations } from './search-page.ts'

const records = planRecords()
const recordOf = new Map(records.map((record) => [record.id, record]))

const rows = (page: Page): Promise<string[]> =>
  page.locator('[data-clause]').evaluateAll((all) => all.map((row) => row.getAttribute('data-clause')!))
const yearOf = (name: string): number => recordOf.get(name.split('#')[0]!)!.years?.[1] ?? 0

/** A filter's box, unfolded where the filters are folded. */
const box = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${name} `) })

test('filters narrow by place, year and what is known of the clause, and say how many each leaves @firefox', async ({
  page,
}) => {
  const [word, { region }] = ['科技', records.find(({ region }) => region.length > 1)!]
  const all = reference(records, [word]).clauses
  await search(page, word)
  await expect(results(page)).toHaveAttribute('data-passing', String(all.length))
  const inPlace = all.filter((name) => recordOf.get(name.split('#')[0]!)!.region[0] === region[0])
  await expect(page.getByRole('group', { name: '地区' })).toContainText(`${region[0]}${inPlace.length}`)

  await box(page, '地区', region[0]!).focus()
  await page.keyboard.press('Space')
  await expect(results(page)).toHaveAttribute('data-passing', String(inPlace.length))
  await expect(box(page, '地区', region[0]!)).toBeFocused()
  await expect(page.getByRole('status')).toContainText(`筛选后 ${inPlace.length} 条`)

  const withTargets = inPlace.filter((name) => {
    const [plan, clause] = name.split('#')
    return recordOf.get(plan!)!.clauses.find(({ id }) => id === clause)!.figures !== undefined
  })
  await expect(page.getByRole('group', { name: '目标' })).toContainText(`有量化目标${withTargets.length}`)
  await box(page, '目标', '有量化目标').check()
  await expect(results(page)).toHaveAttribute('data-passing', String(withTargets.length))
  expect((await rows(page)).toSorted()).toEqual(withTargets.toSorted())

  await page.reload()
  await expect(results(page)).toHaveAttribute('data-passing', String(withTargets.length))
  await expect(box(page, '目标', '有量化目标')).toBeChecked()
  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-passing', String(inPlace.length))
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(results(page)).toHaveAttribute('data-passing', String(all.length))
  await expect(page).toHaveURL(/\/search\/\?q=[^&]*$/)
})

test('orders and views, each kept in the address @firefox', async ({ page }) => {
  await search(page, '高新技术企业')
  await expect(results(page)).toBeVisible()
  const byRelevance = await rows(page)
  await page.getByLabel('排序').selectOption('年份从新到旧')
  await expect(page).toHaveURL(/order=newest/)
  const byYear = await rows(page)
  expect(byYear.map(yearOf)).toEqual(byYear.map(yearOf).toSorted((a, b) => b - a))
  expect(byYear.toSorted()).toEqual(byRelevance.toSorted())

  await page.getByRole('radio', { name: '按规划' }).check()
  await expect(page.locator('.search-plan h2')).toHaveCount(new Set(byYear.map((name) => name.split('#')[0])).size)
  expect(await rows(page)).toHaveLength(byYear.length)

  await page.getByRole('radio', { name: '语境' }).check()
  await expect(page).toHaveURL(/view=context/)
  const marks = page.locator('[data-line] mark')
  expect(new Set(await marks.allTextContents())).toEqual(new Set(['高新技术企业']))
  const lefts = await marks.evaluateAll((all) => all.map((mark) => Math.round(mark.getBoundingClientRect().left)))
  expect(new Set(lefts).size).toBe(1)
  await page.getByLabel('排序').selectOption('按后文')
  await expect(page).toHaveURL(/order=right/)
  const rights = await page
    .locator('.search-right')
    .evaluateAll((all) => all.map((right) => right.textContent.slice('高新技术企业'.length)))
  expect(rights).toEqual(rights.toSorted(new Intl.Collator('zh-CN').compare))

  await page.getByRole('radio', { name: '分布' }).check()
  const cells = page.getByRole('table').getByRole('link')
  const first = cells.first()
  const count = await first.textContent()
  await first.click()
  await expect(results(page)).toHaveAttribute('data-passing', count!)
  expect(await rows(page)).toHaveLength(Number(count))
})

test('in the table of places and years what has no year comes last @firefox', async ({ page }) => {
  await search(page, '创新', '&view=chart')
  await expect(results(page)).toBeVisible()
  const years = await page.getByRole('columnheader').allTextContents()
  expect(years.slice(1)).toEqual([...years.slice(1, -1).toSorted(), '年份未载'])
})

test('terms may hold of one plan instead of one clause @firefox', async ({ page }) => {
  const words = ['高新技术企业', '科普']
  await search(page, words.join(' '))
  await expect(results(page)).toHaveAttribute('data-clauses', String(reference(records, words).clauses.length))
  await page.getByLabel('同一规划即可').check()
  const expected = referenceWidely(records, words).clauses
  await expect(results(page)).toHaveAttribute('data-clauses', String(expected.length))
  await expect(page).toHaveURL(/wide=1/)
  await page.reload()
  await expect(results(page)).toHaveAttribute('data-clauses', String(expected.length))
  expect((await rows(page)).every((name) => expected.includes(name))).toBe(true)
})

test('one term of a whole plan is as ever, text outside the clauses included', async ({ page }) => {
  const { text, residue } = records.find((record) => record.residue.length > 0)!
  const words = text.slice(residue[0]!.start, residue[0]!.start + 10)
  await search(page, words, '&wide=1')
  await expect(results(page)).toBeVisible()
  await expect(page.locator('[data-residue]').first()).toBeVisible()
})

test('a search that was ended shows nothing, also when what it waited for comes late', async ({ page }) => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/search\/manifest\.json/, async (route) => {
    await held
    await route.continue()
  })
  await search(page, '高新技术企业>=1')
  await field(page).fill('人才')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^人才/)
  release()
  await expect(results(page)).toHaveAttribute('data-query', '人才')
  await expect(page.locator('.search-why')).toHaveCount(0)
  await expect(page.getByRole('status')).toContainText('含「人才」')
})

test('another view while a search is on its way shows nothing of the one before', async ({ page }) => {
  await search(page, '高企')
  await expect(results(page)).toBeVisible()
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/search\/zh-cn/, async (route) => {
    await held
    await route.continue()
  })
  await field(page).fill('孵化')
  await page.keyboard.press('Enter')
  await page.getByLabel('同一规划即可').check()
  await expect(page.getByRole('status')).toHaveText('正在检索…')
  release()
  const expected = reference(records, ['孵化']).clauses
  await expect(results(page)).toHaveAttribute('data-clauses', String(expected.length))
})

test('thousands of rows come a part at a time, and stand again on the way back @firefox', async ({ page }) => {
  const all = reference(records, ['的']).clauses
  expect(all.length).toBeGreaterThan(60)
  await search(page, '的')
  await expect(page.locator('[data-clause]')).toHaveCount(25)
  await page.getByRole('button', { name: /^再显示/ }).click()
  await expect(page.locator('[data-clause]')).toHaveCount(Math.min(125, all.length))
  const row = page.locator('[data-clause]').nth(55).getByRole('link')
  await row.click()
  await expect(page.locator('mark').first()).toBeVisible()
  await page.goBack()
  await expect(page.locator('[data-clause]')).toHaveCount(Math.min(125, all.length))
})

test('exports hold all hits as the sources have them, with query, corpus and date @firefox', async ({ page }) => {
  // Firefox gives tests no downloads: what is saved is taken where it is made.
  await page.addInitScript(() => {
    const make = URL.createObjectURL
    URL.createObjectURL = (blob: Blob) => {
      document.documentElement.dataset['saved'] = ''
      void blob.text().then((text) => (document.documentElement.dataset['saved'] = text))
      return make(blob)
    }
  })
  await search(page, '的')
  await expect(results(page)).toBeVisible()
  const save = async (name: string): Promise<string> => {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-saved', name === 'JSON' ? /^\{/ : /^"/)
    return page.evaluate(() => document.documentElement.dataset['saved']!)
  }
  const saved = JSON.parse(await save('JSON')) as Record<string, unknown> & {
    clauses: { plan: string; clause: string; start: number; end: number; text: string; hits: unknown[] }[]
    outside: unknown[]
  }
  expect(saved).toMatchObject({ query: { typed: '的', raw: false }, complete: true })
  expect(saved['corpus']).toMatch(/^[0-9a-f]{16}$/)
  expect(saved['date']).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(saved.clauses.map(({ plan, clause }) => `${plan}#${clause}`).toSorted()).toEqual(
    reference(records, ['的']).clauses,
  )
  for (const { plan, start, end, text } of saved.clauses) expect(text).toBe(recordOf.get(plan)!.text.slice(start, end))
  const csv = await save('CSV')
  // Quotation marks are doubled in a cell, so that a line begins with one alone only where a row does.
  const lines = csv.split(/\r\n(?="|$)/u).filter((line) => line !== '')
  expect(lines).toHaveLength(1 + saved.clauses.length + saved.outside.length)
})

test('other wordings are offered with what they add, and carried out when asked for @firefox', async ({ page }) => {
  const exact = reference(records, ['高企']).clauses
  const either = reference(records, [[{ words: '高企' }, { words: '高新技术企业' }]]).clauses
  await search(page, '高企')
  await expect(results(page)).toHaveAttribute('data-clauses', String(exact.length))
  const offers = page.getByRole('list', { name: '另可检索' })
  await expect(offers).toContainText(`「高企」又作「高新技术企业」一并检索，多 ${either.length - exact.length} 条`)
  await offers.getByRole('link').click()
  await expect(results(page)).toHaveAttribute('data-clauses', String(either.length))
  await expect(page.locator('.search-why').first()).toHaveText(/「高(企|新技术企业)」 \d+ 处/)
})

test('traditional characters and pinyin lead to what is meant; the map is loaded only then', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await search(page, '科技创新')
  await expect(results(page)).toBeVisible()
  await search(page, 'yangjiang')
  const offers = page.getByRole('list', { name: '另可检索' })
  await expect(offers.getByRole('link', { name: '阳江市', exact: true })).toHaveAttribute('href', /\/cities\//)
  expect(asked.filter((url) => url.includes('traditional'))).toEqual([])
  await search(page, '科技創新')
  const expected = reference(records, ['科技创新']).clauses.length
  await expect(offers).toContainText(`简体作「科技创新」一并检索，多 ${expected} 条`)
})

test('of words that are nowhere, the longest parts that are somewhere are given @firefox', async ({ page }) => {
  await search(page, '高新技术企业登月')
  await expect(results(page)).toHaveAttribute('data-clauses', '0')
  const offers = page.getByRole('list', { name: '另可检索' })
  await expect(offers).toContainText(`高新技术企业${reference(records, ['高新技术企业']).clauses.length} 条`)
  await offers.getByRole('link', { name: '高新技术企业', exact: true }).click()
  await expect(field(page)).toHaveValue('高新技术企业')
})

test('a long search says how far it is, and can be stopped and taken up again', async ({ page }) => {
  const { text, clauses } = records[0]!
  let release = (): void => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/pagefind\/pagefind\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `const results = Array.from({ length: 40 }, (_, turn) => ({ id: 'many-' + turn }))
        export const createInstance = () => ({ preload: async () => {}, search: async () => ({ results }) })`,
    }),
  )
  await page.route(/search\/many-/, async (route) => {
    const id = /many-\d+/.exec(route.request().url())![0]
    if (Number(id.slice(5)) > 7) await held
    await route.fulfill({ json: { ...records[0]!, id } })
  })
  await search(page, text.slice(clauses[1]!.start, clauses[1]!.start + 3))
  await expect(page.getByRole('progressbar', { name: '核对进度' })).toHaveAttribute('value', '8')
  await expect(page.locator('[data-clause]').first()).toBeVisible()
  await expect(page.getByRole('group', { name: '目标' }).or(page.locator('.search-filters'))).toContainText(['≥'])
  await page.getByRole('button', { name: '停止' }).click()
  release()
  await expect(results(page, 'partial')).toBeVisible()
  await page.getByRole('button', { name: /^继续核对/ }).click()
  await expect(results(page)).toHaveAttribute('data-plans', '40')
})

test('recent searches are kept only when that is switched on, and forgotten when it is switched off @firefox', async ({
  page,
}) => {
  const recent = page.getByRole('region', { name: '最近的检索' })
  await search(page, '科技')
  await page.goto('search/')
  await expect(recent.getByRole('link')).toHaveCount(0)
  await recent.getByRole('checkbox').check()
  await search(page, '科技 -人才', '&view=plans')
  await search(page, '高企')
  await page.goto('search/')
  await expect(recent.getByRole('link')).toHaveText(['高企', '科技 -人才'])
  await recent.getByRole('link', { name: '科技 -人才' }).click()
  await page.waitForURL(/view=plans/)
  await expect(results(page)).toBeVisible()
  await page.goto('search/')
  await recent.getByRole('checkbox').uncheck()
  await page.reload()
  await expect(recent.getByRole('link')).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('where the browser has no room, searching goes on and what is not kept is said @firefox', async ({ page }) => {
  await page.addInitScript(() => {
    // The blank page before the first has no storage.
    if (!location.protocol.startsWith('http')) return
    if (localStorage.getItem('recent-searches') === null) localStorage.setItem('recent-searches', '')
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const failures: Error[] = []
  page.on('pageerror', (error) => failures.push(error))
  await search(page, '科技')
  await field(page).fill('创新')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-query', '创新')
  await expect(results(page)).toBeVisible()
  await page.getByRole('button', { name: '收藏', exact: true }).click()
  const keep = page.getByRole('button', { name: '未能收藏' })
  await expect(keep).toHaveAttribute('aria-pressed', 'false')
  await page.goBack()
  await expect(results(page)).toHaveAttribute('data-query', '科技')
  expect(failures).toEqual([])
})

test('a saved search says on its page what is new since it was last looked at @firefox', async ({ page }) => {
  const all = reference(records, ['高新技术企业']).clauses
  await search(page, '高新技术企业')
  await expect(results(page)).toBeVisible()
  await page.getByRole('button', { name: '收藏' }).click()
  await expect(page.getByRole('button', { name: '收藏' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('search/saved/')
  const saved = page.locator('.saved-search')
  const plans = new Set(all.map((name) => name.split('#')[0]))
  await expect(saved).toContainText(`${all.length} 条，分属 ${plans.size} 部规划。`)
  await expect(page.locator('.saved-new')).toHaveCount(0)

  // As if one of the plans had come since.
  const [later] = [...plans]
  await page.evaluate((plan) => {
    const [kept] = JSON.parse(localStorage.getItem('saved-searches')!) as { seen: Record<string, number> }[]
    delete kept!.seen[plan!]
    localStorage.setItem('saved-searches', JSON.stringify([kept]))
  }, later)
  await page.reload()
  await expect(saved).toContainText('上次看过以来，1 部规划有新增。')
  await expect(saved.locator('li').first()).toContainText('新增')
  expect(await saved.locator('li').first().getAttribute('data-clause')).toMatch(new RegExp(`^${later}#`))
  expect(await violations(page)).toEqual([])
  // One that is broken takes no other with it.
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('saved-searches')!) as unknown[]
    localStorage.setItem('saved-searches', JSON.stringify([null, ...kept, { query: 1 }]))
  })
  await page.reload()
  await page.getByRole('button', { name: '全部标为看过' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(saved).toBeVisible()
  await expect(page.locator('.saved-new')).toHaveCount(0)
  await saved.getByRole('button', { name: '取消收藏' }).click()
  await expect(page.getByText('还没有收藏')).toBeVisible()
})

test('filters and results have headings, when there are any @firefox', async ({ page }) => {
  const headings = page.getByRole('heading')
  await page.goto('search/')
  await expect(results(page, 'idle')).toBeAttached()
  await expect(headings.filter({ hasText: /^(筛选|结果)$/ })).toHaveCount(0)
  await page.setViewportSize({ width: 360, height: 740 })
  await search(page, '高企', '&view=plans')
  await expect(results(page)).toBeVisible()
  await expect(headings.first()).toHaveText('检索')
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /^(筛选|结果)$/ })).toHaveText([
    '筛选',
    '结果',
  ])
  const levels = await headings.evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))))
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
})

test('a filter stays where it is when it is chosen @firefox', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await search(page, '科技 创新')
    await expect(results(page)).toBeVisible()
    const filters = page.locator('.search-filters')
    await filters.evaluate((panel) => panel.toggleAttribute('open', true))
    const top = (): Promise<number> => filters.evaluate((panel) => panel.getBoundingClientRect().top + scrollY)
    const before = await top()
    await filters.getByRole('checkbox').first().check()
    await expect(page.getByRole('status')).toContainText('筛选后')
    expect(await top()).toBe(before)
  }
})

test('what comes late pushes little, and the footer is not seen before it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries())
        Object.assign(globalThis, { shifted: shifted() + Number(Reflect.get(shift, 'value')) })
    }).observe({ type: 'layout-shift', buffered: true })
    const shifted = (): number => Reflect.get(globalThis, 'shifted') as number
  })
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 740 })
    await search(page, '科技 创新')
    await expect(results(page)).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifted') as number)).toBeLessThan(0.1)
  }
})

for (const view of ['clauses', 'plans', 'context', 'chart']) {
  test(`no axe violation and no overflow: ${view} @dark`, async ({ page }) => {
    await search(page, '高企 | 人才', `&view=${view}`)
    await expect(results(page)).toBeVisible()
    await expect(page.getByRole('list', { name: '另可检索' })).toContainText('又作')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.locator('.search-filters summary').click()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
}

test('of many places the provinces come first, then what lies in a chosen one, and all when asked @thousand', async ({
  page,
}) => {
  test.setTimeout(300_000)
  await search(page, '科技')
  // More plans than are looked through unasked.
  await expect(results(page, 'partial')).toBeVisible({ timeout: 120_000 })
  const places = page.locator('[data-facet=place] li:has(input)')
  const deeper = page.locator('[data-facet=place] li:not([data-depth="1"]):has(input)')
  await expect(places).not.toHaveCount(0)
  await expect(deeper).toHaveCount(0)
  const provinces = await places.count()
  const more = page.locator('[data-facet=place]').getByRole('button', { name: /^其余 \d+ 项$/ })
  const hidden = Number(/\d+/.exec(await more.innerText())![0])
  await places.first().getByRole('checkbox').check()
  await expect(places.first().getByRole('checkbox')).toBeChecked()
  await expect(deeper).not.toHaveCount(0)
  const inside = await deeper.count()
  expect(inside).toBeLessThan(hidden)
  await more.click()
  // A chosen place lets more plans be looked at, which may have others.
  await expect.poll(() => places.count()).toBeGreaterThanOrEqual(provinces + hidden)
  await expect(more).toHaveCount(0)
  await expect(page.locator('[data-facet=place] input:focus')).toHaveCount(1)
})
