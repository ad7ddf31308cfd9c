import type { Names } from './names.ts'

/** What is the same in all files that are published together. */
export interface Edition {
  /** Hash of the library. */
  corpus: string
  /** The program that made them, and its version. */
  generator: string
  /** Before every address: the site's own address and a slash at its end, or nothing where it is not known. */
  root: string
  names: Names
}
