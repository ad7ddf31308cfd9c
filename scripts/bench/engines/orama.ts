import { create, insertMultiple, load as restore, save, search } from '@orama/orama'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'

/** Its tokenizer for Mandarin, which asks the browser for words; all of a query's have to occur. Its index holds the texts. */
export const name = 'Orama, Mandarin'
export const from = '@orama/orama'
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => {
  const index = empty()
  const documents = texts.flatMap((clauses, plan) => clauses.map((text, clause) => ({ id: `${plan}.${clause}`, text })))
  await insertMultiple(index, documents)
  return { files: { 'index.json': JSON.stringify(save(index)) } }
}

export const open = async (load: Load): Promise<Client> => {
  const index = empty()
  restore(index, JSON.parse(await load('index.json')) as ReturnType<typeof save>)
  return {
    find: async (typed) => (await search(index, { term: typed, threshold: 0, limit: 1e6 })).hits.map(({ id }) => id),
    show: async () => {},
  }
}

const empty = () => create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } })
