import type { Cited } from './cited.ts'

/** A plan as RIS; a report, for these have issuer, number and kind. Lines end as the format says, CR LF. */
export const ris = (plan: Cited): string => {
  const { title, issuers, number, genre, issued, place, library, address, accessed } = plan
  const fields = [
    ['TY', 'RPRT'],
    ['ID', plan.id],
    ['TI', title],
    ...issuers.map((issuer) => ['AU', issuer]),
    ['M3', genre],
    ['SN', number],
    ['PY', issued?.slice(0, 4)],
    ['DA', slashed(issued)],
    ['N1', place],
    ['DB', library],
    ['UR', address],
    ['Y2', address === undefined ? undefined : slashed(accessed)],
    ['LA', 'zh-CN'],
  ]
  // A line break, or blanks before a hyphen, would begin another field.
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : `${tag}  - ${value.replaceAll(/\s+/gu, ' ')}\r\n`,
  )
  return `${lines.join('')}ER  - \r\n`
}

/** 2023-11-10 → 2023/11/10 */
const slashed = (date: string | undefined): string | undefined => date?.replaceAll('-', '/')
