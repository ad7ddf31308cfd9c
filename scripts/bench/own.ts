import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchHref } from '../../src/search/address.ts'
import { step } from '../step.ts'
import { bundle } from './bundle.ts'
import type { Contestant } from './contestant.ts'
import { page } from './rival.ts'

/**
 * This site's search, on its real page and without it.
 *
 * @param site Built pages; each library gets a copy of them with an index of its own.
 */
export const own = async (site: string, version: string): Promise<Contestant[]> => {
  const publish: Contestant['publish'] = async (_library, content, folder) => {
    const needed = ['404.html', 'search', '_astro'].map((name) => join(site, name))
    cpSync(site, folder, {
      recursive: true,
      filter: (path) => path === site || needed.some((each) => path.startsWith(each)),
    })
    const environment = { CONTENT_DIR: content, SITE_OUT: folder }
    const { passed } = await step({ name: 'search index', command: 'node scripts/index-search.ts', environment })
    if (!passed) throw new Error('Cannot index the library for this site')
    return (result) => result
  }
  const onPage: Contestant = {
    name: 'This site',
    version,
    unit: 'clause',
    publish,
    address: (terms) => searchHref('/', { typed: terms.join(' '), raw: false }),
    driver: await bundle(`import '${import.meta.dirname}/own-driver.ts'`),
  }
  const engine = await bundle(`import '${import.meta.dirname}/own-engine.ts'`)
  const alone: Contestant = {
    name: 'This site, search alone',
    version,
    unit: 'clause',
    publish: async (library, content, folder) => {
      const name = await publish(library, content, folder)
      writeFileSync(join(folder, 'index.html'), page)
      writeFileSync(join(folder, 'engine.js'), engine)
      return name
    },
    address: () => '/',
  }
  return [onPage, alone]
}
