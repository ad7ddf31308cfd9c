import { Charset, Index } from 'flexsearch'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'
import { showTexts } from './texts.ts'

/** Its encoder for Chinese, Japanese and Korean: every character a word; all of a query's have to occur. */
export const name = 'FlexSearch, CJK'
export const from = 'flexsearch'
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => {
  const index = new Index(options)
  for (const [plan, clauses] of texts.entries())
    for (const [clause, text] of clauses.entries()) index.add(`${plan}.${clause}`, text)
  const parts: Record<string, string> = {}
  await index.export((key, data) => {
    parts[key] = data as unknown as string
  })
  return { files: { 'index.json': JSON.stringify(parts) } }
}

export const open = async (load: Load): Promise<Client> => {
  const index = new Index(options)
  const parts = JSON.parse(await load('index.json')) as Record<string, string>
  for (const [key, data] of Object.entries(parts)) index.import(key, data)
  return {
    // White space would be a character that has to occur.
    find: async (typed) => index.search(typed.replaceAll(/\s/gu, ''), { limit: 1e6 }) as string[],
    show: showTexts(load),
  }
}

const options = { encoder: Charset.CJK }
