declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
declare module '@citation-js/core' {
  /** Reads citations in the formats of the plugins that are loaded. */
  export class Cite {
    constructor(source: string)
    data: unknown
  }
}
