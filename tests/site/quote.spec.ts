import { expect, test, type Locator, type Page } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import { readPlan } from '../../src/site/read-plan.ts'

const plan = readPlan('yangjiang-2022')
const { id, text, clauses } = plan
const words = (clause: number, from: number, to: number): string =>
  text.slice(clauses[clause]!.start, clauses[clause]!.end).slice(from, to)
const sentence = '新增30家高新技术企业'
const owner = clauses.findLast(({ start }) => start <= text.indexOf(sentence))!.id

const field = (page: Page): Locator => page.getByRole('textbox', { name: '引文' })
const status = (page: Page): Locator => page.locator('.quote-state').getByRole('status')
const results = (page: Page, state = 'done'): Locator => page.locator(`.quote-results[data-quote-state=${state}]`)
const places = (page: Page): Locator => page.locator('[data-place]')

/** Serves a library of made plans instead: p0, p1 and so on, each one clause; the index gives them all for any words. */
const library = async (page: Page, texts: readonly string[]): Promise<void> => {
  const made = (name: string) => {
    const text = texts[Number(name.slice(1))]!
    return {
      ...plan,
      id: name,
      text,
      clauses: [{ ...clauses[0]!, start: 0, end: text.length }],
      annotations: [],
      residue: [],
    }
  }
  const names = JSON.stringify([...texts.keys()].map((index) => ({ id: `p${index}` })))
  const engine = `export const createInstance = () => ({ preload: async () => {}, search: async () => ({ results: ${names} }) })`
  const manifest = {
    plans: texts.length,
    clauses: texts.length,
    corpus: '',
    facts: [],
    parts: { index: 'none', holders: 'none', indicators: 'none' },
    characters: matchKey(texts.join('')),
  }
  await page.route('**/pagefind/pagefind.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: engine }),
  )
  await page.route(/\/(?:search|plans)\/p\d+\.json$/, (route) =>
    route.fulfill({ json: made(/p\d+(?=\.json$)/.exec(route.request().url())![0]) }),
  )
  await page.route('**/search/manifest.json', (route) => route.fulfill({ json: manifest }))
}

const paste = async (page: Page, typed: string): Promise<void> => {
  await page.goto('quote/')
  await field(page).fill(typed)
  await page.getByRole('button', { name: '核对' }).click()
}

test('a quotation leads to its clause, where it is marked; the address holds it @firefox @sub', async ({ page }) => {
  await paste(page, '新增 ３０ 家\n高新技术企业')
  await expect(status(page)).toContainText('一字不差')
  await expect(places(page)).toHaveAttribute('data-place', `${id}#${owner}`)
  await expect(places(page).locator('mark')).toHaveText(sentence)
  await expect(places(page).locator('cite')).toContainText(`/plans/${id}/#${owner}`)
  await expect(page).toHaveURL(/quote\/\?q=/)
  await page.reload()
  await expect(status(page)).toContainText('一字不差')
  await expect(field(page)).toHaveValue('新增 ３０ 家\n高新技术企业')
  await expect(page).toHaveTitle(/^新增 ３０ 家 高新技术企业｜核对引文/)

  await places(page).locator('.quote-where').getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/plans/${id}/\\?q=.*#${owner}$`))
  await expect(page.locator(`#${owner} mark`).first()).toBeInViewport()
})

test('the link to search asks for the same words', async ({ page }) => {
  await paste(page, sentence)
  await page.getByRole('link', { name: '在检索中查' }).click()
  await expect(page.locator('#results[data-search-state=done]')).toHaveAttribute('data-clauses', '1')
})

test('the citation is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await paste(page, sentence)
  await page.getByRole('button', { name: /^复制出处/ }).click()
  await expect(page.locator('.quote-cite').getByRole('status')).toHaveText('已复制')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.locator('.quote-cite cite').textContent())
  expect(copied).toMatch(
    /^佚名\. \[阳江市2022年科技工作要点\]：.+\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. http.+\/plans\/yangjiang-2022\/#.+\.$/,
  )
})

