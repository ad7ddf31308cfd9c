import { type Indicator, mayCompare } from './conditions.ts'
import type { Holders } from './holders.ts'
import type { Manifest } from './manifest.ts'
import { once } from './once.ts'
import { phrases } from './phrases.ts'
import { restIfDue } from './rest.ts'

/** The part of Pagefind's browser interface that is used; its own types are not shipped with the built index. */
export interface Pagefind {
  createInstance(options: { basePath: string; noWorker: true }): {
    /** Loads what a search needs. */
    preload(phrase: string): Promise<void>
    search(phrase: string): Promise<{ results: { id: string }[] }>
  }
}

export interface Candidates {
  manifest: Manifest
  /**
   * Names of the records of all plans that may hold the folded phrase, in the order of the library; of '' all.
   *
   * @param signal Once aborted nothing is asked any more, and what waits for its turn ends with its reason.
   */
  find(folded: string, signal?: AbortSignal): Promise<string[]>
  /** Of all plans with a clause of the theme or a figure of the indicator, in the order of the library. @param label Folded. */
  having(kind: keyof Holders, label: string): Promise<string[]>
  /** Folded labels of all themes that some plan has. */
  themes(): Promise<string[]>
  /** Indicators with which to read a query; none, and nothing loaded, when nothing typed may be a comparison. */
  indicators(typed: string): Promise<readonly Indicator[]>
}

/**
 * Asks Pagefind which plans may hold a term. True of the answer: no plan that holds it is missing.
 *
 * Pagefind answers nothing when a part of its index did not arrive, as if there were nothing. So an empty answer is
 * believed only when each character, of which the manifest says that it occurs, was found alone.
 *
 * @param path Of the folder that holds `pagefind/` and `search/`.
 * @throws When the index or a part of it cannot be loaded.
 */
export const openCandidates = async (
  path: string,
  load: {
    engine: () => Promise<Pagefind>
    manifest: () => Promise<Manifest>
    holders: (name: string) => Promise<Holders>
    indicators: (name: string) => Promise<Indicator[]>
  },
): Promise<Candidates> => {
  const [engine, manifest] = await Promise.all([load.engine(), load.manifest()])
  const instance = engine.createInstance({ basePath: `${path}pagefind/${manifest.parts.index}/`, noWorker: true })
  const occurring = new Set(manifest.characters)
  const loaded = new Set<string>()

  /** The last search asked for: one waits for the other, for several at once would be one long work. */
  let last: Promise<unknown> = Promise.resolve()

  const ask = async (phrase: string, signal?: AbortSignal): Promise<string[]> => {
    const quoted = `"${[...phrase].join(' ')}"`
    await instance.preload(quoted)
    const found = last.then(restIfDue).then(() => {
      signal?.throwIfAborted()
      return instance.search(quoted)
    })
    last = found.catch(() => {})
    const ids = (await found).results.map((result) => result.id)
    if (ids.length > 0) for (const character of phrase) loaded.add(character)
    return ids
  }

  const askSurely = async (phrase: string, signal?: AbortSignal): Promise<string[]> => {
    const ids = await ask(phrase, signal)
    const unproven = [...new Set(phrase)].filter((character) => !loaded.has(character))
    if (ids.length > 0 || unproven.length === 0) return ids
    for (const character of unproven) {
      if ((await ask(character, signal)).length === 0)
        throw new Error(`Cannot load the part of the index for 「${character}」`)
    }
    return ask(phrase, signal)
  }

  const find = async (folded: string, signal?: AbortSignal): Promise<string[]> => {
    if (![...folded].every((character) => occurring.has(character))) return []
    const asked = phrases(folded)
    if (asked.length === 0) return manifest.facts.map(({ record }) => record)
    let ids = await askSurely(asked[0]!, signal)
    for (const phrase of asked.slice(1)) {
      const also = new Set(await askSurely(phrase, signal))
      ids = ids.filter((id) => also.has(id))
    }
    return ids
  }

  const holders = once(() => load.holders(manifest.parts.holders))
  const having = async (kind: keyof Holders, label: string): Promise<string[]> => {
    const [, plans] = (await holders())[kind].find(([each]) => each === label) ?? [label, []]
    return plans.map((plan) => manifest.facts[plan]!.record)
  }

  const indicators = once(() => load.indicators(manifest.parts.indicators))

  const themes = async (): Promise<string[]> => (await holders()).themes.map(([label]) => label)

  return { manifest, find, having, themes, indicators: async (typed) => (mayCompare(typed) ? indicators() : []) }
}
