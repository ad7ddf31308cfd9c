import { groupBy } from '../model/group-by.ts'

/**
 * Marks the reader's place in the table of contents: the last clause of the outline that has reached the top
 * of the window. Folds the bar of narrow screens when one of its links is followed, and shows the place in it.
 */
export const followReader = (): void => {
  const bar = document.querySelector<HTMLDetailsElement>('.toc')
  const column = document.querySelector<HTMLElement>('.outline')
  if (bar === null || column === null) return
  const place = bar.querySelector('summary span')
  const linksOf = groupBy(document.querySelectorAll<HTMLAnchorElement>('.toc li a, .outline li a'), (link) =>
    link.hash.slice(1),
  )
  const seen = new Set<string>()
  let current: string | undefined

  const mark = (id: string | undefined): void => {
    if (id === current) return
    for (const link of linksOf.get(current ?? '') ?? []) set(link, false)
    for (const link of linksOf.get(id ?? '') ?? []) set(link, true)
    current = id
    const [link] = linksOf.get(id ?? '') ?? []
    if (place !== null) place.textContent = link?.textContent ?? ''
  }

  const set = (link: HTMLAnchorElement, here: boolean): void => {
    if (here) link.setAttribute('aria-current', 'location')
    else link.removeAttribute('aria-current')
    for (let item = link.closest('li'); item !== null; item = item.parentElement?.closest('li') ?? null)
      item.classList.toggle('here', here)
    if (here && column.contains(link)) keepInView(column, link)
  }

  const look = (entries: IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target.id)
      else seen.delete(target.id)
    }
    // Clauses nest: of those that cross the line, the last in the outline is the innermost.
    const here = [...linksOf.keys()].findLast((id) => seen.has(id))
    if (here !== undefined) mark(here)
  }

  let observer: IntersectionObserver | undefined
  const watch = (): void => {
    observer?.disconnect()
    seen.clear()
    // A line just below the place where a followed link puts its clause.
    const line = Math.round(Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)) + 14
    observer = new IntersectionObserver(look, { rootMargin: `-${line}px 0px -${innerHeight - line - 1}px` })
    for (const id of linksOf.keys()) {
      const clause = document.getElementById(id)
      if (clause !== null) observer.observe(clause)
    }
  }
  watch()
  addEventListener('resize', watch)
  column.classList.add('live')
  bar.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) bar.open = false
  })
}

/** Scrolls the column, never the page. */
const keepInView = (column: HTMLElement, link: HTMLElement): void => {
  const [outer, inner] = [column.getBoundingClientRect(), link.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) column.scrollTop += inner.top - outer.top - outer.height / 3
}