test('a changed quotation shows the closest place and what differs @firefox', async ({ page }) => {
  await paste(page, `年内力争全市${sentence.replace('30', '45')}。`)
  await expect(status(page)).toContainText('原文里没有这样一段文字')
  await expect(status(page)).toContainText(/已核对 \d+ 部规划的 \d+ 个条款.*数据版本 [0-9a-f]{16}/)
  const nearest = places(page).first()
  await expect(nearest).toHaveAttribute('data-place', `${id}#${owner}`)
  await expect(nearest.locator('del')).toContainText('45')
  await expect(nearest.locator('ins')).toContainText('30')
  await expect(nearest.locator('.quote-where b')).toHaveText(/^\d\d% 一致$/)
  await expect(page.locator('.quote-legend')).toBeVisible()
})

test('a text that is nowhere shows nothing, and what was checked @firefox', async ({ page }) => {
  await paste(page, '龘靐齉爨麤籲鱻黌饢驫')
  await expect(results(page)).toBeAttached()
  await expect(status(page)).toContainText('原文里没有这样一段文字，也没有找到相近的文字')
  await expect(places(page)).toHaveCount(0)
})

test('a quotation over several clauses names them all, too long for an address survives reload @firefox', async ({
  page,
}) => {
  const [first, last] = [clauses[6]!, clauses[10]!]
  await paste(page, text.slice(first.start, last.end))
  await expect(status(page)).toContainText('一字不差')
  await expect(places(page)).toHaveAttribute('data-place', `${id}#${first.id}`)
  await places(page).getByText('共 5 个条款').click()
  const named = places(page).locator('.quote-where details a')
  await expect(named).toHaveCount(5)
  expect(await named.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash))).toEqual(
    clauses.slice(6, 11).map((clause) => `#${clause.id}`),
  )
  await expect(page).toHaveURL(/quote\/$/)
  await page.reload()
  await expect(status(page)).toContainText('一字不差')
  await expect(field(page)).toHaveValue(text.slice(first.start, last.end))
})

test('a whole plan is found', async ({ page }) => {
  await paste(page, text)
  await expect(status(page)).toContainText('一字不差')
  const [begins, ends] = (await places(page).locator('mark').allTextContents()).map(matchKey)
  expect(matchKey(text).startsWith(begins!)).toBe(true)
  expect(matchKey(text).endsWith(ends!)).toBe(true)
})

test('parts between marks of omission are named one by one @firefox', async ({ page }) => {
  const [one, other] = [words(8, 8, 24), words(12, 8, 30)]
  await paste(page, `“${one}……${other}”`)
  await expect(status(page)).toContainText('2 部分依次见于原文')
  await expect(page.locator('.quote-parts li')).toHaveText([/^第 1 部分：/, /^第 2 部分：/])
  expect((await places(page).locator('mark').allTextContents()).map(matchKey)).toEqual([one, other].map(matchKey))

  await paste(page, `${other}……${one}……龘靐齉爨麤籲鱻黌`)
  await expect(page.locator('.quote-part > h2')).toHaveText([
    '第 1 部分 · 一字不差',
    '第 2 部分 · 一字不差',
    '第 3 部分 · 原文里没有',
  ])
})

test('punctuation around the quotation is told apart @firefox', async ({ page }) => {
  await paste(page, `“${sentence}！”`)
  await expect(status(page)).toContainText('除首尾标点外一字不差')
  await expect(page.locator('.quote-note')).toHaveText('引文开头的 “ 原文此处没有；引文末尾的 ！” 原文此处没有。')
})

