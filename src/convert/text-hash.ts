import { createHash } from 'node:crypto'
import { matchKey } from '../model/fold.ts'

/** The hash by which a ledger knows a text: SHA-256 of its match fold, the first 16 hexadecimal digits. */
export const textHash = (text: string): string => createHash('sha256').update(matchKey(text)).digest('hex').slice(0, 16)
