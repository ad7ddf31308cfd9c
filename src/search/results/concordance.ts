import { searchStrings as words } from '../../model/strings.ts'
import { arrivalHref } from '../address.ts'
import type { ContextLine } from '../context.ts'
import { element } from '../element.ts'
import { placeAndYears, type Way } from './rows.ts'

/** A hit between the words around it; all hits stand below each other. */
export const concordanceLine = (
  { finding: { record, clause }, start, left, hit, right }: ContextLine,
  way: Way,
): HTMLElement =>
  element('li', { 'data-line': `${record.id}#${clause.id}` }, [
    element('a', { href: arrivalHref(way.base, record.id, clause.id, way.asked, start), title: record.title }, [
      placeAndYears(record),
    ]),
    element('span', { class: 'search-left' }, [element('span', {}, [left])]),
    element('span', { class: 'search-right' }, [element('mark', {}, [hit]), right]),
  ])

/** In place of lines where nothing that was asked for is words. */
export const noLines = (): HTMLElement => element('p', { class: 'search-about' }, [words.noLines])
