/** What the address of the search page says: the words as typed, and whether syntax is off (按原样). */
export interface Asked {
  typed: string
  raw: boolean
}

/** @param query Of an address, with or without its `?`. */
export const readAsked = (query: string): Asked => {
  const parameters = new URLSearchParams(query)
  return { typed: parameters.get('q') ?? '', raw: parameters.get('raw') === '1' }
}

/** Servers refuse long addresses, some from 2,000 characters on; a Han character takes nine. */
const longest = 1500

/** Whether an address can hold what is asked; when not, `searchHref` and `arrivalHref` leave it out. */
// Each unit takes one character or more, so that a long text need not be written as an address to know it.
export const fitsAddress = (asked: Asked): boolean =>
  asked.typed.length <= longest && parameters(asked).length <= longest

/** @param base Path of the site, with a slash at both ends. */
export const searchHref = (base: string, asked: Asked): string =>
  `${base}search/${asked.typed === '' ? '' : query(asked)}`

/** A plan's page, at a clause when one is given, told which words to mark there. */
export const arrivalHref = (base: string, plan: string, clause: string | undefined, asked: Asked): string =>
  `${base}plans/${plan}/${query(asked)}${clause === undefined ? '' : `#${clause}`}`

const query = (asked: Asked): string => (fitsAddress(asked) ? `?${parameters(asked)}` : '')

const parameters = ({ typed, raw }: Asked): string => {
  const parameters = new URLSearchParams({ q: typed })
  if (raw) parameters.set('raw', '1')
  return parameters.toString()
}
