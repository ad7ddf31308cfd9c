import { existsSync, globSync, readFileSync } from 'node:fs'
import { env } from 'node:process'
import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

/** Both are built by `npm test`; the fixtures show every kind of text. */
const sites = [env['SITE_OUT'] ?? 'dist', '.fixtures/site'].filter((folder) => existsSync(folder))

for (const folder of sites) {
  test(`every page of ${folder} is valid HTML without inline style`, () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // What the serialiser leaves between elements is nobody's concern.
      rules: { 'no-trailing-whitespace': 'off', 'no-inline-style': 'error' },
    })
    const wrong = globSync(`${folder}/**/*.html`).flatMap((file) => {
      const { results } = validator.validateStringSync(readFileSync(file, 'utf8'), file)
      return results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${file}: ${ruleId}: ${message} at ${selector ?? ''}`),
      )
    })
    expect(wrong.slice(0, 20)).toEqual([])
  })
}
