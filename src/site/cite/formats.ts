import { apa } from './apa.ts'
import { bibtex } from './bibtex.ts'
import { chicago } from './chicago.ts'
import type { Cited } from './cited.ts'
import { csl } from './csl.ts'
import { gbt7714 } from './gbt7714.ts'
import { ris } from './ris.ts'

export type Format = 'gbt7714' | 'apa' | 'chicago' | FileFormat

/** Formats that programs read: `yangjiang-2022.bib`. */
export type FileFormat = 'bibtex' | 'ris' | 'csl'

export const formats: Record<Format, (plan: Cited) => string> = { gbt7714, apa, chicago, bibtex, ris, csl }
