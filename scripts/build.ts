import { pages } from './pages.ts'
import { step } from './step.ts'

/** The site as it is published, in `dist/` (`SITE_OUT`) for `/` (`SITE_BASE`): stops at the first step that fails. */
const steps = [
  { name: 'committed plans match their sources', command: 'node scripts/convert.ts --check' },
  pages(),
  { name: 'cards', command: 'node scripts/cards.ts' },
  { name: 'search index', command: 'node scripts/index-search.ts' },
  { name: 'data files', command: 'node scripts/data.ts' },
  { name: 'old addresses', command: 'node scripts/old-addresses.ts' },
  { name: 'site checks', command: 'node scripts/check-site.ts' },
]

for (const each of steps) {
  const { passed } = await step(each)
  if (!passed) process.exit(1)
}
