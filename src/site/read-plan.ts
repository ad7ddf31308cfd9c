import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { planSchema, type Plan } from '../model/plan.ts'
import { contentFolder } from './content-folder.ts'

const folder = join(contentFolder, 'plans')

/** Ids of all plans that the converter has written, in the order of the alphabet. */
export const planIds = (): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((id) => existsSync(join(folder, id, 'plan.json')))
        .toSorted()
    : []

/** Where the converter writes a plan's data. */
export const planPath = (id: string): string => join(folder, id, 'plan.json')

/** A file of a plan's folder, byte for byte. */
export const planFile = (id: string, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(folder, id, name)))

/**
 * One plan, from its `plan.json`.
 *
 * @throws When the file is not schema 1.
 */
export const readPlan = (id: string): Plan => {
  const parsed = planSchema.safeParse(JSON.parse(readFileSync(planPath(id), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`Cannot use ${planPath(id)}; run \`npm run convert\`:\n${z.prettifyError(parsed.error)}`)
}
