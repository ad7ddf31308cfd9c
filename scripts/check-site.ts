import { planIds, readPlan } from '../src/site/read-plan.ts'
import { check } from './built/check.ts'
import { site } from './built/site.ts'

/** Links, ids, requests and page weights of the built site (`SITE_OUT`, `SITE_BASE`); fails when one is wrong. */
const built = site()
const { pages, anchors, budgets, problems } = check(built, planIds().values().map(readPlan))
console.log(`${pages} pages, ${anchors} links to an id, ${built.files.length} files under ${built.base}`)
console.table(budgets)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
