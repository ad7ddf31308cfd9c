import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

export const results = (page: Page, state = 'done'): Locator => page.locator(`#results[data-search-state=${state}]`)

export const field = (page: Page): Locator => page.getByRole('combobox', { name: '检索词' })

export const search = (page: Page, typed: string, more = ''): Promise<unknown> =>
  page.goto(`search/?q=${encodeURIComponent(typed)}${more}`)

export const violations = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
}

/** How far the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
