import { type Asked, fitsAddress, readAsked, searchHref } from './address.ts'
import { element } from './element.ts'

/** Searches that are kept. */
const most = 10

/** Of the browser's storage: the addresses' parameters, the latest first; there only while they are to be kept. */
const key = 'recent-searches'

export interface RecentSearches {
  /** Keeps a search if the reader wants that. */
  add(asked: Asked): void
}

/**
 * Recent searches, on the reader's own machine and only when the reader switches them on; off forgets them.
 *
 * @param section As `src/pages/search/index.astro` lays it out; stays hidden where nothing can be stored.
 * @param base Path of the site, with a slash at both ends.
 */
export const recentSearches = (section: HTMLElement, base: string): RecentSearches => {
  const box = section.querySelector('input')!
  const list = section.querySelector('ul')!

  const show = (kept: readonly string[] | undefined): void => {
    box.checked = kept !== undefined
    list.replaceChildren(
      ...(kept ?? []).map((query) => {
        const asked = readAsked(query)
        return element('li', {}, [element('a', { href: searchHref(base, asked) }, [asked.typed])])
      }),
    )
  }

  try {
    show(read())
    section.hidden = false
  } catch {
    // No storage, no recent searches.
    return { add: () => {} }
  }
  box.addEventListener('change', () => {
    if (box.checked) write([])
    else localStorage.removeItem(key)
    // Stays off where there is no room.
    show(read())
  })

  return {
    add: (asked) => {
      const kept = read()
      if (kept === undefined || asked.typed.trim() === '' || !fitsAddress(asked)) return
      const query = new URL(searchHref(base, asked), location.href).search
      const others = kept.filter((each) => readAsked(each).typed !== asked.typed)
      write([query, ...others].slice(0, most))
      show(read())
    },
  }
}

/** @returns `undefined` while nothing is to be kept. @throws Where there is no storage. */
const read = (): string[] | undefined => {
  const stored = localStorage.getItem(key)
  return stored === null ? undefined : stored.split('\n').filter((query) => query !== '')
}

/** Leaves what is kept as it is where there is no room for more. */
const write = (kept: readonly string[]): void => {
  try {
    localStorage.setItem(key, kept.join('\n'))
  } catch (error) {
    console.warn(error)
  }
}
