import type { Settings } from '../../site/settings.ts'
import type { Edition } from '../edition.ts'
import { column, sure, table } from '../table.ts'

/** What a file has to say of itself, since it travels alone. */
export interface About {
  edition: Edition
  site: Settings
}

/** One row: where the data are from, and what may be done with them. */
export const about = table<About, About>({
  name: 'about',
  key: [],
  rows: (row) => [row],
  columns: [
    sure('library', 'string', ({ site }) => site.name),
    column('publisher', 'string', ({ site }) => site.publisher ?? null),
    sure('page', 'string', ({ edition }) => `${edition.root}data/`),
    sure('corpus', 'string', ({ edition }) => edition.corpus),
    sure('generator', 'string', ({ edition }) => edition.generator),
    column('licence', 'string', ({ site }) => site.licence?.name ?? null),
    column('licence_address', 'string', ({ site }) => site.licence?.url ?? null),
    sure('notice', 'string', ({ site }) => site.notice),
  ],
})
