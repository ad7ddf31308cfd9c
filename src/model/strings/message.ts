import type { RuleId } from '../messages.ts'

/** What the converter has to say about a place of a plan, for its readers. */
export const messageStrings: Record<RuleId, (values: Record<string, string>) => string> = {
  'outline-gap': ({ found, after }) => `序号「${found}」前有缺号（上一号为 ${after}），原文如此或有脱漏`,
  'outline-repeat': ({ found }) => `序号「${found}」重复，原文如此`,
  'outline-restart': ({ found, after }) => `序号「${found}」在 ${after} 之后重新起编，其间或缺标题`,
  'outline-closing': ({ found }) => `「${found}…」一段不属上一条，已归入全章或全文`,
  'outline-fragments': ({ found, clauses }) => `${clauses} 条中有 ${found} 条是零散短行，结构可能有误`,
  'outline-empty': () => '未能识别出任何条款',
  'curated-evidence': ({ evidence }) => `原文中找不到编者所引「${evidence}」`,
}
