import { element } from './element.ts'

/** Saves a text as a file on the reader's machine. */
export const saveFile = (name: string, text: string, mediaType: string): void => {
  const href = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = element('a', { href, download: name })
  // Firefox follows only what stands in the page.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
