import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { readPlan } from '../../src/site/read-plan.ts'
import { copied, watchClipboard } from './clipboard.ts'

const plan = readPlan('yangjiang-2022')
const clause = (id: string) => plan.clauses.find((each) => each.id === id)!

/** Selects from words in one clause to words in the same or another, as a reader does with the mouse. */
const select = async (page: Page, from: [id: string, words: string], to: [id: string, words: string] = from) => {
  await page.evaluate(
    ([[fromId, first], [toId, last]]) => {
      const place = (id: string, words: string, atEnd: boolean): [Text, number] => {
        const walker = document.createTreeWalker(document.querySelector(`[id="${id}"] > .w`)!, NodeFilter.SHOW_TEXT)
        while (walker.nextNode() !== null) {
          const node = walker.currentNode as Text
          const at = node.data.indexOf(words)
          if (at !== -1) return [node, atEnd ? at + words.length : at]
        }
        throw new Error(`Missing 「${words}」 in ${id}`)
      }
      const selection = getSelection()!
      const [start, end] = [place(fromId, first, false), place(toId, last, true)]
      start[0].parentElement!.scrollIntoView({ block: 'center' })
      selection.setBaseAndExtent(...start, ...end)
    },
    [from, to] as const,
  )
}

const tools = (page: Page) => page.locator('.tools')