test('what is put together from two clauses, or two plans, is found in each @firefox', async ({ page }) => {
  const clause = (name: string): string => {
    const { start, end } = clauses.find((each) => each.id === name)!
    return text.slice(start, end)
  }
  const headings = page.locator('.quote-part > h2')
  await paste(page, clause('i8') + clause('i13'))
  await expect(status(page)).toContainText('原文里没有这样一段文字。各句不在一处')
  await expect(headings).toHaveText(['第 1 部分 · 一字不差', '第 2 部分 · 一字不差'])
  await expect(places(page).nth(0)).toHaveAttribute('data-place', `${id}#i8`)
  await expect(places(page).nth(1)).toHaveAttribute('data-place', `${id}#i13`)

  await paste(page, `${clause('i8').slice(0, 40)}\n强化实施关键核心技术“揭榜挂帅”制`)
  await expect(status(page)).toContainText('原文里没有这样一段文字。各段不在一处')
  await expect(headings).toHaveText(['第 1 段 · 一字不差', '第 2 段 · 一字不差'])
  await expect(places(page).nth(1)).toHaveAttribute('data-place', /^jiangmen-2023#/)
})

test('the citation of a place like the quotation names the clause that is like it, and no word beyond', async ({
  page,
}) => {
  const { start } = clauses.find((each) => each.id === 'i8')!
  await paste(page, `文件提出：“${text.slice(start + 5, start + 60)}”`)
  await expect(status(page)).toContainText('下面是最相近的 1 处')
  await expect(places(page)).toHaveAttribute('data-place', `${id}#i8`)
  await expect(places(page).locator('cite')).toContainText(`/plans/${id}/#i8`)
  await expect(places(page).locator('del')).toHaveCount(2)
  await expect(places(page).locator('ins')).toHaveCount(0)
})

test('single quotation marks for double ones are told @firefox', async ({ page }) => {
  await paste(page, '抓好‘以升促建’各项工作')
  await expect(status(page)).toContainText('除引号外一字不差，1 部规划中有 1 处。')
  await expect(page.locator('.quote-note')).toHaveText('引文里的单引号，原文此处是双引号。')
  await paste(page, '“抓好‘以升促建’各项工作”')
  await expect(status(page)).toContainText('除引号和首尾标点外一字不差')
  await expect(page.locator('.quote-note')).toHaveText([
    '引文里的单引号，原文此处是双引号。',
    '引文开头的 “ 原文此处没有；引文末尾的 ” 原文此处没有。',
  ])
})

test('words that stand in many places are listed, some at a time, and the focus stays @firefox', async ({ page }) => {
  await paste(page, '科技创新')
  await expect(status(page)).toContainText(/\d 部规划中共有 \d+ 处/)
  const all = Number(/共有 (\d+) 处/.exec((await status(page).textContent())!)![1])
  await expect(places(page)).toHaveCount(20)
  const more = page.getByRole('button', { name: '再列一些' })
  while (await more.isVisible()) {
    const before = await places(page).count()
    await more.press('Enter')
    await expect.poll(() => places(page).count()).toBeGreaterThan(before)
    await expect(more.or(page.locator('.quote-plan a:focus'))).toBeFocused()
  }
  await expect(places(page)).toHaveCount(all)
  await expect(page.locator('.quote-plan a:focus')).toBeFocused()
})

test('places that lack less, found later, stand instead of those shown', async ({ page }) => {
  await library(
    page,
    Array.from({ length: 70 }, (_, index) => `推动高新技术企业发展${index === 65 ? '。' : '，改善环境。'}`),
  )
  await paste(page, '“推动高新技术企业发展。”')
  await expect(status(page)).toContainText('除首尾标点外一字不差，至少 60 处。')
  await expect(page.locator('.quote-note').first()).toHaveText(
    '引文开头的 “ 原文此处没有；引文末尾的 。” 原文此处没有。',
  )
  const more = page.getByRole('button', { name: '再列一些' })
  for (const count of [20, 40, 60]) {
    await expect(places(page)).toHaveCount(count)
    await more.click()
  }
  await expect(places(page)).toHaveCount(1)
  await expect(places(page)).toHaveAttribute('data-place', /^p65#/)
  await expect(page.locator('.quote-note')).toHaveText('引文开头的 “ 原文此处没有；引文末尾的 ” 原文此处没有。')
  await expect(status(page)).toContainText('除首尾标点外一字不差，1 部规划中有 1 处。')
  await expect(more).toBeHidden()
})

test('places found later are added to those shown, and counted', async ({ page }) => {
  await library(
    page,
    Array.from({ length: 70 }, () => '推动高新技术企业发展。'),
  )
  await paste(page, '推动高新技术企业发展。')
  await expect(status(page)).toContainText('至少 60 处')
  for (const count of [20, 40, 60]) {
    await expect(places(page)).toHaveCount(count)
    await page.getByRole('button', { name: '再列一些' }).click()
  }
  await expect(places(page)).toHaveCount(70)
  await expect(status(page)).toContainText('70 部规划中共有 70 处')
})

test('what does not load is said, and can be tried again @firefox', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.abort())
  await paste(page, sentence)
  await expect(status(page)).toContainText('核对没有完成')
  await page.unroute('**/search/*.json')
  await page.route('**/plans/*.json', (route) => route.abort())
  await page.getByRole('button', { name: '重试' }).click()
  await expect(status(page)).toContainText('核对没有完成')
  await page.unroute('**/plans/*.json')
  await page.getByRole('button', { name: '重试' }).press('Enter')
  await expect(status(page)).toBeFocused()
  await expect(status(page)).toContainText('一字不差')
  await expect(status(page)).toBeFocused()
})

