import type { ResidueKind } from '../../model/plan.ts'
import * as words from './words.ts'

/** 附件:1.… 2.… : the line and those that continue its list. */
export const attachments = (rows: readonly { text: string }[], index: number): ResidueKind[] | undefined => {
  const first = rows[index]!.text
  if (!words.attachment.test(first) || first.length > 120) return undefined
  let end = index + 1
  for (let expected = 2; end < rows.length; end += 1) {
    const now = rows[end]!.text
    const item = /^(?:附件 ?)?(?<number>\d{1,2}) ?[.、:]/u.exec(now)
    if (!item || Number(item.groups!['number']) > expected || now.length > 80 || words.fullStop.test(now)) break
    expected = Number(item.groups!['number']) + 1
  }
  const bare = /: ?$/u.test(first)
  return bare && end === index + 1 ? undefined : rows.slice(index, end).map((): ResidueKind => 'attachment')
}
