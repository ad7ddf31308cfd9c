import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Unit and promise tests: every `tests/**\/*.test.ts`. They run in Node, without a browser, a build or the network. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/vitest.json' },
    testTimeout: 60_000,
  },
})
