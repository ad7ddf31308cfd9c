import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../compose.ts'
import { foldersIn } from '../library.ts'
import { step } from '../step.ts'

/**
 * A converted library of so many plans: those of `content`, the rest synthetic ones.
 *
 * @param folder That may be written in.
 * @returns Its content folder.
 */
export const composePlans = async (plans: number, folder: string): Promise<string> => {
  const wanted = plans - foldersIn('content/plans').length
  if (wanted <= 0) return 'content'
  const [content, synthetic] = [join(folder, 'content'), join(folder, 'synthetic')]
  await sure({ name: `${wanted} synthetic plans`, command: `node scripts/corpus.ts ${wanted} ${synthetic}` })
  compose(content, ['content/plans'])
  for (const plan of foldersIn(synthetic)) renameSync(plan, plan.replace(synthetic, join(content, 'plans')))
  rmSync(synthetic, { recursive: true })
  await sure({
    name: `convert ${plans} plans`,
    command: 'node scripts/convert.ts',
    environment: { CONTENT_DIR: content },
  })
  return content
}

const sure = async (work: Parameters<typeof step>[0]): Promise<void> => {
  if (!(await step(work)).passed) throw new Error(`Cannot prepare the comparison: ${work.name} failed`)
}
