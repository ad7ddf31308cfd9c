import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { withdrawn as withdrawnFiles } from '../src/data/withdrawn.ts'
import { addresses } from '../src/site/addresses.ts'
import { planIds } from '../src/site/read-plan.ts'

/*
 * Files at addresses that changed, in the built site (`SITE_OUT`). Pages lead on by themselves; a file cannot, and how a
 * host is told to do it differs from host to host. So a plan that was renamed has its files at its old address too, the
 * same bytes; one that was withdrawn has files there that say when and why.
 */

const plans = join(env['SITE_OUT'] ?? 'dist', 'plans')

/** Every file of a plan but its page, by its address below `plans/` without the id: `.json`, `/source.txt`. */
const filesOf = (id: string): string[] => [
  ...readdirSync(plans).flatMap((name) => (name.startsWith(`${id}.`) ? name.slice(id.length) : [])),
  ...(existsSync(join(plans, id)) ? readdirSync(join(plans, id)) : [])
    .filter((name) => name !== 'index.html')
    .map((name) => `/${name}`),
]

const idOf = (address: string): string | undefined => /^plans\/(?<id>[^/]+)\/$/u.exec(address)?.groups?.['id']

const { redirects, withdrawn } = addresses()
// A plan that has another's old id keeps its own files.
const taken = new Set(planIds())
for (const each of withdrawn.filter(({ plan }) => !taken.has(plan))) {
  for (const [extension, content] of Object.entries(withdrawnFiles(each)))
    writeFileSync(join(plans, `${each.plan}.${extension}`), content)
}
for (const { from, to } of redirects) {
  const [old, now] = [idOf(from), idOf(to)]
  if (old === undefined || now === undefined || taken.has(old)) continue
  for (const file of filesOf(now)) copyFileSync(join(plans, now + file), join(plans, old + file))
}
console.log(`${redirects.length} addresses moved, ${withdrawn.length} plans withdrawn`)
