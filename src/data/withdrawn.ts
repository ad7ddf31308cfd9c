import { siteStrings as words } from '../model/strings.ts'
import type { Addresses } from '../site/addresses.ts'
import { chineseDate } from '../site/facts.ts'

/** What stands for the data of a plan that was withdrawn, by extension: when and why, in place of its text. */
export const withdrawn = ({
  plan,
  title,
  date,
  reason,
  to,
}: Addresses['withdrawn'][number]): Record<string, string> => {
  const said = words.withdrawnPlan(title, chineseDate(date), reason)
  const text = `${said}\n${to === undefined ? '' : `\n${words.seeInstead} ${to}\n`}`
  return {
    json: `${JSON.stringify({ id: plan, withdrawn: { title, date, reason, to } }, null, 2)}\n`,
    md: text,
    txt: text,
  }
}
