import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planSchema } from '../../src/model/plan.ts'
import { readVocabularies } from '../../src/model/read-vocabularies.ts'
import { recordsOf, type SearchRecord } from '../../src/search/record.ts'

/** The same plans and clauses for every engine. */
export interface Library {
  records: SearchRecord[]
  /** Own text of every clause, by plan as in `records`. */
  texts: string[][]
}

/** @param content Folder of a converted library. */
export const library = (content: string): Library => {
  const record = recordsOf(readVocabularies(content))
  const records = readdirSync(join(content, 'plans'))
    .toSorted()
    .map((id) => record(planSchema.parse(JSON.parse(readFileSync(join(content, 'plans', id, 'plan.json'), 'utf8')))))
  return {
    records,
    texts: records.map(({ text, clauses }) => clauses.map(({ start, end }) => text.slice(start, end))),
  }
}
