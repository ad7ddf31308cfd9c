import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { compose } from '../scripts/compose.ts'
import { convert, draft, finish } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { release } from '../src/convert/release.ts'
import { catalogue } from '../src/convert/resolve.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { ledgerJson } from '../src/convert/write/ledger.ts'
import type { Ledger } from '../src/model/ledger.ts'
import { before, histories } from './histories.ts'

/**
 * A library of every plan and every fixture in `.fixtures/content`, to build and check as a site: what holds for the
 * founding plans' pages must hold for pages of any text.
 */
const library = '.fixtures/content'
rmSync('.fixtures', { recursive: true, force: true })
const folders = compose(library, ['content/plans', 'tests/library/plans', 'tests/fixtures/outline'])
// With an address, as a published site has, for what depends on one: canonical links, the sitemap, cards.
const settings = join(library, 'site.yaml')
const address = 'https://plans.example.org/'
writeFileSync(settings, stringify({ ...(parse(readFileSync(settings, 'utf8')) as object), address }))
const vocabularies = readVocabularies(library)
const drafts = folders.map((folder) => ({ folder, ...draft(readFolder(folder), vocabularies) }))
const cited = catalogue(drafts.map(({ plan }) => plan))
for (const { folder, plan, outline } of drafts) {
  const { json, mdx } = finish(plan, outline.wraps, cited)
  writeFiles({ [join(folder, 'plan.json')]: json, [join(folder, 'plan.mdx')]: mdx })
}
for (const [name, lines] of Object.entries(histories)) {
  const id = `history-${name}`
  const version = (text: readonly string[], ledger: Ledger | undefined) =>
    convert({ id, file: 'source.txt', bytes: Buffer.from(text.join('\n')), curated: {}, ledger }, vocabularies)
  const first = release(version(before, undefined).plan, undefined, '2026-01-01')
  const ledger = release(version(lines, first).plan, first, '2026-02-02')
  const { json, mdx } = version(lines, ledger)
  const folder = join(library, 'plans', id)
  mkdirSync(folder)
  writeFiles({
    [join(folder, 'source.txt')]: lines.join('\n'),
    [join(folder, 'ledger.json')]: ledgerJson(ledger),
    [join(folder, 'plan.json')]: json,
    [join(folder, 'plan.mdx')]: mdx,
  })
}
// Addresses that lead elsewhere, or say why they do not.
const file = join(library, 'addresses.yaml')
const known = parse(readFileSync(file, 'utf8')) as object
const redirects = [{ from: 'plans/history-old/', to: 'plans/history-insert/' }]
const withdrawn = [
  {
    plan: 'history-gone',
    title: '示例市工作要点',
    date: '2026-02-02',
    reason: '原件已撤回。',
    to: 'plans/history-merge/',
  },
]
writeFileSync(file, stringify({ ...known, redirects, withdrawn }))
console.log(`${folders.length} plans and fixtures in ${library}`)
