import type { Unit } from './engine.ts'
import type { Library } from './library.ts'

/** An engine with all that is needed to measure it. */
export interface Contestant {
  name: string
  /** Version of its package, empty without one. */
  version: string
  unit: Unit
  /** Writes a folder as a static host serves it. @returns What its results are called: `plan#clause`, or a plan. */
  publish(library: Library, content: string, folder: string): Promise<(result: string) => string>
  /** Of the page that searches for these terms. */
  address(terms: readonly string[]): string
  /** Script that the page is given besides its own, and which is not counted. */
  driver?: string
}
