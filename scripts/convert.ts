import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { unresolved } from '../src/convert/release.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { command, complaint } from './command.ts'
import { planFolders } from './library.ts'
import { progress, report } from './report.ts'

interface Outcome {
  messages: number
  /** Files written, or with `--check` those that should be. */
  changed: string[]
  problems: string[]
}

/** Converts every plan of the library. `--check` writes nothing and fails when committed output differs. */
command('npm run convert [-- --check]', () => {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
  const folders = planFolders()
  const show = progress('plans', folders.length)
  const outcomes = folders.map((folder, index) => {
    const outcome = convertFolder(folder, check)
    show(index + 1)
    return outcome
  })
  const messages = outcomes.reduce((sum, outcome) => sum + outcome.messages, 0)
  const changed = outcomes.flatMap((outcome) => outcome.changed)
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  const stale = (path: string): string =>
    `${path}: Expected what the converter writes now, found something else; run \`npm run convert\` and commit`
  for (const line of [...problems, ...(check ? changed.map(stale) : [])]) console.error(line)
  console.log(
    `${folders.length} plans, ${messages} messages, ${changed.length} files ${check ? 'differ' : 'written'}, ${problems.length} plans failed`,
  )
  if (problems.length > 0 || (check && changed.length > 0)) process.exitCode = 1
})

function convertFolder(folder: string, check: boolean): Outcome {
  try {
    const before = readFolder(folder)
    const { plan, json, mdx } = convert(before)
    for (const line of report(folder, plan)) console.log(line)
    const lost = unresolved(plan, before.ledger)
    if (lost.length > 0) {
      const problem = `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; restore the text or the rule they came from`
      return { messages: plan.messages.length, changed: [], problems: [problem] }
    }
    const files = { [join(folder, 'plan.mdx')]: mdx, [join(folder, 'plan.json')]: json }
    const differs = ([path, content]: [string, string]): boolean =>
      !existsSync(path) || readFileSync(path, 'utf8') !== content
    const changed = check
      ? Object.entries(files)
          .filter(differs)
          .map(([path]) => path)
      : writeFiles(files)
    return { messages: plan.messages.length, changed, problems: [] }
  } catch (error) {
    const line = complaint(error)
    if (line === undefined) throw error
    return { messages: 0, changed: [], problems: [`${folder}: ${line}`] }
  }
}
