import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { draft, finish } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { unresolved } from '../src/convert/release.ts'
import { catalogue, type Catalogue } from '../src/convert/resolve.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import type { Plan } from '../src/model/plan.ts'
import type { Vocabularies } from '../src/model/vocabulary.ts'
import { addresses, lostPlans } from '../src/site/addresses.ts'
import { command, complaint } from './command.ts'
import { contentFolder, planFolders } from './library.ts'
import { progress, report } from './report.ts'

/** What is kept of a plan until all plans are known. */
interface Drafted {
  folder: string
  plan: Plan
  wraps: readonly number[]
}

/** Converts every plan of the library. `--check` writes nothing and fails when committed output differs. */
command('npm run convert [-- --check]', () => {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  const vocabularies = readVocabularies(contentFolder)
  const folders = planFolders()
  const show = progress('plans', folders.length)
  const problems: string[] = []
  const drafts = folders.flatMap((folder, index): Drafted[] => {
    show(index + 1)
    const { drafted, problem } = draftFolder(folder, vocabularies)
    if (problem !== undefined) problems.push(problem)
    return drafted === undefined ? [] : [drafted]
  })
  const lost = lostPlans(
    addresses(),
    folders.map((folder) => basename(folder)),
  )
  if (lost.length > 0)
    problems.push(
      `${join(contentFolder, 'addresses.yaml')}: Expected every released plan to have a folder, found none for ${lost.join(', ')}; restore it, or say under \`withdrawn\` why it is gone`,
    )
  const known = catalogue(drafts.map(({ plan }) => plan))
  const changed = drafts.flatMap((drafted) => written(drafted, known, check))
  const messages = drafts.reduce((sum, { plan }) => sum + plan.messages.length, 0)
  const stale = (path: string): string =>
    `${path}: Expected what the converter writes now, found something else; run \`npm run convert\` and commit`
  for (const line of [...problems, ...(check ? changed.map(stale) : [])]) console.error(line)
  console.log(
    `${folders.length} plans, ${messages} messages, ${changed.length} files ${check ? 'differ' : 'written'}, ${problems.length} plans failed`,
  )
  if (problems.length > 0 || (check && changed.length > 0)) process.exitCode = 1
})

function draftFolder(folder: string, vocabularies: Vocabularies): { drafted?: Drafted; problem?: string } {
  try {
    const before = readFolder(folder)
    const { plan, outline } = draft(before, vocabularies)
    for (const line of report(folder, plan)) console.log(line)
    const lost = unresolved(plan, before.ledger)
    const drafted = { folder, plan, wraps: outline.wraps }
    if (lost.length === 0) return { drafted }
    return {
      problem: `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; restore the text or the rule they came from, or \`npm run release -- --withdraw\``,
    }
  } catch (error) {
    const line = complaint(error)
    if (line === undefined) throw error
    return { problem: `${folder}: ${line}` }
  }
}

/** Paths of a plan's files that changed; with `check` of those that should. */
function written({ folder, plan, wraps }: Drafted, known: Catalogue, check: boolean): string[] {
  const { json, mdx } = finish(plan, wraps, known)
  const files = { [join(folder, 'plan.mdx')]: mdx, [join(folder, 'plan.json')]: json }
  const differs = ([path, content]: [string, string]): boolean =>
    !existsSync(path) || readFileSync(path, 'utf8') !== content
  if (!check) return writeFiles(files)
  return Object.entries(files)
    .filter(differs)
    .map(([path]) => path)
}
