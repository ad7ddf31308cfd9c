import { statSync } from 'node:fs'
import { env } from 'node:process'
import { planIds, planPath } from '../src/site/read-plan.ts'
import type { Step } from './step.ts'

/**
 * The step that builds the pages; evaluate it when the plans are converted. Left alone the engine takes what the machine
 * has before it cleans up, 1.8 GB in all at 1,000 plans (52 MB of data). These need less than 800 MB of heap: with this
 * limit, and a small space for what has just been made, which saves another 100 MB, the whole process stays below
 * 1.5 GB; a larger library gets more.
 */
export const pages = (): Step => {
  const planData = planIds().reduce((sum, id) => sum + statSync(planPath(id)).size, 0) / 2 ** 20
  const heap = Math.max(900, Math.ceil(17 * planData))
  return {
    name: 'pages',
    command: 'astro build',
    environment: {
      NODE_OPTIONS: `--max-old-space-size=${heap} --max-semi-space-size=8 ${env['NODE_OPTIONS'] ?? ''}`.trim(),
    },
  }
}
