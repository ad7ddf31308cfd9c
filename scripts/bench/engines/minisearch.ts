import MiniSearch from 'minisearch'
import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'
import { showTexts } from './texts.ts'

/** Overlapping pairs of Han characters, and words of other letters; all of a query's have to occur. */
export const name = 'MiniSearch, bigrams'
export const from = 'minisearch'
export const unit = 'clause'

export const write = async ({ texts }: Library): Promise<Published> => {
  const index = new MiniSearch(options)
  for (const [plan, clauses] of texts.entries())
    index.addAll(clauses.map((text, clause) => ({ id: `${plan}.${clause}`, text })))
  return { files: { 'index.json': JSON.stringify(index) } }
}

export const open = async (load: Load): Promise<Client> => {
  const index = MiniSearch.loadJSON<{ id: string; text: string }>(await load('index.json'), options)
  return {
    // A single character is the beginning of a pair.
    find: async (typed) =>
      index.search(typed, { combineWith: 'AND', prefix: (term) => term.length === 1 }).map(({ id }) => id as string),
    show: showTexts(load),
  }
}

const tokenize = (text: string): string[] =>
  [...text.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)].flatMap(([run]) =>
    /^\p{Script=Han}./u.test(run) ? [...run].slice(1).map((character, index) => [...run][index]! + character) : [run],
  )

const options = { fields: ['text'], tokenize }
