import type { Client, Load, Published } from '../engine.ts'
import type { Library } from '../library.ts'

/** As it comes: one page per plan in `lang="zh"`, its clauses in paragraphs, and what was typed without quotes. */
export const name = 'Pagefind, stock'
export const from = 'pagefind'
export const unit = 'plan'

export const write = async ({ records, texts }: Library): Promise<Published> => {
  const { gunzipSync } = await import('node:zlib')
  const { close, createIndex } = await import('pagefind')
  const { index, errors } = await createIndex()
  if (index === undefined) throw new Error(`Cannot start Pagefind: ${errors.join('; ')}`)
  for (const [plan, { id, title }] of records.entries()) {
    const paragraphs = texts[plan]!.map((text) => `<p>${escaped(text)}</p>`).join('')
    const content = `<html lang="zh"><title>${escaped(title)}</title><main data-pagefind-body>${paragraphs}</main></html>`
    await index.addHTMLFile({ url: id, content })
  }
  const { files } = await index.getFiles()
  await close()
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'))
  return {
    files: Object.fromEntries(files.map(({ path, content }) => [`pagefind/${path}`, content])),
    names: Object.fromEntries(
      fragments.map(({ path, content }) => {
        const fragment = gunzipSync(content).subarray('pagefind_dcd'.length).toString()
        const { url } = JSON.parse(fragment) as { url: string }
        return [path.replace(/^.*\/|\.pf_fragment$/g, ''), url.replaceAll('/', '')]
      }),
    ),
  }
}

export const open = async (_load: Load): Promise<Client> => {
  const path = '/pagefind/pagefind.js'
  const engine = (await import(/* @vite-ignore */ path)) as Pagefind
  await engine.init()
  const known = new Map<string, Result>()
  return {
    find: async (typed) => {
      const { results } = await engine.search(typed)
      for (const result of results) known.set(result.id, result)
      return results.map(({ id }) => id)
    },
    show: async (results) => {
      await Promise.all(results.map((id) => known.get(id)!.data()))
    },
  }
}

interface Pagefind {
  init(): Promise<void>
  search(typed: string): Promise<{ results: Result[] }>
}

interface Result {
  id: string
  data(): Promise<unknown>
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
