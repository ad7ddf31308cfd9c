import { existsSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig, devices } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What `scripts/setup.mjs --browsers` found; without it Playwright looks for browsers of its own. */
const found = `${root}node_modules/.cache/browsers.json`
const browsers: Partial<Record<'chromium' | 'firefox', { executablePath?: string; channel?: string }>> = existsSync(
  found,
)
  ? JSON.parse(readFileSync(found, 'utf8'))
  : {}

/** A port that is free now. Playwright's workers read this file too and must get the same, so it goes through `env`. */
const port = async (name: string): Promise<string> =>
  (env[name] ??= await new Promise<string>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(String(free)))
    })
  }))

const rootPort = await port('TEST_PORT')
const subPort = await port('TEST_SUB_PORT')
const fixturesPort = await port('TEST_FIXTURES_PORT')
const thousandPort = await port('TEST_THOUSAND_PORT')
const at = (found: string, base = ''): string => `http://127.0.0.1:${found}/${base}`
const site = at(rootPort)
const served = [
  [rootPort, env['SITE_OUT'] ?? 'dist', '/'],
  [subPort, 'dist-sub', '/sub/'],
  [fixturesPort, '.fixtures/site', '/'],
  [thousandPort, '.fixtures/thousand/site', '/'],
]

const chromium = {
  ...devices['Desktop Chrome'],
  baseURL: site,
  launchOptions: { ...browsers.chromium, args: ['--no-sandbox'] },
}

const firefox = (preferences: Record<string, number>) => ({
  ...devices['Desktop Firefox'],
  baseURL: site,
  launchOptions: { ...browsers.firefox, firefoxUserPrefs: { 'fission.bfcacheInParent': false, ...preferences } },
})

/**
 * Tests of the built site in real browsers: `tests/site/*.spec.ts`. `npm test` builds `dist/` and `dist-sub/` first;
 * `SITE_OUT=folder` tests another build in place of `dist/`. Open pages by relative address, `page.goto('plans/')`:
 * then a test holds under a sub-path too.
 *
 * Every test runs in Chromium. A tag in its title asks for more: `@firefox` also Firefox, `@dark` also Chromium in
 * a dark colour scheme, `@firefox-dark` Firefox in one, `@sub` also the site built for `/sub/`; `@fixtures` and `@thousand` only libraries of
 * that size. Firefox ESR ignores `emulateMedia` and
 * `javaScriptEnabled: false`, and `goBack()` hangs there but for the preference above.
 */
export default defineConfig({
  testDir: 'site',
  outputDir: '../.reports/playwright',
  reporter: [['list'], ['json', { outputFile: '../.reports/playwright.json' }]],
  forbidOnly: env['CI'] !== undefined,
  fullyParallel: true,
  workers: 2,
  // What passes only the second time is counted as passed and named as flaky at the end of the run.
  retries: 1,
  // Generous, so that a busy machine is slow and not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  webServer: {
    command: `node tests/serve.ts ${served.flat().join(' ')}`,
    cwd: root,
    url: site,
  },
  projects: [
    { name: 'chromium', grepInvert: /@fixtures|@thousand/, use: chromium },
    { name: 'chromium-dark', grep: /@dark/, use: { ...chromium, colorScheme: 'dark' } },
    { name: 'chromium-sub', grep: /@sub/, use: { ...chromium, baseURL: at(subPort, 'sub/') } },
    { name: 'chromium-fixtures', grep: /@fixtures/, use: { ...chromium, baseURL: at(fixturesPort) } },
    { name: 'chromium-thousand', grep: /@thousand/, use: { ...chromium, baseURL: at(thousandPort) } },
    { name: 'firefox', grep: /@firefox/, use: firefox({}) },
    // Firefox ESR takes its colour scheme from a preference only.
    {
      name: 'firefox-dark',
      grep: /@firefox-dark/,
      use: firefox({ 'layout.css.prefers-color-scheme.content-override': 0 }),
    },
  ],
})
