import { createHash } from 'node:crypto'
import { display } from '../model/display.ts'
import { matchKey } from '../model/fold.ts'
import type { ClauseEntry, Reference } from './clause-entry.ts'

/** A text that plans cite. */
export interface ReferenceEntry {
  /** On the page of references: of what it is called, so that it stays when others come. */
  id: string
  /** Its title, or what stands for it where none is printed: 国发〔2020〕1号. */
  title: string
  /** 文号, where a plan prints it. */
  number: string | undefined
  /** `plan` or `plan#clause`, where the library holds it. */
  to: string | undefined
  citations: { clause: ClauseEntry; annotation: Reference }[]
  plans: number
}

/** Texts that are cited, those of the most plans first; places of the own plan (按本方案第三条) are none. */
export const references = (clauses: readonly ClauseEntry[]): ReferenceEntry[] => {
  const citations = clauses.flatMap((clause) =>
    clause.references
      .filter(({ to }) => to === null || !`${to}#`.startsWith(`${clause.plan.id}#`))
      .map((annotation) => ({ clause, annotation })),
  )
  return [...Map.groupBy(citations, ({ annotation }) => referenceKey(annotation))]
    .map(([key, found]): ReferenceEntry => {
      const { title, number, text } = found[0]!.annotation
      return {
        id: `r${createHash('sha256').update(key).digest('hex').slice(0, 10)}`,
        title: display(title || number || text),
        number: found.find(({ annotation }) => annotation.number !== null)?.annotation.number ?? undefined,
        to: found.find(({ annotation }) => annotation.to !== null)?.annotation.to ?? undefined,
        citations: found,
        plans: new Set(found.map(({ clause }) => clause.plan)).size,
      }
    })
    .toSorted((a, b) => b.plans - a.plans || b.citations.length - a.citations.length)
}

/** What makes two citations one text: the title, else the number, else the words. */
export const referenceKey = ({ title, number, text }: Reference): string => matchKey(title || number || text)