test('with the keyboard alone; nothing pasted is said @firefox', async ({ page }) => {
  await page.goto('quote/')
  await field(page).focus()
  await page.keyboard.press('Control+Enter')
  await expect(status(page)).toHaveText('请先粘贴引文。')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(sentence)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('一字不差')
  await field(page).fill('，')
  await field(page).press('Control+Enter')
  await expect(results(page)).toBeAttached()
})

test('a newer check ends the one before; back and forward show each @firefox', async ({ page }) => {
  await paste(page, text.slice(0, 3000).replaceAll('企业', '公司'))
  await field(page).fill(sentence)
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await expect(status(page)).toContainText('一字不差')
  await page.goBack()
  await expect(status(page)).toContainText('原文里没有这样一段文字')
  await expect(places(page).first()).toHaveAttribute('data-place', /^yangjiang-2022#/)
  await page.goForward()
  await expect(status(page)).toContainText('一字不差')
})

test('an emptied field, submitted, ends the running check @firefox', async ({ page }) => {
  const waiting: (() => Promise<void>)[] = []
  await page.route('**/search/zh-cn*.json', (route) => void waiting.push(() => route.continue()))
  await paste(page, sentence)
  await expect.poll(() => waiting.length).toBeGreaterThan(0)
  await field(page).fill('')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  for (const go of waiting) await go()
  await page.waitForLoadState('networkidle')
  await expect(status(page)).toHaveText('请先粘贴引文。')
  await expect(places(page)).toHaveCount(0)
})

test('a link within the page leaves what is typed and shown, of a long quotation too @firefox', async ({ page }) => {
  for (const quoted of [sentence, text.slice(clauses[6]!.start, clauses[10]!.end)]) {
    await paste(page, quoted)
    await expect(status(page)).toContainText('一字不差')
    await field(page).fill('未核对的引文')
    await page.getByRole('link', { name: '跳到正文' }).press('Enter')
    await expect(page).toHaveURL(/#main$/)
    await expect(field(page)).toHaveValue('未核对的引文')
    await page.goBack()
    await expect(page).not.toHaveURL(/#main$/)
    await expect(field(page)).toHaveValue('未核对的引文')
    await expect(status(page)).toContainText('一字不差')
    await page.goForward()
    await page.reload()
    await expect(field(page)).toHaveValue(quoted)
    await expect(status(page)).toContainText('一字不差')
  }
})

// Firefox ignores `emulateMedia`: Chromium only.
test('on paper the quotation that was checked stands above what was found, without what only a screen can use', async ({
  page,
}) => {
  const printed = page.locator('.quote-printed')
  await paste(page, '龘靐齉爨麤\n籲鱻黌饢驫')
  await expect(status(page)).toContainText('原文里没有这样一段文字。各段')
  await expect(printed).toBeHidden()
  await field(page).fill('未核对的引文')
  await page.emulateMedia({ media: 'print' })
  await expect(printed).toBeVisible()
  expect(await printed.getByRole('paragraph').textContent()).toBe('龘靐齉爨麤\n籲鱻黌饢驫')
  await expect(status(page)).toBeVisible()
  for (const control of [field(page), page.getByRole('button'), page.getByRole('link', { name: '在检索中查' })]) {
    await expect(control.filter({ visible: true })).toHaveCount(0)
  }

  await page.emulateMedia({ media: 'screen' })
  await paste(page, '科技创新')
  await expect(page.getByRole('button', { name: '再列一些' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
  await field(page).fill('')
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(printed).toBeHidden()
})

// Firefox without a screen says that nothing hovers there: Chromium only.
test('keys are named where there is a mouse', async ({ page }) => {
  await page.goto('quote/')
  await expect(page.getByText('Ctrl + Enter')).toBeVisible()
})

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('they are not', async ({ page }) => {
    await page.goto('quote/')
    await expect(page.getByRole('button', { name: '核对' })).toBeVisible()
    await expect(page.getByText('Ctrl + Enter')).toBeHidden()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says that it needs script, and where to read; it has no field that does nothing', async ({ page }) => {
    await page.goto('quote/')
    expect(await page.content()).toMatch(/<noscript>.*需要启用 JavaScript.*<a href="[^"]*\/plans\/">/s)
    await expect(page.locator('.quote-form')).toBeHidden()
  })
})
