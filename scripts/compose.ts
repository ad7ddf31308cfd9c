import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { foldersIn } from './library.ts'

/**
 * A library of plan folders from several places, with the vocabularies and settings of `content`: what people wrote is
 * copied, what the converter writes is not.
 *
 * @param library The folder it is made in; other plans that stand there go.
 * @param parents Folders of plan folders.
 * @returns The plan folders of the new library.
 */
export const compose = (library: string, parents: readonly string[]): string[] => {
  mkdirSync(join(library, 'plans'), { recursive: true })
  for (const name of readdirSync('content').filter((each) => each.endsWith('.yaml')))
    cpSync(join('content', name), join(library, name))
  const sources = parents.flatMap(foldersIn)
  const names = new Set(sources.map((folder) => basename(folder)))
  for (const folder of foldersIn(join(library, 'plans')))
    if (!names.has(basename(folder))) rmSync(folder, { recursive: true })
  return sources.map((folder) => {
    const copy = join(library, 'plans', basename(folder))
    cpSync(folder, copy, { recursive: true, filter: (path) => !written.test(path) })
    return copy
  })
}

const written = /(?:plan\.(?:json|mdx)|expected\.txt)$/
