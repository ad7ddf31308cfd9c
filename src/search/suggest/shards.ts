import type { Suggestion, SuggestionIndex, SuggestionShard } from '../../model/suggestion.ts'

/** The files of suggestions, each asked for once, and again when it did not come. */
export interface Shards {
  /** Loads what says which files there are. */
  open(): void
  /** What is kept under these characters; nothing when it does not load, because a search works without. */
  entries(characters: readonly string[]): Promise<Suggestion[]>
}

/** @param base Path of the site, with a slash at both ends. */
export const openShards = (base: string): Shards => {
  const loaded = new Map<string, Promise<unknown>>()

  const load = <Value>(name: string, cache: RequestCache): Promise<Value> => {
    const loading = loaded.get(name) ?? json(`${base}search/suggest/${name}.json`, cache)
    loaded.set(name, loading)
    loading.catch(() => loaded.delete(name))
    return loading as Promise<Value>
  }

  const index = (): Promise<SuggestionIndex> => load('index', 'no-cache')

  const shard = async (character: string): Promise<Suggestion[]> => {
    const held = await index()
    const name = Object.keys(held).find((file) => held[file]!.includes(character))
    return name === undefined ? [] : ((await load<SuggestionShard>(name, 'default'))[character] ?? [])
  }

  return {
    open: () => void index().catch(() => {}),
    entries: async (characters) => (await Promise.all(characters.map((each) => shard(each).catch(() => [])))).flat(),
  }
}

const json = async (path: string, cache: RequestCache): Promise<unknown> => {
  // The development server wants a slash after every dynamic address.
  const response = await fetch(path + (import.meta.env.DEV ? '/' : ''), { cache })
  if (!response.ok) throw new Error(`Cannot load ${path}: ${response.status}`)
  return response.json()
}
