import type { Region } from '../../model/plan.ts'
import { placeName } from '../facts.ts'
import type { Cited } from './cited.ts'

/**
 * Names and contents of `meta` elements: those of Highwire Press, which Google Scholar and reference managers read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), and of Dublin Core for what they have no name for.
 */
export const citationMeta = (
  { title, issuers, number, genre, issued, address }: Cited,
  region: Region | undefined,
): [name: string, content: string][] => {
  const all: [string, string | undefined][] = [
    ['citation_title', title],
    ...issuers.map((issuer): [string, string] => ['citation_author', issuer]),
    ['citation_publication_date', issued?.replaceAll('-', '/')],
    ['citation_technical_report_institution', issuers[0]],
    ['citation_technical_report_number', number],
    ['citation_public_url', address],
    ['citation_language', 'zh'],
    ['DC.title', title],
    ...issuers.map((issuer): [string, string] => ['DC.creator', issuer]),
    ['DC.date', issued],
    ['DC.type', genre],
    ['DC.coverage', region && placeName(region)],
    ['DC.identifier', address],
  ]
  return all.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]))
}
