import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { checked, yaml } from '../model/yaml.ts'
import { contentFolder } from './content-folder.ts'

/** `content/accuracy.yaml`: what was measured, on the plans the rules were made with and on others. */
const accuracySchema = z.array(
  z.strictObject({
    label: z.string(),
    score: z.string(),
    right: z.int(),
    of: z.int().positive(),
    /** Percent. */
    unseen: z.number().max(100),
  }),
)

/** Nothing for a library that was not measured. @throws {Unreadable} when the file is not as it should be. */
export const accuracy = (): z.infer<typeof accuracySchema> => {
  const file = join(contentFolder, 'accuracy.yaml')
  return existsSync(file) ? checked(file, accuracySchema, yaml(file)) : []
}
