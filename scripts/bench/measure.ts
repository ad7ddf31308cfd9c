import type { Browser, Page } from '@playwright/test'
import { progress } from '../report.ts'
import type { Contestant } from './contestant.ts'
import type { Answered, Bench } from './engine.ts'
import { host, type Host } from './host.ts'

declare global {
  var bench: Bench
  /** Milliseconds of the longest task of the main thread. */
  var longestTask: number
}

/** What was seen of an engine; lists are as long as those of the searches asked. */
export interface Measured {
  answers: Answered[]
  /** Of the searches that were timed: milliseconds, and those of the yardstick at the same moment. */
  warm: { own: number; yardstick: number }[]
  /** Bytes with an empty cache, of the searches that were asked so. */
  cold: { first: number; all: number }[]
  /** Milliseconds, while it answered. */
  longestTask: number
}

/** Searches, each a list of terms. */
export interface Asked {
  all: string[][]
  timed: string[][]
  cold: string[][]
}

/** A contestant and the folder that its `publish` wrote. */
export interface Entrant {
  contestant: Contestant
  folder: string
}

/** @param yardstick Asked the same in turn while times are taken, so that what else the machine does touches both. */
export const measure = async (
  { contestant, folder }: Entrant,
  yardstick: Entrant,
  asked: Asked,
  browser: Browser,
): Promise<Measured> => {
  const server = await host(folder)
  const yardServer = await host(yardstick.folder)
  const show = progress(contestant.name, asked.all.length + asked.timed.length + asked.cold.length)
  let done = 0
  const each = async <Result>(searches: string[][], work: (terms: string[]) => Promise<Result>): Promise<Result[]> => {
    const results: Result[] = []
    for (const terms of searches) {
      results.push(await soon(work(terms), terms))
      show((done += 1))
    }
    return results
  }

  try {
    const cold = await each(asked.cold, (terms) => transfer(contestant, server, terms, browser))
    const page = await browser.newPage()
    await open(page, contestant, server, asked.all[0]!)
    await soon(
      page.evaluate((words) => bench.find(words), asked.all[0]!),
      asked.all[0]!,
    )
    // What is told late of loading is not part of answering.
    await page.waitForTimeout(200)
    await page.evaluate(() => {
      globalThis.longestTask = 0
    })
    const answers = await each(asked.all, (terms) => page.evaluate((words) => bench.find(words), terms))
    await page.waitForTimeout(200)
    const longestTask = await page.evaluate(() => globalThis.longestTask)
    const unit = await browser.newPage()
    await open(unit, yardstick.contestant, yardServer, asked.timed[0]!)
    for (const terms of asked.timed) await unit.evaluate(timed, terms)
    // All is loaded now.
    const own = (terms: string[]) => page.evaluate(timed, terms)
    const other = (terms: string[]) => unit.evaluate(timed, terms)
    let turn = 0
    const warm = await each(asked.timed, async (terms) => {
      // Each goes first half of the time: the first has to wake the machine.
      turn += 1
      if (turn % 2 === 0) return { own: await own(terms), yardstick: await other(terms) }
      return { yardstick: await other(terms), own: await own(terms) }
    })
    return { answers, warm, cold, longestTask }
  } finally {
    server.close()
    yardServer.close()
  }
}

/** Loads the page and waits until it can be asked. */
const open = async (page: Page, { address, driver }: Contestant, { origin }: Host, terms: string[]): Promise<void> => {
  if (driver !== undefined) await page.addInitScript(driver)
  await page.addInitScript(watchTasks)
  await page.goto(origin + address(terms))
  await page.waitForFunction('globalThis.bench')
}

const transfer = async (
  contestant: Contestant,
  server: Host,
  terms: string[],
  browser: Browser,
): Promise<{ first: number; all: number }> => {
  const context = await browser.newContext()
  server.forget()
  const page = await context.newPage()
  await open(page, contestant, server, terms)
  const shown = await page.evaluate((words) => bench.first(words).then(() => Date.now()), terms)
  await page.evaluate((words) => bench.all(words), terms)
  await context.close()
  return { first: server.sent(shown), all: server.sent() }
}

const timed = async (terms: string[]): Promise<number> => {
  const start = performance.now()
  await bench.find(terms)
  return performance.now() - start
}

const watchTasks = (): void => {
  globalThis.longestTask = 0
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration)
  })
  watch.observe({ type: 'longtask' })
}

const patience = 300

/** @throws When a search takes so long that nobody would wait. */
const soon = async <Result>(work: Promise<Result>, terms: string[]): Promise<Result> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`No answer to 「${terms.join(' ')}」 within ${patience} s`)),
      1000 * patience,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
