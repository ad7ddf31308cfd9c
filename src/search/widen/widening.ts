/** Another query that may find more than the one that was typed: offered, never carried out unasked. */
export interface Widening {
  kind: 'synonym' | 'traditional'
  /** In the query language. Finds everything that the exact query finds. */
  typed: string
  /** Of each term that becomes wider: what was typed, and what it is looked for as. Never empty. */
  changes: { from: string; to: string[] }[]
}
