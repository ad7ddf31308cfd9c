import type { RuleId } from '../model/messages.ts'
import type { Plan } from '../model/plan.ts'
import { messageStrings } from '../model/strings.ts'

/** The converter's messages about a plan, in Chinese, each with the clause it speaks of, if any. */
export const remarks = ({ clauses, messages }: Plan): { text: string; clause: string | undefined }[] =>
  messages.map(({ ruleId, start, values }) => ({
    text: messageStrings[ruleId as RuleId](values),
    clause: clauses.find((clause) => clause.start <= start && start < clause.end)?.id,
  }))
