/** The part of lunr that is used: its package brings no types. */
declare module 'lunr' {
  namespace lunr {
    interface Language {
      (this: Builder): void
      tokenizer: (text: string) => unknown[]
    }
    interface Builder {
      use(language: Language): void
      ref(field: string): void
      field(name: string): void
      add(document: object): void
    }
    interface Query {
      term(tokens: unknown[], options: { presence: number }): void
    }
  }
  const lunr: {
    (configure: (this: lunr.Builder) => void): object
    Index: { load(index: unknown): { query(build: (query: lunr.Query) => void): { ref: string }[] } }
    Query: { presence: { REQUIRED: number } }
    zh: lunr.Language
  }
  export default lunr
}
