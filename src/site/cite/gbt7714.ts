import { citeStrings as words } from '../../model/strings.ts'
import type { Cited } from './cited.ts'

/**
 * A web page by GB/T 7714—2025, 8.11.3, in the numbered system:
 * `江门市科学技术局. 江门市…实施方案：江科〔2023〕9号：三、（一）1.[EB/OL]. （2023-11-10）[2026-11-30]. https://….`
 * Number and place stand where it puts numbers and volumes (7.2.3, 8.8.3). A title of others is bracketed (7.2.1), who
 * issued it is 佚名 when it is not known (7.1.3), four or more are three and 等 (7.1.2), and a date that is not known is
 * left out (8.11.3.2, example 1). Checked against the examples of the standard: `tests/cite/gbt7714-examples.yaml`.
 */
export const gbt7714 = ({ title, issuers, number, issued, place, address, accessed }: Cited): string => {
  const named = issuers.length > 3 ? [...issuers.slice(0, 3), words.andOthers] : issuers
  const dates = (issued === undefined ? '' : `（${issued}）`) + (accessed === undefined ? '' : `[${accessed}]`)
  const parts = [
    named.length === 0 ? words.anonymous : named.join('，'),
    `${[title, number, place].filter((part) => part !== undefined).join('：')}[EB/OL]`,
    dates,
    address ?? '',
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}
