import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { planSchema } from '../../src/model/plan.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import { recordsOf, type SearchRecord } from '../../src/search/record.ts'
import { root } from '../project.ts'

const folder = join(root, env['CONTENT_DIR'] ?? 'content', 'plans')

const record = recordsOf(readVocabularies(join(folder, '..')))

/** All plans of the library as records. */
export const planRecords = (): SearchRecord[] =>
  readdirSync(folder).map((id) =>
    record(planSchema.parse(JSON.parse(readFileSync(join(folder, id, 'plan.json'), 'utf8')))),
  )
