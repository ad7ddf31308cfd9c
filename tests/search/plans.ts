import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { matchKey } from '../../src/model/fold.ts'
import { planSchema } from '../../src/model/plan.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import type { Candidates } from '../../src/search/candidates.ts'
import type { Indicator } from '../../src/search/conditions.ts'
import { holdersOf } from '../../src/search/holders.ts'
import type { Manifest } from '../../src/search/manifest.ts'
import { recordsOf, type SearchRecord } from '../../src/search/record.ts'
import { root } from '../project.ts'

/** All plans of a library as records. @param content Its folder, by its address from the root. */
export const planRecords = (content = env['CONTENT_DIR'] ?? 'content'): SearchRecord[] => {
  const folder = join(root, content, 'plans')
  const record = recordsOf(readVocabularies(join(root, content)))
  return readdirSync(folder).map((id) =>
    record(planSchema.parse(JSON.parse(readFileSync(join(folder, id, 'plan.json'), 'utf8')))),
  )
}

/** Of a library that nobody asks about. */
export const manifest: Manifest = {
  plans: 0,
  clauses: 0,
  corpus: '',
  parts: { index: '', holders: '', indicators: '' },
  facts: [],
  characters: '',
}

/** Candidates as a scan of the texts finds them; each record has the name of its plan. */
export const candidatesOf = (records: readonly SearchRecord[], indicators: readonly Indicator[] = []): Candidates => {
  const keys = new Map(records.map(({ id, text }) => [id, matchKey(text)]))
  const holders = holdersOf(records, indicators)
  return {
    manifest: {
      ...manifest,
      plans: records.length,
      facts: records.map((record) => ({ ...record, record: record.id })),
    },
    find: async (folded) => records.filter(({ id }) => keys.get(id)!.includes(folded)).map(({ id }) => id),
    having: async (kind, label) =>
      (holders[kind].find(([each]) => each === label)?.[1] ?? []).map((plan) => records[plan]!.id),
    themes: async () => holders.themes.map(([label]) => label),
    indicators: async () => indicators,
  }
}
