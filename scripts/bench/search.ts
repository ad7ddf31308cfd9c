import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pid } from 'node:process'
import { chromium, type Browser } from '@playwright/test'
import { pages } from '../pages.ts'
import { step } from '../step.ts'
import { acceptedFile } from './accepted.ts'
import { compare } from './compare.ts'
import { composePlans } from './compose-plans.ts'
import { engines } from './engines/index.ts'
import type { SearchFigures } from './figures.ts'
import { library } from './library.ts'
import { own } from './own.ts'
import { print } from './print.ts'
import { rival } from './rival.ts'

/** A folder of this run alone; git ignores it. */
const workshop = `.bench-${pid}.tmp`
const seed = 1

export interface Options {
  /** Sizes of the library. */
  plans: number[]
  /** Whether /about/ is to show what is found. */
  accept: boolean
}

/** This site's search and others, in one run on the same clauses and queries: a table and `.reports/bench-search.json`. */
export const search = async (options: Options, executablePath: string): Promise<void> => {
  const clear = (): void => rmSync(workshop, { recursive: true, force: true })
  process.once('exit', clear)
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const site = join(workshop, 'site')
  const built = await step({ ...pages(), environment: { ...pages().environment, SITE_OUT: site } })
  if (!built.passed) process.exit(1)

  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const ours = await own(site, version)
  const [stock, ...rivals] = Object.entries(engines).map(([file, engine]) => rival(file, engine))
  const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const figures: SearchFigures = { seed, browser: `Chromium ${await versionOf(launch)}`, sizes: [] }
  for (const plans of options.plans) {
    const folder = join(workshop, String(plans))
    mkdirSync(folder, { recursive: true })
    const content = await composePlans(plans, folder)
    const ground = { library: library(content), content, folder, seed, launch }
    figures.sizes.push(await compare(stock!, [...ours, stock!, ...rivals], ground))
    rmSync(folder, { recursive: true })
    mkdirSync('.reports', { recursive: true })
    writeFileSync('.reports/bench-search.json', `${JSON.stringify(figures, null, 2)}\n`)
  }
  print(figures)
  if (options.accept) writeFileSync('content/search-figures.yaml', acceptedFile(figures))
}

const versionOf = async (launch: () => Promise<Browser>): Promise<string> => {
  const browser = await launch()
  await browser.close()
  return browser.version()
}
