import type { SuggestionIndex, SuggestionShard } from '../../model/suggestion.ts'
import { hashed } from '../hashed.ts'

/** Characters of JSON after which a file is full: about 8 KB gzip. One that was nearly full may take one shard more. */
const full = 16_000

/**
 * Shards packed into files, neighbours together, so that a small library has few and a large one none that is large.
 *
 * @returns Each file's text by its name, which changes with the text, and `index`, which says where each shard is.
 */
export const files = (shards: SuggestionShard): Map<string, string> => {
  const made = new Map<string, string>()
  const index: SuggestionIndex = {}
  let pending: SuggestionShard = {}
  let length = 0
  const close = (): void => {
    if (length === 0) return
    const text = JSON.stringify(pending)
    const name = hashed(text).toString(16).padStart(8, '0')
    made.set(name, text)
    index[name] = Object.keys(pending).join('')
    pending = {}
    length = 0
  }
  for (const [character, list] of Object.entries(shards)) {
    const size = JSON.stringify(list).length
    if (length + size > full) close()
    pending[character] = list
    length += size
  }
  close()
  return new Map([...made, ['index', JSON.stringify(index)]])
}
