import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { searchHref } from '../../src/search/address.ts'
import { step } from '../step.ts'
import type { Contestant } from './contestant.ts'

/**
 * This site's search, on its real page.
 *
 * @param site Built pages; each library gets a copy of them with an index of its own.
 * @param driver Code of `own-driver.ts`.
 */
export const own = (site: string, driver: string, version: string): Contestant => ({
  name: 'This site',
  version,
  unit: 'clause',
  publish: async (_library, content, folder) => {
    const needed = ['404.html', 'search', '_astro'].map((name) => join(site, name))
    cpSync(site, folder, {
      recursive: true,
      filter: (path) => path === site || needed.some((each) => path.startsWith(each)),
    })
    const environment = { CONTENT_DIR: content, SITE_OUT: folder }
    const { passed } = await step({ name: 'search index', command: 'node scripts/index-search.ts', environment })
    if (!passed) throw new Error('Cannot index the library for this site')
    return (result) => result
  },
  address: (terms) => searchHref('/', { typed: terms.join(' '), raw: false }),
  driver,
})
