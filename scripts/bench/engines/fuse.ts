import Fuse from 'fuse.js'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'

/** As it comes: fuzzy, within the first hundred characters or so. */
export const name = 'Fuse.js'
export const from = 'fuse.js'
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => ({
  files: { 'clauses.json': JSON.stringify(texts) },
})

export const open = async (load: Load): Promise<Client> => {
  const plans = JSON.parse(await load('clauses.json')) as string[][]
  const ids = plans.flatMap((clauses, plan) => clauses.map((_, clause) => `${plan}.${clause}`))
  const fuse = new Fuse(plans.flat())
  return {
    find: async (typed) => fuse.search(typed).map(({ refIndex }) => ids[refIndex]!),
    show: async () => {},
  }
}
