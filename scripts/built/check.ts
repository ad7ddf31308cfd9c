import { matchKey } from '../../src/model/fold.ts'
import type { Plan } from '../../src/model/plan.ts'
import { cssAddresses } from './css-addresses.ts'
import { page } from './page.ts'
import type { Site } from './site.ts'
import { weights, zipped } from './weights.ts'

export interface Report {
  pages: number
  /** Links to an id of a page. */
  anchors: number
  budgets: Budget[]
  /** One line each; none when all is well. */
  problems: string[]
}

/** A limit, and the page that comes nearest to it. */
export interface Budget {
  name: string
  /** Bytes after gzip. */
  limit: number
  most: number
  /** Empty when no page has anything of the kind. */
  page: string
}

/** Pages whose purpose is a program; all others work without one. */
const programs = ['search/', 'quote/', 'compare/']

const kilobyte = 1024

/** Of a plan. What is known grows with the clauses, so the page of a longer plan may be heavier in proportion. */
const usualClauses = 50

/**
 * Reads a whole built site. It has no problems when
 * 1. every link, file and `#anchor` that stays in the site exists, also those that `llms.txt` names,
 * 2. no page fetches anything from elsewhere,
 * 3. ids are unique in their page, and every clause id, alias and anchor of a plan is in the plan's page,
 * 4. the page of a plan shows its text, all of it, in order and nothing else,
 * 5. the budgets of page weight in DESIGN.md hold, for a plan page per 50 clauses.
 */
export const check = (site: Site, plans: Iterable<Plan>): Report => {
  const problems: string[] = []
  const ids = new Map<string, Set<string>>()
  const words = new Map<string, string>()
  const anchors: { from: string; address: string; file: string; anchor: string }[] = []
  const plan: Budget = { name: 'plan page beyond its text', limit: 20 * kilobyte, most: 0, page: '' }
  const styles: Budget = { name: 'styles of a page', limit: 8 * kilobyte, most: 0, page: '' }
  const scripts: Budget = { name: 'script of a page', limit: 8 * kilobyte, most: 0, page: '' }

  const checkPage = (file: string): void => {
    const found = page(site.read(file).toString())
    ids.set(file, new Set(found.ids))
    if (found.words !== '') words.set(file, found.words)
    const doubles = found.ids.filter((id, index) => found.ids.indexOf(id) !== index)
    for (const id of doubles) problems.push(`${file}: Expected one element with id 「${id}」, found more`)
    checkAddresses(file, found.links, found.loads)
    const weight = weights(site, file)
    weigh(styles, file, weight.styles)
    if (!programs.some((program) => file.startsWith(program))) weigh(scripts, file, weight.scripts)
  }

  const checkAddresses = (from: string, links: string[], loads: string[]): void => {
    for (const address of new Set([...links, ...loads])) {
      if (/^(data|mailto|tel):/i.test(address)) continue
      const { outside, file, anchor } = site.resolve(address, from)
      if (outside && loads.includes(address))
        problems.push(`${from}: Unexpected request to another site 「${address}」`)
      if (outside && !/^(https?:)?\/\//i.test(address)) problems.push(`${from}: Unexpected kind of link 「${address}」`)
      if (!outside && file === undefined) problems.push(`${from}: Missing file for 「${address}」`)
      if (file !== undefined && anchor !== undefined) anchors.push({ from, address, file, anchor })
    }
  }

  const checkPlan = ({ id, text, clauses, former }: Plan): void => {
    const file = `plans/${id}/index.html`
    const there = ids.get(file)
    if (there === undefined) {
      problems.push(`${file}: Missing page of the plan`)
      return
    }
    const beyond = weights(site, file).html - zipped(text)
    weigh(plan, file, Math.round(beyond * Math.min(1, usualClauses / clauses.length)))
    if (matchKey(words.get(file) ?? '') !== matchKey(text))
      problems.push(`${file}: Expected the text of its plan, found other words`)
    const expected = [
      ...clauses.flatMap((clause) => [clause.id, ...clause.aliases, ...clause.anchors.map((anchor) => anchor.id)]),
      ...former.flatMap((each) => [each.id, ...each.aliases]),
    ]
    for (const name of expected) if (!there.has(name)) problems.push(`${file}: Missing id 「${name}」`)
  }

  for (const file of site.files) {
    if (file.endsWith('.html')) checkPage(file)
    if (file.endsWith('.css')) checkAddresses(file, [], cssAddresses(site.read(file).toString()))
    if (file === 'llms.txt') checkAddresses(file, markdownAddresses(site.read(file).toString()), [])
  }
  for (const { from, address, file, anchor } of anchors) {
    if (ids.get(file)?.has(anchor) === false) problems.push(`${from}: Missing id for link 「${address}」`)
  }
  for (const each of plans) checkPlan(each)

  const budgets = [plan, styles, scripts]
  for (const { name, limit, most, page: file } of budgets) {
    if (most > limit) problems.push(`${file}: Expected ${name} ≤ ${limit} bytes, found ${most}`)
  }
  return { pages: ids.size, anchors: anchors.length, budgets, problems }
}

/** Where the links of a Markdown text lead. */
const markdownAddresses = (text: string): string[] =>
  [...text.matchAll(/\]\((?<address>[^)]+)\)/g)].map(({ groups }) => groups!['address']!)

const weigh = (budget: Budget, page: string, bytes: number): void => {
  if (bytes > budget.most) Object.assign(budget, { most: bytes, page })
}
