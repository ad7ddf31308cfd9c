import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { preview } from 'astro'
import { planIds, readPlan } from '../src/site/read-plan.ts'
import { benchRequest } from './bench/request.ts'
import { search } from './bench/search.ts'
import { check } from './built/check.ts'
import { site } from './built/site.ts'
import { lighthouseScores } from './lighthouse.ts'
import { pages } from './pages.ts'
import { stages } from './stages.ts'
import { step } from './step.ts'

/** Figures to look at, never a test: sizes as transferred, times as ratios to a fixed computation of the same run, stages of the
 * converter as shares of the whole build. */
const bench = async (): Promise<void> => {
  const convert = await step({ name: 'convert', command: 'node scripts/convert.ts --check' })
  const built = await step(pages())
  const index = await step({ name: 'search index', command: 'node scripts/index-search.ts' })
  if (![convert, built, index].every(({ passed }) => passed)) process.exit(1)
  const unit = fixedWork()
  const { budgets } = check(site(), planIds().values().map(readPlan))
  const build = convert.seconds + built.seconds + index.seconds
  const { seconds, twice } = stages()
  const figures = {
    plans: planIds().length,
    ...Object.fromEntries(budgets.map(({ name, most }) => [`${name}, bytes`, most])),
    'to the first search result, bytes': await firstResult(),
    'convert, ratio': ratio(convert.seconds, unit),
    'pages, ratio': ratio(built.seconds, unit),
    'search index, ratio': ratio(index.seconds, unit),
    ...Object.fromEntries(
      Object.entries(seconds).map(([stage, taken]) => [
        `${stage}, % of the build`,
        Math.round((10000 * taken) / build) / 100,
      ]),
    ),
    ...(await lighthouseScores(chromiumPath())),
    'a text twice as long, times the time': Math.round(twice * 100) / 100,
  }
  console.table(figures)
  mkdirSync('.reports', { recursive: true })
  writeFileSync('.reports/bench.json', `${JSON.stringify(figures, null, 2)}\n`)
}

/** Seconds to hash 256 MB. */
const fixedWork = (): number => {
  const start = performance.now()
  const block = Buffer.alloc(2 ** 20, 1)
  const hash = createHash('sha256')
  for (let count = 0; count < 256; count += 1) hash.update(block)
  hash.digest()
  return (performance.now() - start) / 1000
}

const ratio = (seconds: number, unit: number): number => Math.round((seconds / unit) * 10) / 10

const chromiumPath = (): string =>
  (JSON.parse(readFileSync('node_modules/.cache/browsers.json', 'utf8')) as { chromium: { executablePath: string } })
    .chromium.executablePath

/** Everything a browser with an empty cache transfers, after gzip, until the search page shows its answer. */
const firstResult = async (): Promise<number> => {
  const server = await preview({ logLevel: 'error', server: { port: 4321 } })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => bodies.push(response.body()))
  await page.goto(`http://localhost:${server.port}/search/?q=${encodeURIComponent('科技')}`)
  await page.waitForSelector('[data-search-state="done"]')
  const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipSync(body).length))
  await browser.close()
  await server.stop()
  return sizes.reduce((sum, size) => sum + size, 0)
}

const request = benchRequest(argv.slice(2))
if (request === undefined) await bench()
else await search(request, chromiumPath())
