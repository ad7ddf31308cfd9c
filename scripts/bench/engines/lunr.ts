import lunr from 'lunr'
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import chinese from 'lunr-languages/lunr.zh.js'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'
import { showTexts } from './texts.ts'

/** With the Chinese of lunr-languages, here as in browsers by `Intl.Segmenter`; all words of a query have to occur. */
export const name = 'lunr, zh'
export const from = 'lunr'
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => {
  const zh = language()
  const index = lunr(function () {
    this.use(zh)
    this.ref('id')
    this.field('text')
    for (const [plan, clauses] of texts.entries())
      for (const [clause, text] of clauses.entries()) this.add({ id: `${plan}.${clause}`, text })
  })
  return { files: { 'index.json': JSON.stringify(index) } }
}

export const open = async (load: Load): Promise<Client> => {
  const { tokenizer } = language()
  const index = lunr.Index.load(JSON.parse(await load('index.json')))
  return {
    find: async (typed) =>
      index
        .query((query) => query.term(tokenizer(typed), { presence: lunr.Query.presence.REQUIRED }))
        .map(({ ref }) => ref),
    show: showTexts(load),
  }
}

const language = (): lunr.Language => {
  stemmerSupport(lunr)
  chinese(lunr)
  return lunr.zh
}