test('a citation is copied in the chosen format, and names the standard @firefox @sub', async ({ page }) => {
  await watchClipboard(page)
  await page.goto('plans/yangjiang-2022/#i7')
  await tools(page).getByRole('button', { name: '复制引文' }).click()
  await expect(tools(page).getByRole('status')).toHaveText('已复制，按 GB/T 7714—2025')
  await tools(page).getByText('更多').click()
  await tools(page).getByRole('radio', { name: 'BibTeX' }).check()
  await tools(page).getByRole('button', { name: '复制引文' }).click()
  await expect(tools(page).getByRole('status')).toHaveText('已复制，BibTeX')
  const [first, second] = await copied(page)
  expect(first).toContain('二、7.[EB/OL]. [')
  expect(second).toMatch(
    /^@techreport\{yangjiang-2022-i7,\n[^]*note = \{二、7\.\},\n {2}url = \{http[^}]*#i7\},\n {2}urldate/,
  )
  await tools(page).getByRole('button', { name: '复制整部规划的引文' }).click()
  await expect.poll(() => copied(page)).toHaveLength(3)
  expect((await copied(page))[2]).toMatch(/^@techreport\{yangjiang-2022,\n[^]*url = \{http[^#]*yangjiang-2022\/\}/)
  // Kept for the page: also for another clause.
  await page.mouse.move(0, 0)
  // What comes to lie under the pointer would have the tools.
  await page.mouse.move(0, 0)
  await page.locator('#i2 .m').focus()
  await tools(page).getByRole('button', { name: '复制引文' }).press('Enter')
  await expect.poll(() => copied(page)).toHaveLength(4)
  expect((await copied(page))[3]).toContain('@techreport{yangjiang-2022-i2,')
})

test('a clause is downloaded as citation and as source text @firefox', async ({ page }) => {
  // Firefox gives tests no downloads: what is saved is taken where it is made.
  await page.addInitScript(() => {
    const make = URL.createObjectURL
    const saved: Blob[] = []
    Object.assign(globalThis, { saved })
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob)
      return make(blob)
    }
  })
  await page.goto('plans/yangjiang-2022/#i7')
  await tools(page).getByText('更多').click()
  const download = async (name: string, file: string): Promise<string> => {
    await tools(page).getByRole('button', { name, exact: true }).click()
    await expect(tools(page).getByRole('status')).toHaveText(`已下载 ${file}`)
    return page.evaluate(() => (globalThis as unknown as { saved: Blob[] }).saved.at(-1)!.text())
  }
  expect(await download('BibTeX', 'yangjiang-2022-i7.bib')).toContain('@techreport{yangjiang-2022-i7,\n')
  expect(await download('RIS', 'yangjiang-2022-i7.ris')).toMatch(/^TY {2}- RPRT\r\n/)
  const items = JSON.parse(await download('CSL-JSON', 'yangjiang-2022-i7.csl.json')) as { note: string }[]
  expect(items.map(({ note }) => note)).toEqual(['二、7.'])
  const { start, end } = clause('i7')
  expect(await download('原文 TXT', 'yangjiang-2022-i7.txt')).toBe(plan.text.slice(start, end))
})

test('of selected words the link and the source’s characters are copied @firefox @sub', async ({ page }) => {
  await watchClipboard(page)
  await page.goto('plans/yangjiang-2022/')
  const words = '做好服务引导和一对一指导工作，多形式多渠道'
  await select(page, ['i7', words])
  await tools(page).getByRole('button', { name: '复制所选文字的链接' }).click()
  await expect(tools(page).getByRole('status')).toHaveText('已复制')
  await tools(page).getByRole('button', { name: '复制所选原文' }).click()
  await expect.poll(() => copied(page)).toHaveLength(2)
  const [link, text] = await copied(page)
  expect(new URL(link!).pathname).toMatch(/\/plans\/yangjiang-2022\/$/)
  expect(decodeURIComponent(new URL(link!).hash)).toBe(`#i7:~:text=${words}`)
  expect(text).toBe(words.replace('，', ','))
  expect(plan.text).toContain(text)
})

test('a selection over several clauses names each block of the text, and nothing beside it @firefox', async ({
  page,
}) => {
  await watchClipboard(page)
  await page.goto('plans/yangjiang-2022/')
  const last = plan.text.slice(clause('i8').start, clause('i8').end).match(/[\p{Script=Han}]{6}/u)![0]
  await select(page, ['i7', '多措并举推动高企发展'], ['i8', last])
  await tools(page).getByRole('button', { name: '复制所选文字的链接' }).click()
  await tools(page).getByRole('button', { name: '复制所选原文' }).click()
  await expect.poll(() => copied(page)).toHaveLength(2)
  const [link, text] = await copied(page)
  const directives = [...new URL(link!).hash.matchAll(/text=([^&]*)/g)].map(([, value]) => decodeURIComponent(value!))
  expect(directives.length).toBeGreaterThanOrEqual(2)
  for (const note of await page.locator('.n').allTextContents())
    for (const directive of directives) expect(directive).not.toContain(note.trim())
  const start = plan.text.indexOf('多措并举推动高企发展')
  expect(text).toBe(plan.text.slice(start, plan.text.indexOf(last, clause('i8').start) + last.length))
})

test('the link to selected words leads to them, and to their clause @firefox', async ({ page }) => {
  await watchClipboard(page)
  await page.setViewportSize({ width: 1280, height: 400 })
  await page.goto('plans/yibin-2022/')
  const target = page.locator('.text .w > p').last()
  const words = (await target.textContent())!.trim().slice(6, 20)
  await target.evaluate((paragraph) => getSelection()!.selectAllChildren(paragraph))
  await tools(page).getByRole('button', { name: '复制所选文字的链接' }).click()
  await expect.poll(() => copied(page)).toHaveLength(1)
  const [link] = await copied(page)
  // Without the id nothing but the words can lead there.
  for (const address of [link!.replace(/#[^:]*:~:/, '#:~:'), link!]) {
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.locator('.text .w > p', { hasText: words }).last()).toBeInViewport()
    // Browsers take for the target what has the first of the words.
    const clause = await page.locator(':target').evaluate((found) => found.closest('.w')?.parentElement?.id)
    expect(new URL(link!).hash.startsWith(`#${clause}:~:`)).toBe(true)
  }
})

test('the tools follow the selection, and leave it when it ends @firefox', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/')
  await select(page, ['i7', '一对一指导'])
  await expect(page.locator('#i7 .tools.at')).toBeVisible()
  await page.evaluate(() => getSelection()!.removeAllRanges())
  await expect(tools(page).getByRole('button', { name: '复制链接' })).toBeVisible()
  await expect(page.locator('.tools.at')).toHaveCount(0)
})

test('the tools cover no words, and stay where they are when they say what was done @firefox', async ({ page }) => {
  await watchClipboard(page)
  for (const width of [360, 900, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const address of ['yangjiang-2022/#i7', 'yangjiang-2022/#c3', 'yangjiang-2022/#p1', 'yibin-2022/#c3-s3-i1']) {
      await page.goto(`plans/${address}`)
      await expect(tools(page)).toBeVisible()
      const covered = await tools(page).evaluate((bar) => {
        const { left, right, top, bottom } = bar.getBoundingClientRect()
        const walker = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT)
        const range = document.createRange()
        const found: string[] = []
        while (walker.nextNode() !== null) {
          const node = walker.currentNode as Text
          if (bar.contains(node) || node.data.trim() === '') continue
          range.selectNode(node)
          if (
            [...range.getClientRects()].some(
              (line) => line.left < right && line.right > left && line.top < bottom - 2 && line.bottom > top + 2,
            )
          )
            found.push(node.data)
        }
        return found
      })
      expect(covered, `${address} at ${width} px`).toEqual([])
    }
    const buttons = () =>
      tools(page)
        .locator('button')
        .evaluateAll((all: HTMLElement[]) => all.map(({ offsetLeft, offsetTop }) => [offsetLeft, offsetTop]))
    const before = await buttons()
    await tools(page).getByRole('button', { name: '复制引文' }).click()
    await expect(tools(page).getByRole('status')).toHaveText('已复制，按 GB/T 7714—2025')
    expect(await buttons()).toEqual(before)
  }
})

test('the open menu is accessible, and closes with Escape @firefox @dark', async ({ page }) => {
  await page.goto('plans/yangjiang-2022/#i7')
  const summary = tools(page).getByText('更多')
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(tools(page).getByRole('radio')).toHaveCount(6)
  const { violations } = await new AxeBuilder({ page }).include('.tools').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await page.keyboard.press('Escape')
  await expect(tools(page).getByRole('radio').first()).toBeHidden()
  await expect(summary).toBeFocused()
})

test('the head of a plan’s page says what it is to programs, and no policy forbids it @firefox', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto('plans/jiangmen-2023/')
  const work = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as object
  expect(work).toMatchObject({ '@type': 'CreativeWork', publisher: [{ name: '江门市科学技术局' }] })
  await expect(page.locator('meta[name="citation_author"]')).toHaveAttribute('content', '江门市科学技术局')
  expect(complaints).toEqual([])
})

test('a plan’s citations are files @sub', async ({ page, request }) => {
  await page.goto('plans/jiangmen-2023/')
  for (const [name, start] of [
    ['BibTeX', '@techreport{jiangmen-2023,'],
    ['RIS', 'TY  - RPRT\r\nID  - jiangmen-2023'],
    ['CSL-JSON', '[\n  {\n    "id": "jiangmen-2023"'],
  ] as const) {
    const href = await page.locator('.facts').getByRole('link', { name, exact: true }).getAttribute('href')
    const file = await request.get(new URL(href!, page.url()).href)
    expect(await file.text()).toContain(start)
  }
})

test('a site that knows its address has a feed, and tells browsers of its search @fixtures', async ({
  page,
  request,
}) => {
  await page.goto('')
  const linked = async (selector: string): Promise<string> => {
    const href = await page.locator(selector).getAttribute('href')
    return (await request.get(new URL(href!, page.url()).href)).text()
  }
  expect(await linked('link[rel="search"]')).toContain('template="https://plans.example.org/search/?q={searchTerms}"')
  expect(await linked('link[type="application/atom+xml"]')).toContain('<id>tag:plans.example.org,')
  await page.goto('plans/jiangmen-2023/')
  const address = page.locator('meta[name="citation_public_url"]')
  await expect(address).toHaveAttribute('content', 'https://plans.example.org/plans/jiangmen-2023/')
})
