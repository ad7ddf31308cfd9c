import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expectation } from '../src/convert/expectation.ts'
import { convert, type Converted } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { Unreadable } from '../src/model/unreadable.ts'
import { command } from './command.ts'
import { contentFolder, writtenCatalogue } from './library.ts'
import { marked } from './marked.ts'
import { report } from './report.ts'

const stages = new Map<string, (converted: Converted, folder: string) => string>([
  ['read', ({ read }) => read.text],
  ['clean', ({ clean }) => clean.lines.map(({ number, folded }) => `${number}\t${folded.text}`).join('\n')],
  [
    'outline',
    ({ outline }) =>
      outline.branches
        .map(({ unit, printed, start, end, parent }) =>
          [start, end, unit, printed ?? '', parent?.start ?? ''].join('\t'),
        )
        .join('\n'),
  ],
  ['identify', ({ plan }) => expectation(plan)],
  ['annotate', marked],
  ['write', ({ mdx }) => mdx],
  ['messages', ({ plan }, folder) => report(folder, plan).join('\n')],
])

const usage = `npm run show -- FOLDER STAGE, STAGE one of ${[...stages.keys()].join(', ')}`

/** Prints one plan, by its folder or its id, as it is after one stage. */
command(usage, () => {
  const [name, stage] = process.argv.slice(2)
  const print = stages.get(stage ?? '')
  if (name === undefined || print === undefined)
    throw new Unreadable(`Expected a folder and a stage, found 「${process.argv.slice(2).join(' ')}」`)
  const folder = [name, join(contentFolder, 'plans', name)].find((path) => existsSync(path))
  if (folder === undefined) throw new Unreadable(`Cannot find a plan's folder 「${name}」`)
  console.log(print(convert(readFolder(folder), readVocabularies(contentFolder), writtenCatalogue()), folder))
})
