import { matchKey } from '../../../src/model/fold.ts'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'

/** All clauses in one JSON file, each looked through with `includes`. */
export const name = 'Plain scan'
export const from = undefined
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => ({
  files: { 'clauses.json': JSON.stringify(texts) },
})

export const open = async (load: Load): Promise<Client> => {
  const plans = (JSON.parse(await load('clauses.json')) as string[][]).map((clauses) => clauses.map(matchKey))
  return {
    find: async (typed) => {
      const terms = typed.split(/\s+/u).map(matchKey)
      return plans.flatMap((clauses, plan) =>
        clauses.flatMap((text, clause) => (terms.every((term) => text.includes(term)) ? `${plan}.${clause}` : [])),
      )
    },
    show: async () => {},
  }
}
