import { convert, type Converted } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { Unreadable } from '../src/convert/read/unreadable.ts'
import { expectation } from '../src/convert/expectation.ts'
import { report } from './report.ts'

/** Prints one plan as it is after one stage. */
const stages: Record<string, (converted: Converted, folder: string) => string> = {
  read: ({ read }) => read.text,
  clean: ({ clean }) => clean.lines.map(({ number, folded }) => `${number}\t${folded.text}`).join('\n'),
  outline: ({ outline }) =>
    outline.branches
      .map(({ unit, printed, start, end, parent }) => [start, end, unit, printed ?? '', parent?.start ?? ''].join('\t'))
      .join('\n'),
  identify: ({ plan }) => expectation(plan),
  annotate: ({ plan }) => JSON.stringify({ meta: plan.meta, annotations: plan.annotations }, null, 2),
  write: ({ mdx }) => mdx,
  messages: ({ plan }, folder) => report(folder, plan).join('\n'),
}

const [folder, stage = ''] = process.argv.slice(2)
const print = stages[stage]
if (folder === undefined || print === undefined) {
  console.error(
    `Expected \`npm run show -- FOLDER STAGE\`, STAGE one of ${Object.keys(stages).join(', ')}; found 「${process.argv.slice(2).join(' ')}」`,
  )
  process.exit(1)
}
try {
  console.log(print(convert(readFolder(folder)), folder))
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  console.error(`${folder}: ${error.message}`)
  process.exitCode = 1
}
