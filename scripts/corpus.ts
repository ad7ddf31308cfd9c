import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { argv } from 'node:process'
import { command } from './command.ts'
import { corpus } from './corpus/index.ts'
import { request } from './corpus/request.ts'
import { contentFolder } from './library.ts'
import { progress } from './report.ts'

/** Writes synthetic plans of the genre, the same for the same seed, into a new or empty folder. */
command('npm run corpus -- N DIR [--seed S]', () => {
  const { count, into, seed } = request(argv.slice(2), ['content', contentFolder])
  const show = progress('plans', count)
  let done = 0
  let characters = 0
  // Built under another name, so that a run that fails leaves nothing in DIR.
  const building = join(dirname(resolve(into)), `.${basename(resolve(into))}.tmp`)
  try {
    rmSync(building, { recursive: true, force: true })
    for (const { id, files } of corpus(seed).take(count)) {
      mkdirSync(join(building, id), { recursive: true })
      for (const [name, content] of Object.entries(files)) writeFileSync(join(building, id, name), content)
      characters += files['source.txt'].length
      show((done += 1))
    }
    rmSync(resolve(into), { recursive: true, force: true })
    renameSync(building, resolve(into))
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
  console.log(`${into}: ${done} synthetic plans, ${characters} characters, seed ${seed}`)
})
