import { annotate } from '../src/convert/annotate/index.ts'
import { metadata } from '../src/convert/annotate/metadata.ts'
import { clean } from '../src/convert/clean.ts'
import { identify } from '../src/convert/identify/index.ts'
import { convert } from '../src/convert/index.ts'
import { outline } from '../src/convert/outline/index.ts'
import { readFolder, type PlanFolder } from '../src/convert/read/folder.ts'
import { read } from '../src/convert/read/index.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { json } from '../src/convert/write/json.ts'
import { mdx } from '../src/convert/write/mdx.ts'
import { contentFolder, planFolders } from './library.ts'

const rounds = 10

/**
 * Seconds each stage of the converter takes for all plans of the library, the best of several rounds; and how many
 * times longer a text twice as long takes, which is 2 where work is linear.
 */
export const stages = (): { seconds: Record<string, number>; twice: number } => {
  const vocabularies = readVocabularies(contentFolder)
  const folders = planFolders().map((folder) => readFolder(folder))
  const seconds: Record<string, number> = {}
  for (let round = 0; round < rounds; round += 1) {
    const taken: Record<string, number> = {}
    const timed = <Result>(stage: string, run: () => Result): Result => {
      const start = performance.now()
      const result = run()
      taken[stage] = (taken[stage] ?? 0) + (performance.now() - start) / 1000
      return result
    }
    for (const folder of folders) {
      const extracted = timed('read', () => read(folder.bytes, folder.file))
      const cleaned = timed('clean', () => clean(extracted))
      const { branches, residue, wraps } = timed('outline', () => outline(extracted.text, cleaned))
      const clauses = timed('identify', () => identify(extracted.text, branches, folder.ledger))
      const meta = timed('metadata', () => metadata(extracted.text, clauses, residue))
      timed('annotate', () =>
        annotate({ id: folder.id, text: extracted.text, clauses, residue, meta, wraps: new Set(wraps) }, vocabularies),
      )
      const { plan } = convert(folder, vocabularies)
      timed('write', () => [json(plan), mdx(plan, new Set(wraps))])
    }
    for (const [stage, time] of Object.entries(taken)) seconds[stage] = Math.min(seconds[stage] ?? Infinity, time)
  }
  const total = (change: (folder: PlanFolder) => PlanFolder): number =>
    folders.reduce((sum, folder) => sum + best(() => convert(change(folder), vocabularies)), 0)
  const once = total((folder) => ({ ...folder, ledger: undefined }))
  return { seconds, twice: total(doubled) / once }
}

const best = (run: () => unknown): number => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** A plan and the same again. */
const doubled = (folder: PlanFolder): PlanFolder => ({
  ...folder,
  bytes: new Uint8Array(Buffer.concat([folder.bytes, Buffer.from('\n'), folder.bytes])),
  ledger: undefined,
})
