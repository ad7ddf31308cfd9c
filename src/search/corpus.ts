import { createHash } from 'node:crypto'
import type { SearchRecord } from './record.ts'

/**
 * Names the state of a library: a hash that changes when anything of any record does. The records are read one after
 * the other, in any order.
 */
export const corpus = (records: Iterable<SearchRecord>): string =>
  digest(
    Array.from(records, (record) => `${record.id} ${recordDigest(record)}`)
      .toSorted()
      .join('\n'),
  )

export const recordDigest = (record: SearchRecord): string => digest(JSON.stringify(record))

/** 16 hexadecimal digits that change with the text. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
