import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { serveSite } from './serve-site.ts'

/** Pages of each kind that has a style or script of its own. */
const pages = ['', 'plans/yibin-2022/', 'themes/tech-firms/', 'targets/high-tech-firms/', 'search/']

const runs = 3

/** Lighthouse's four scores (mobile, median of three runs) of the built site, by page: `performance /` … */
export const lighthouseScores = async (executablePath: string): Promise<Record<string, number>> => {
  // The plain host that the browser tests use: the preview server's own work would be measured too.
  const server = serveSite('dist', '/').listen(4322)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', `--remote-debugging-port=${port}`] })
  const scores: Record<string, number> = {}
  for (const page of pages) {
    const results: Record<string, number>[] = []
    for (let run = 0; run < runs; run += 1) {
      const result = await lighthouse(`http://localhost:4322/${page}`, { port, logLevel: 'error' })
      results.push(
        Object.fromEntries(
          Object.entries(result?.lhr.categories ?? {}).map(([name, { score }]) => [name, 100 * (score ?? 0)]),
        ),
      )
    }
    for (const name of Object.keys(results[0] ?? {}))
      scores[`${name} /${page}`] = median(results.map((result) => result[name] ?? 0))
  }
  await browser.close()
  server.close()
  return scores
}

const port = 9333

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
