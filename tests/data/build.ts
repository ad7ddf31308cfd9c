import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { planFile, planIds } from '../../src/site/read-plan.ts'
import { root } from '../project.ts'

/**
 * The data files of a library, made in a folder as the build makes them, over a page that asks for the figures.
 *
 * @returns Reads a file of the site.
 */
export const buildData = (out: string, environment: Record<string, string> = {}): ((file: string) => Buffer) => {
  for (const folder of ['data', 'plans']) mkdirSync(join(out, folder), { recursive: true })
  writeFileSync(
    join(out, 'data/index.html'),
    '<span data-figure="corpus">—</span><span data-figure="rows:plans.json">—</span>',
  )
  for (const id of planIds()) writeFileSync(join(out, 'plans', `${id}.json`), planFile(id, 'plan.json'))
  execFileSync(execPath, [join(root, 'scripts/data.ts')], { cwd: root, env: { ...env, ...environment, SITE_OUT: out } })
  return (file) => readFileSync(join(out, file))
}
