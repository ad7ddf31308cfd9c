import { searchStrings as words } from '../../model/strings.ts'
import { type Asked, fitsAddress, searchHref } from '../address.ts'
import type { Finding } from '../findings.ts'
import { countByPlan, readSaved, writeSaved } from './saved-searches.ts'

/** The button that saves a search, or takes it out again; hidden until all is known, and where nothing can be stored. */
export const keepButton = (
  button: HTMLElement,
  base: string,
  passing: () => readonly Finding[],
): { show(asked: Asked, complete: boolean): void } => {
  let query = ''
  const isSaved = (): boolean => readSaved().some((saved) => saved.query === query)

  button.addEventListener('click', () => {
    const others = readSaved().filter((saved) => saved.query !== query)
    try {
      writeSaved(isSaved() ? others : [...others, { query, seen: countByPlan(passing()) }])
    } catch (error) {
      console.warn(error)
      button.textContent = words.keepNoRoom
    }
    button.setAttribute('aria-pressed', String(isSaved()))
  })
  return {
    show: ({ view: _view, order: _order, ...asked }, complete) => {
      query = new URL(searchHref(base, asked), location.href).search
      button.textContent = words.keep
      try {
        button.setAttribute('aria-pressed', String(isSaved()))
        button.hidden = !complete || !fitsAddress(asked)
      } catch {
        button.hidden = true
      }
    },
  }
}
