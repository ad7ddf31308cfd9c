import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
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
  const plans = join(environment['CONTENT_DIR'] ?? join(root, 'content'), 'plans')
  for (const id of readdirSync(plans)) copyFileSync(join(plans, id, 'plan.json'), join(out, 'plans', `${id}.json`))
  execFileSync(execPath, [join(root, 'scripts/data.ts')], { cwd: root, env: { ...env, ...environment, SITE_OUT: out } })
  return (file) => readFileSync(join(out, file))
}
