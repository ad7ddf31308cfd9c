import { type Chosen, facets } from './facets.ts'

/** Words as typed, and whether syntax is off (按原样). */
export interface Words {
  typed: string
  raw: boolean
}

/** How a reader looks at what was found. */
export interface Look {
  /** 同一规划: the terms may hold of different clauses of one plan. */
  wide: boolean
  chosen: Chosen
  order: Order
  view: View
}

/** What the address of the search page says. */
export type Asked = Words & Look

export const views = ['clauses', 'plans', 'context', 'chart'] as const
export type View = (typeof views)[number]

/** `left` and `right` are orders of words in their context only. */
export const orders = ['relevance', 'newest', 'city', 'left', 'right'] as const
export type Order = (typeof orders)[number]

export const asAsked = (words: Words & Partial<Look>): Asked => ({
  wide: false,
  chosen: {},
  order: 'relevance',
  view: 'clauses',
  ...words,
})

/** @param query Of an address, with or without its `?`. */
export const readAsked = (query: string): Asked => {
  const parameters = new URLSearchParams(query)
  const one = <Value extends string>(name: string, values: readonly Value[]): Value =>
    values.find((value) => value === parameters.get(name)) ?? values[0]!
  return {
    // No field for a search holds a line break.
    typed: (parameters.get('q') ?? '').replaceAll(/[\r\n]+/gu, ' '),
    raw: parameters.get('raw') === '1',
    wide: parameters.get('wide') === '1',
    chosen: Object.fromEntries(
      facets.filter((facet) => parameters.has(facet)).map((facet) => [facet, parameters.getAll(facet)]),
    ),
    order: one('order', orders),
    view: one('view', views),
  }
}

/** Servers refuse long addresses, some from 2,000 characters on; a Han character takes nine. */
const longest = 1500

/** Whether an address can hold what is asked; when not, `searchHref` and `arrivalHref` leave it out. */
// Each unit takes one character or more, so that a long text need not be written as an address to know it.
export const fitsAddress = (asked: Words & Partial<Look>): boolean =>
  asked.typed.length <= longest && parameters(asked).length <= longest

/** @param base Path of the site, with a slash at both ends. */
export const searchHref = (base: string, asked: Words & Partial<Look>): string =>
  `${base}search/${asked.typed === '' ? '' : query(asked)}`

/**
 * A plan's page, at a clause when one is given, told which words to mark there.
 *
 * @param at Where the hit begins that is meant, when it is one of several: UTF-16 units of the plan's text.
 */
export const arrivalHref = (
  base: string,
  plan: string,
  clause: string | undefined,
  { typed, raw, wide = false }: Words & Partial<Look>,
  at?: number,
): string => {
  const asked = query({ typed, raw, wide })
  const one = at === undefined || asked === '' ? '' : `&at=${at}`
  return `${base}plans/${plan}/${asked}${one}${clause === undefined ? '' : `#${clause}`}`
}

/** Of `arrivalHref`; `undefined` where none is meant. @param query Of an address, with or without its `?`. */
export const readAt = (query: string): number | undefined => {
  const at = new URLSearchParams(query).get('at')
  return at === null || !/^\d+$/u.test(at) ? undefined : Number(at)
}

const query = (asked: Words & Partial<Look>): string => (fitsAddress(asked) ? `?${parameters(asked)}` : '')

const parameters = (asked: Words & Partial<Look>): string => {
  const { typed, raw, wide, chosen, order, view } = asAsked(asked)
  return new URLSearchParams([
    ['q', typed],
    ...(raw ? [['raw', '1']] : []),
    ...(wide ? [['wide', '1']] : []),
    ...facets.flatMap((facet) => (chosen[facet] ?? []).map((value) => [facet, value])),
    ...(order === orders[0] ? [] : [['order', order]]),
    ...(view === views[0] ? [] : [['view', view]]),
  ]).toString()
}
