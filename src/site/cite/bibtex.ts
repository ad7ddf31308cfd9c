import type { Cited } from './cited.ts'

/**
 * A plan as BibTeX. A report is the only one of its types that has issuer, number and kind. Bodies are braced, so that
 * their names are not taken for those of persons.
 */
export const bibtex = ({ id, title, issuers, number, genre, issued, place, address, accessed }: Cited): string => {
  const [year, month, day] = issued?.split('-') ?? []
  const fields = {
    title: escaped(title),
    author: issuers.length === 0 ? undefined : issuers.map((issuer) => `{${escaped(issuer)}}`).join(' and '),
    type: escaped(genre),
    number: escaped(number),
    year,
    month,
    day,
    note: escaped(place),
    // Read as it stands; a brace would end it.
    url: address?.replaceAll('{', '%7B').replaceAll('}', '%7D'),
    urldate: address === undefined ? undefined : accessed,
    langid: 'chinese',
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name} = {${value}},\n`,
  )
  return `@techreport{${id},\n${lines.join('')}}\n`
}

/** Characters that TeX would act on. */
const signs: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '%': String.raw`\%`,
}

const escaped = <Text extends string | undefined>(text: Text): Text =>
  text?.replaceAll(/\s+/gu, ' ').replaceAll(/[\\{}~^$&#_%]/g, (sign) => signs[sign]!) as Text
