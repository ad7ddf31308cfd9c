import { expect, test } from '@playwright/test'
import { matchKey } from '../../src/model/fold.ts'
import { planIds, readPlan } from '../../src/site/read-plan.ts'

/** Elements that hold the plan's own words; everything else inside the text is an explanation. */
const words = '.text :is(p, h2, h3, h4, h5, h6)'

for (const id of planIds()) {
  test(`the page of ${id} holds the text of its source, all of it and nothing else @firefox`, async ({ page }) => {
    await page.goto(`plans/${id}/`)
    const plan = readPlan(id)
    const shown = await page.locator(words).allTextContents()
    expect(matchKey(shown.join('\n'))).toBe(matchKey(plan.text))

    const explained = await page.locator('.text').evaluate((text, selector) => {
      const copy = text.cloneNode(true) as HTMLElement
      for (const part of copy.querySelectorAll(`${selector.replace('.text ', '')}, small, summary, .n`)) part.remove()
      return copy.textContent.trim()
    }, words)
    expect(explained).toBe('')
  })

  test(`every clause of ${id} stands at its ids with its own words`, async ({ page }) => {
    await page.goto(`plans/${id}/`)
    const plan = readPlan(id)
    const shown = await page.locator('.text :is(section, div)[id]').evaluateAll((clauses) =>
      clauses.map((clause) => ({
        id: clause.id,
        aliases: [...clause.children].filter(({ localName }) => localName === 'i').map((alias) => alias.id),
        text: [...clause.querySelectorAll(':scope > .w > *')]
          .filter(({ localName }) => /^(p|h\d)$/.test(localName))
          .map(({ textContent }) => textContent)
          .join('\n'),
      })),
    )
    expect(shown.map((clause) => ({ ...clause, text: matchKey(clause.text) }))).toEqual(
      plan.clauses.map(({ id, aliases, start, end }) => ({ id, aliases, text: matchKey(plan.text.slice(start, end)) })),
    )
    for (const anchor of plan.clauses.flatMap(({ anchors }) => anchors)) {
      const text = await page.locator(`[id="${anchor.id}"]`).textContent()
      expect(matchKey(text ?? '')).toBe(matchKey(plan.text.slice(anchor.start, anchor.end)))
    }
  })
}
