import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { endWithParent } from './end-with-parent.ts'
import { step, type Step, type StepResult } from './step.ts'

interface Check extends Step {
  /** Step without whose success this one means nothing. */
  needs?: string
  /** Its JSON report, and how many tests passed and failed by it. */
  report?: { file: string; count: (report: never) => Count }
}

interface Count {
  passed: number
  failed: number
}

const sub = { SITE_BASE: '/sub/', SITE_OUT: 'dist-sub' }
const top = { SITE_BASE: '/', SITE_OUT: 'dist' }

const checks: Check[] = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'oxlint' },
  { name: 'unused code', command: 'knip' },
  { name: 'types', command: 'astro check' },
  {
    name: 'unit and promise tests',
    command: 'vitest run --config tests/vitest.config.ts',
    report: {
      file: '.reports/vitest.json',
      count: (report: { numPassedTests: number; numFailedTests: number }) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
      }),
    },
  },
  { name: 'score against the labels', command: 'node scripts/score.ts' },
  { name: 'build', command: 'node scripts/build.ts', environment: top },
  { name: 'build under /sub/', command: 'node scripts/build.ts', environment: sub, needs: 'build' },
  { name: 'library of plans and fixtures', command: 'node tests/fixture-library.ts' },
  {
    name: 'build of plans and fixtures',
    command: 'node scripts/build.ts',
    environment: { SITE_BASE: '/', SITE_OUT: '.fixtures/site', CONTENT_DIR: '.fixtures/content' },
    needs: 'library of plans and fixtures',
  },
  { name: 'library of 1,000 plans', command: 'node tests/thousand-plans.ts', needs: 'build' },
  {
    name: 'search index of 1,000',
    command: 'node scripts/index-search.ts',
    environment: { SITE_OUT: '.fixtures/thousand/site', CONTENT_DIR: '.fixtures/thousand/content' },
    needs: 'library of 1,000 plans',
  },
  {
    name: 'browser tests',
    command: 'playwright test --config tests/playwright.config.ts',
    environment: top,
    needs: 'build under /sub/',
    report: {
      file: '.reports/playwright.json',
      count: ({ stats }: { stats: { expected: number; flaky: number; unexpected: number } }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
      }),
    },
  },
]

/** All checks, also after one failed, as long as the others still mean something; then a summary. */
const test = async (): Promise<void> => {
  rmSync('.reports', { recursive: true, force: true })
  mkdirSync('.reports')
  const results: StepResult[] = []
  for (const check of checks) {
    // Written before each step, so that a run that is cut off counts what it did not finish as failed.
    summarise(results)
    const needed = results.find((result) => result.name === check.needs)
    if (needed?.passed === false) results.push({ name: check.name, passed: false, seconds: 0 })
    else results.push(await step(check))
  }
  console.log(`\n${results.map(line).join('\n')}\n\n${summarise(results)}`)
  process.exitCode = results.every((result) => result.passed) ? 0 : 1
}

const line = ({ name, passed, seconds }: StepResult): string =>
  `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${seconds === 0 ? '   not run' : `${seconds.toFixed(1).padStart(8)} s`}`

/** `N passed, N failed` over all tests; a step that failed without a failed test, or did not run, counts as one. */
const summarise = (results: StepResult[]): string => {
  const counts = checks.map((check, index) => count(check, results[index]?.passed ?? false))
  const total = (key: keyof Count): number => counts.reduce((sum, each) => sum + each[key], 0)
  const summary = `${total('passed')} passed, ${total('failed')} failed`
  writeFileSync('.reports/summary.txt', `${summary}\n`)
  return summary
}

const count = ({ report }: Check, passed: boolean): Count => {
  const counted =
    report !== undefined && existsSync(report.file)
      ? report.count(JSON.parse(readFileSync(report.file, 'utf8')) as never)
      : { passed: 0, failed: 0 }
  return { passed: counted.passed, failed: passed ? counted.failed : Math.max(counted.failed, 1) }
}

endWithParent()
await test()
