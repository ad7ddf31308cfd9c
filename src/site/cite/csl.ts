import type { Cited } from './cited.ts'

/** A plan as CSL-JSON, a list of one: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export const csl = (plan: Cited): string => {
  const { id, title, issuers, number, genre, issued, place, library, address, accessed } = plan
  const item = {
    id,
    type: 'report',
    title,
    author: issuers.length === 0 ? undefined : issuers.map((literal) => ({ literal })),
    genre,
    number,
    issued: dateOf(issued),
    note: place,
    source: library,
    URL: address,
    accessed: address === undefined ? undefined : dateOf(accessed),
    language: 'zh-CN',
  }
  return `${JSON.stringify([item], null, 2)}\n`
}

const dateOf = (date: string | undefined) =>
  date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] }
