import type { Page } from '@playwright/test'

/** Reads what a page copied; Firefox has no permission to grant, so the write itself is watched in both. */
export const watchClipboard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const copied: string[] = []
    Object.assign(globalThis, { copied })
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => void copied.push(text),
        write: async ([item]: ClipboardItem[]) => void copied.push(await (await item!.getType('text/plain')).text()),
      },
    })
  })
}

/** What was copied on the page since it was watched, in order. */
export const copied = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)
