import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { planSchema } from '../../src/model/plan.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
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
