import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDocument } from 'yaml'
import { convert } from '../src/convert/index.ts'
import { readFolder } from '../src/convert/read/folder.ts'
import { Unreadable } from '../src/model/unreadable.ts'
import { readVocabularies } from '../src/model/read-vocabularies.ts'
import { release, unresolved } from '../src/convert/release.ts'
import { writeFiles } from '../src/convert/write/files.ts'
import { ledgerJson } from '../src/convert/write/ledger.ts'
import type { Catalogue } from '../src/convert/resolve.ts'
import { dateSchema } from '../src/model/plan.ts'
import type { Vocabularies } from '../src/model/vocabulary.ts'
import { addresses } from '../src/site/addresses.ts'
import { library } from '../src/site/library.ts'
import { command } from './command.ts'
import { contentFolder, planFolders, writtenCatalogue } from './library.ts'

/**
 * Records the ids of the working tree in the ledgers, of all plans or of those named, and an address for every place, term
 * and indicator that needs one and has none. What would be withdrawn, it withdraws only with `--withdraw`.
 */
command('npm run release [-- ID…] [--date YYYY-MM-DD] [--withdraw]', () => {
  const { values, positionals: ids } = parseArgs({
    allowPositionals: true,
    options: {
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      withdraw: { type: 'boolean', default: false },
    },
  })
  if (!dateSchema.safeParse(values.date).success)
    throw new Unreadable(`Expected --date YYYY-MM-DD, found 「${values.date}」`)
  const folders = planFolders().filter(
    (folder) => ids.length === 0 || ids.some((id) => folder.endsWith(join('plans', id))),
  )
  if (folders.length < ids.length) throw new Unreadable(`Expected ids of plans, found 「${ids.join(' ')}」`)
  const vocabularies = readVocabularies(contentFolder)
  const plans = writtenCatalogue()
  const released = folders.map((folder) => releaseFolder(folder, values, { vocabularies, plans }))
  const written = writeFiles(Object.assign({}, ...released.map(({ files }) => files)) as Record<string, string>).length
  const moved = released.filter(({ from, to }) => from !== to)
  const { path, content, added } = newAddresses(moved)
  if (added > 0) writeFiles({ [path]: content })
  console.log(`${added} addresses assigned, ${written + (added > 0 ? 1 : 0)} files written`)
})

/** The files of a plan's release; `from` and `to` are its ids before and now. */
function releaseFolder(
  folder: string,
  { date, withdraw }: { date: string; withdraw: boolean },
  { vocabularies, plans }: { vocabularies: Vocabularies; plans: Catalogue },
): { files: Record<string, string>; from: string; to: string } {
  const before = readFolder(folder, true)
  const { plan } = convert(before, vocabularies, plans)
  const lost = unresolved(plan, before.ledger)
  if (lost.length > 0 && !withdraw)
    throw new Unreadable(
      `${folder}/ledger.json: Expected every released id to resolve, found none for ${lost.join(', ')}; nothing was released; --withdraw releases them as withdrawn`,
    )
  const after = release(plan, before.ledger, date)
  const { json, mdx } = convert({ ...before, ledger: after }, vocabularies, plans)
  const known = Object.keys(before.ledger?.clauses ?? {})
  const displaced = plan.former.filter((each) => each.date === null)
  const kept = known.filter((id) => !displaced.some((each) => each.id === id))
  const amended = kept.filter((id) => before.ledger!.clauses[id]!.hash !== after.clauses[id]!.hash).length
  const added = Object.keys(after.clauses).length - known.length
  console.log(`${folder}: ${added} ids added, ${amended} amended, ${kept.length - amended} as they were`)
  for (const { id, state, to } of displaced)
    console.log(`${folder}: ${id} ${state}${to.length === 0 ? '' : ` to ${to.join(', ')}`}`)
  return {
    files: {
      [join(folder, 'ledger.json')]: ledgerJson(after),
      [join(folder, 'plan.json')]: json,
      [join(folder, 'plan.mdx')]: mdx,
    },
    from: before.ledger?.plan ?? before.id,
    to: before.id,
  }
}

/**
 * `addresses.yaml` with what the plans, as they are now written, need besides.
 *
 * @param moved Plans that have another id now.
 */
function newAddresses(moved: readonly { from: string; to: string }[]): {
  path: string
  content: string
  added: number
} {
  const path = join(contentFolder, 'addresses.yaml')
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'places: {}\nredirects: []\n')
  const known = addresses()
  const provisional = Object.entries(library().provisional) as [
    'places' | 'terms' | 'indicators',
    Record<string, string>,
  ][]
  for (const [list, slugs] of provisional) {
    if (Object.keys(slugs).length === 0) continue
    const all = Object.entries({ ...known[list], ...slugs }).toSorted(([a], [b]) => (a < b ? -1 : 1))
    document.set(list, document.createNode(Object.fromEntries(all)))
  }
  const plans = planFolders()
    .filter((folder) => existsSync(join(folder, 'ledger.json')))
    .map((folder) => basename(folder))
  const added = plans.filter((id) => !known.plans.includes(id))
  if (added.length > 0) document.set('plans', document.createNode([...known.plans, ...added].toSorted()))
  if (moved.length > 0) {
    const now = new Map(moved.map(({ from, to }) => [`plans/${from}/`, `plans/${to}/`]))
    const redirects = [
      ...known.redirects.map(({ from, to }) => ({ from, to: now.get(to) ?? to })),
      ...[...now].map(([from, to]) => ({ from, to })),
    ]
    document.set('redirects', document.createNode(redirects))
  }
  return {
    path,
    content: document.toString({ singleQuote: true }),
    added: provisional.reduce((sum, [, slugs]) => sum + Object.keys(slugs).length, added.length + moved.length),
  }
}
