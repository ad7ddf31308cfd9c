import type { Curated } from '../../model/curated.ts'
import type { Evidence, Message, Meta } from '../../model/plan.ts'

/** The found facts, overridden by what a person wrote; evidence that the text does not hold becomes a message. */
export const curate = (text: string, found: Meta, curated: Curated): { meta: Meta; messages: Message[] } => {
  const messages: Message[] = []
  const { source: _, ...facts } = curated
  const written = Object.entries(facts).flatMap(([key, fact]) => {
    if (fact === undefined) return []
    const { value, reason, evidence } = fact
    const quoted = evidence === undefined ? undefined : quote(text, evidence)
    if (evidence !== undefined && quoted === undefined) {
      messages.push({ ruleId: 'curated-evidence', start: 0, end: 0, values: { key, evidence } })
    }
    return [[key, { value, basis: 'curated', ...(quoted === undefined ? {} : { evidence: quoted }), note: reason }]]
  })
  return { meta: { ...found, ...(Object.fromEntries(written) as Meta) }, messages }
}

const quote = (text: string, words: string): Evidence | undefined => {
  const start = text.indexOf(words)
  return start === -1 ? undefined : { start, end: start + words.length, text: words }
}
