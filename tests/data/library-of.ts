import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '../../src/model/plan.ts'
import { root } from '../project.ts'

/** A content folder of these plans, their texts as sources, with the vocabularies and settings of the library. */
export const libraryOf = (folder: string, plans: readonly Plan[]): string => {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(join(root, 'content')).filter((each) => each.endsWith('.yaml')))
    cpSync(join(root, 'content', name), join(folder, name))
  for (const plan of plans) {
    mkdirSync(join(folder, 'plans', plan.id), { recursive: true })
    writeFileSync(join(folder, 'plans', plan.id, 'plan.json'), JSON.stringify(plan))
    writeFileSync(join(folder, 'plans', plan.id, plan.source.file), plan.text)
  }
  return folder
}
